import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { addProject, squareAt } from '../../../../testing/build/build-project.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { book, buildTimes } from '../../../../testing/build/times.ts'
import { buildVisit } from '../../../../testing/build/visits.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { type Mailbox, openMailbox, signedIn } from './mailbox.fixture.ts'

let stage: Stage
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
  stage = await openStage({ smtpUrl: mailbox.smtpUrl })
})
afterAll(async () => {
  await stage.close()
  await mailbox.close()
})

let count = 0
const fresh = () => `kommande${++count}@foretag.example`
const signIn = (email: string) => signedIn(stage, mailbox, email)

/** A company with a case, and whoever follows it. */
async function followed(given: Record<string, unknown> = {}) {
  const { id: companyId } = await buildCompany(stage.house)
  const email = fresh()
  const company = { kind: 'known', companyId }
  const { id, number } = await buildCase(stage.pilot, { contactEmail: email, company, place: '', ...given })
  return { companyId, email, id, number }
}
let nth = 0
const far = () => ({ kind: 'drawn', text: 'Långt bort', geometry: squareAt(90_000 + 200 * ++nth, 90_000) })
const inPublic = (given: Record<string, unknown>) =>
  addProject(stage, 'gatu-park', { visibility: 'public', place: far(), ...given })

describe('the plan of what comes', () => {
  test('has the visits and the meetings of the company in one order', async () => {
    const { companyId, email, id, number } = await followed()
    const { ids } = await buildTimes(stage)
    await book(stage.pilot, ids[0], id)
    await buildVisit(stage, 'miljo-halsa', { companyId, caseId: id, subject: 'Kontroll av kök' })
    const person = await signIn(email)
    const { text } = await person.open('/mina')
    expect(text).toContain('<h2>Kommande besök och möten</h2>')
    expect(text).toContain(`Möte om ärende ${number}`)
    expect(text).toContain('torsdag 26 november 2026 kl. 14:10–14:30')
    expect(text).toContain('Stora salen')
    expect(text.indexOf(`Möte om ärende ${number}`)).toBeLessThan(text.indexOf('Kontroll av kök'))
    // What a meeting is called, and what else it takes up, is the municipality's own.
    expect(text).not.toContain('Lotsmötet')
    const english = await person.open('/mina?lang=en')
    expect(english.text).toContain('<h2>Coming visits and meetings</h2>')
    expect(english.text).toContain(`Meeting about case ${number}`)
  })

  test('stands before the cases, and after those when one of them waits for the company’s answer', async () => {
    const { companyId, email, id, number } = await followed()
    const { number: later } = await followed({ contactEmail: email })
    await buildVisit(stage, 'miljo-halsa', { companyId, caseId: id, subject: 'Kontroll av kök' })
    const person = await signIn(email)
    const orderOf = async () => {
      const { text } = await person.open('/mina')
      return ['Kontroll av kök', number, later].toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
    }
    expect((await orderOf())[0]).toBe('Kontroll av kök')
    await must(
      stage.pilot.post(`/cases/${id}/waiting`, { body: 'Hur många platser?', wakesOn: '2026-12-04' }),
    )
    expect(await orderOf()).toEqual([number, later, 'Kontroll av kök'])
  })

  test('says only meetings when there are no visits, and nothing of another’s', async () => {
    const { email, id, number } = await followed()
    const other = await followed()
    const { ids } = await buildTimes(stage, { title: 'Ett annat möte' })
    await book(stage.pilot, ids[1], id)
    expect((await (await signIn(email)).open('/mina')).text).toContain('<h2>Kommande möten</h2>')
    const { text } = await (await signIn(other.email)).open('/mina')
    expect(text).not.toContain('Kommande möten')
    expect(text).not.toContain(number)
  })
})

describe('projects nearby', () => {
  test('are those that are public, with title, unit, period and whom to turn to, and nothing else', async () => {
    const { companyId, email } = await followed()
    const { id: other } = await buildCompany(stage.house, { name: 'Grannens Glas AB' })
    await inPublic({
      title: 'Ny gångväg vid hamnen',
      purpose: 'Internt syfte',
      companyIds: [companyId, other],
      budgetFrame: 4_200_000,
      partners: [{ unitId: null, name: 'Hemlig part', role: 'bygger' }],
      links: [{ title: 'Kalkyl', url: 'https://intern.example/kalkyl' }],
    })
    const person = await signIn(email)
    const { text } = await person.open('/mina')
    for (const said of [
      'Projekt nära dig',
      'Ny gångväg vid hamnen',
      'Gatu/park',
      '1 mars 2027',
      '30 juni 2027',
    ])
      expect(text).toContain(said)
    for (const hidden of [
      'Internt syfte',
      '4200000',
      '4 200 000',
      'Hemlig part',
      'Kalkyl',
      'Grannens',
      'P-2026',
    ])
      expect(text).not.toContain(hidden)
    const contact = stage.town.officers['gatu-park'].id
    const [{ email: officer }] = (
      await stage.house.owner.pool.query('select email from member where id = $1', [contact])
    ).rows
    expect(text).not.toContain(officer)
    const english = (await person.open('/mina?lang=en')).text
    expect(english).toContain('Projects near you')
    expect(english).toContain('About: Monday 1 March 2027 to Wednesday 30 June 2027')
  })

  test.each(['internal', 'draft'])('never one that is %s', async (visibility) => {
    const { companyId, email, id } = await followed({ place: `Kvarnen ${visibility} 1:3` })
    await addProject(stage, 'gatu-park', {
      visibility,
      companyIds: [companyId],
      place: far(),
      title: 'Hemligt ett',
    })
    const [lon, lat] = squareAt(7000, 7000).coordinates[0][0]
    await must(stage.pilot.put(`/cases/${id}/point`, { point: [lon, lat] }))
    await addProject(stage, 'gatu-park', {
      visibility,
      title: 'Hemligt två',
      place: { kind: 'drawn', text: 'Intill', geometry: squareAt(7010, 7000) },
    })
    await addProject(stage, 'gatu-park', {
      visibility,
      title: 'Hemligt tre',
      place: { kind: 'address', text: `Kvarnen ${visibility} 1:3` },
    })
    const { text } = await (await signIn(email)).open('/mina')
    expect(text).not.toContain('Hemligt')
    expect(text).not.toContain('Projekt nära dig')
  })

  test('are found by where its case is and where it is visited; one that has ended is not told', async () => {
    const { companyId, email, id } = await followed()
    const [lon, lat] = squareAt(12_000, 12_000).coordinates[0][0]
    await must(stage.pilot.put(`/cases/${id}/point`, { point: [lon, lat] }))
    await inPublic({
      title: 'Nära ärendet',
      place: { kind: 'drawn', text: 'Intill', geometry: squareAt(12_020, 12_000) },
    })
    await inPublic({ title: 'Vid besöket', place: { kind: 'address', text: 'Varvsgatan 9' } })
    await inPublic({ title: 'Någon annanstans' })
    const over = await inPublic({ title: 'Redan klart', companyIds: [companyId] })
    const seen = { 'if-match': '"1"' }
    await must(stage.officers['gatu-park'].post(`/projects/${over}/ending`, { how: 'done' }, seen))
    await buildVisit(stage, 'miljo-halsa', { companyId, caseId: id, site: 'Varvsgatan 9' })
    const { text } = await (await signIn(email)).open('/mina')
    expect(text).toContain('Nära ärendet')
    expect(text).toContain('Vid besöket')
    expect(text).not.toContain('Någon annanstans')
    expect(text).not.toContain('Redan klart')
  })

  test('nothing is shown by the place of a case that the reader does not follow', async () => {
    const { companyId, email } = await followed()
    await buildCase(stage.pilot, {
      contactEmail: fresh(),
      company: { kind: 'known', companyId },
      place: 'Hemliga udden 1',
      visibility: 'restricted',
    })
    await inPublic({ title: 'Vid udden', place: { kind: 'address', text: 'Hemliga udden 1' } })
    expect((await (await signIn(email)).open('/mina')).text).not.toContain('Vid udden')
  })
})
