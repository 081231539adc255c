import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { actOn, answer, buildVisit, showVisit } from '../../../../testing/build/visits.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { askForCode, type Mailbox, openMailbox, signedIn } from './mailbox.fixture.ts'

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
const fresh = () => `besok${++count}@foretag.example`
const signIn = (email: string) => signedIn(stage, mailbox, email)
const company = async () => (await buildCompany(stage.house)).id
const formsOn = (page: string) => [...page.matchAll(/\/mina\/besok\/([0-9a-f-]{36})/g)].map(([, id]) => id)
const rows = async (sql: string, given: unknown[] = []) =>
  (await stage.house.owner.pool.query(sql, given)).rows

/** A company with a visit that names its contact; who that is, and the visit. */
async function visited(given: Record<string, unknown> = {}) {
  const [companyId, contactEmail] = [await company(), fresh()]
  const id = await buildVisit(stage, 'miljo-halsa', { companyId, contactEmail, ...given })
  return { companyId, contactEmail, id }
}

/** Two units' visits, to which both have said yes. */
async function joint() {
  const one = await visited({ subject: 'Kontroll av kök' })
  const { companyId } = one
  const other = await buildVisit(stage, 'bygglov', {
    companyId,
    subject: 'Ventilation',
    prepare: 'Ritningar',
  })
  for (const [unit, id] of [
    ['miljo-halsa', one.id],
    ['bygglov', other],
  ] as const)
    expect((await answer(stage.officers[unit], id, 'yes')).status).toBe(204)
  return { ...one, other }
}

describe('the plan of visits', () => {
  test('tells which unit comes, when, to look at what, what to have ready and whom to turn to', async () => {
    const { contactEmail, id } = await visited({
      prepare: 'Ha egenkontrollen framme.',
      lawfulBasis: 'Livsmedelslagen (2006:804)',
      property: 'Hamnen 1:12',
    })
    const { text } = await (await signIn(contactEmail)).open('/mina')
    expect(formsOn(text)).toEqual([id])
    const { email, name } = (
      await rows('select email, name from member where id = $1', [stage.town.officers['miljo-halsa'].id])
    )[0]
    for (const said of [
      'Kommande tillsynsbesök',
      'Någon gång från måndag 7 december 2026 till fredag 11 december 2026',
      'Hamngatan 4, Hamnen 1:12',
      'Livsmedelskontroll',
      'Ha egenkontrollen framme.',
      'Livsmedelslagen (2006:804)',
      name,
      email,
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Du har inga ärenden')
  })

  test('is in English for whoever reads English', async () => {
    const { contactEmail } = await visited()
    const { text } = await (await signIn(contactEmail)).open('/mina?lang=en')
    expect(text).toContain('Coming inspection visits')
    expect(text).toContain('Some time from Monday 7 December 2026')
  })

  test('has the visits of several units as one, at its time, and soonest first', async () => {
    const { contactEmail, companyId, id, other } = await joint()
    const later = await buildVisit(stage, 'va-avfall', {
      companyId,
      contactEmail,
      site: 'Lagret 3',
      latestOn: '2027-02-02',
      earliestOn: '2027-02-01',
    })
    const { text } = await (await signIn(contactEmail)).open('/mina')
    expect(text).toContain('Samordnat besök')
    expect(text.match(/<article/g)).toHaveLength(2)
    for (const said of ['Ventilation', 'Ritningar']) expect(text).toContain(`Bygglovsenheten: ${said}</p>`)
    expect(text).toContain(': Kontroll av kök</p>')
    const [first, second] = formsOn(text)
    expect([id, other]).toContain(first)
    expect(second).toBe(later)
  })

  test('has each for itself while the units are still asked', async () => {
    const { contactEmail, companyId } = await visited()
    await buildVisit(stage, 'bygglov', { companyId, contactEmail })
    const { text } = await (await signIn(contactEmail)).open('/mina')
    expect(text).not.toContain('Samordnat besök')
    expect(formsOn(text)).toHaveLength(2)
  })

  test('never has an unannounced visit, nor one that is over or cancelled', async () => {
    const { contactEmail, companyId, id } = await visited()
    const hidden = await buildVisit(stage, 'bygglov', {
      companyId,
      contactEmail,
      isAnnounced: false,
      subject: 'Oanmäld kontroll',
    })
    const off = await buildVisit(stage, 'va-avfall', { companyId, site: 'Lagret 3' })
    const officer = stage.officers['va-avfall']
    await must(
      actOn(officer, off, (seen) => officer.post(`/visits/${off}/cancellation`, { why: 'Stängt' }, seen)),
    )
    const person = await signIn(contactEmail)
    const { text } = await person.open('/mina')
    expect(formsOn(text)).toEqual([id])
    expect(text).not.toContain('Oanmäld kontroll')
    for (const gone of [hidden, off])
      expect((await person.open(`/mina/besok/${gone}`)).at).toBe('/mina?besok=andrat')
    const sent = await person.submit(`/mina/besok/${hidden}`, { once: 'a', body: 'En annan dag', email: '' })
    expect(sent.at).toBe('/mina?besok=andrat')
    expect(await rows('select from visit_time_request where visit_id = $1', [hidden])).toEqual([])
  })

  test('is silent of a unit that comes along unannounced', async () => {
    const { contactEmail, companyId, id, other } = await joint()
    const unit = 'va-avfall' as const
    const hidden = await buildVisit(stage, unit, {
      companyId,
      isAnnounced: false,
      subject: 'Oanmäld kontroll',
    })
    const officer = stage.officers[unit]
    await must(
      actOn(officer, hidden, (seen) => officer.post(`/visits/${hidden}/joining`, { withId: id }, seen)),
    )
    for (const [of, visit] of [
      ['miljo-halsa', id],
      ['bygglov', other],
      [unit, hidden],
    ] as const) {
      const party = (await showVisit(stage.pilot, visit)).joint.parties.find(
        (one: Json) => one.visitId === visit,
      )
      if (!party.hasSaidYes) expect((await answer(stage.officers[of], visit, 'yes')).status).toBe(204)
    }
    expect((await showVisit(stage.pilot, hidden)).joint).toMatchObject({ status: 'agreed' })
    const person = await signIn(contactEmail)
    const { text } = await person.open('/mina')
    expect(text.match(/<article/g)).toHaveLength(1)
    expect(text).toContain('Samordnat besök')
    expect(text).not.toContain('Oanmäld kontroll')
    await person.submit(`/mina/besok/${id}`, { once: 'a', body: 'En annan dag' })
    expect(await rows('select from visit_time_request where visit_id = $1', [hidden])).toEqual([])
  })

  test('no longer has a visit that has become unannounced', async () => {
    const { contactEmail, companyId, id } = await visited()
    const kept = await buildVisit(stage, 'bygglov', { companyId, contactEmail, site: 'Lagret 3' })
    const person = await signIn(contactEmail)
    expect(formsOn((await person.open('/mina')).text)).toHaveLength(2)
    const officer = stage.officers['miljo-halsa']
    await must(actOn(officer, id, (seen) => officer.patch(`/visits/${id}`, { isAnnounced: false }, seen)))
    expect(formsOn((await person.open('/mina')).text)).toEqual([kept])
  })
})

describe('whose plan it is', () => {
  test('the contact at one visit sees that one, and not what else the company has', async () => {
    const { contactEmail, companyId, id } = await visited()
    const hidden = await buildVisit(stage, 'bygglov', {
      companyId,
      contactEmail: fresh(),
      site: 'Lagret 3',
      subject: 'Något annat',
    })
    await buildVisit(stage, 'va-avfall', { companyId, site: 'Kontoret', subject: 'Något tredje' })
    const person = await signIn(contactEmail)
    const { text } = await person.open('/mina')
    expect(formsOn(text)).toEqual([id])
    expect(text).not.toContain('Något')
    expect((await person.open(`/mina/besok/${hidden}`)).at).toBe('/mina?besok=andrat')
    await person.submit(`/mina/besok/${hidden}`, { once: 'a', body: 'En annan dag', email: '' })
    expect(await rows('select from visit_time_request where visit_id = $1', [hidden])).toEqual([])
  })

  test('of units that come as one the contact of either sees all; while they are still asked, their own alone', async () => {
    const { contactEmail, companyId, id } = await visited()
    const other = await buildVisit(stage, 'bygglov', {
      companyId,
      contactEmail: fresh(),
      subject: 'Ventilation',
    })
    const person = await signIn(contactEmail)
    expect(formsOn((await person.open('/mina')).text)).toEqual([id])
    for (const [unit, visit] of [
      ['miljo-halsa', id],
      ['bygglov', other],
    ] as const)
      expect((await answer(stage.officers[unit], visit, 'yes')).status).toBe(204)
    const { text } = await person.open('/mina')
    expect(text).toContain('Samordnat besök')
    expect(text).toContain('Ventilation')
  })

  test('one who is the contact no longer sees nothing, also while signed in', async () => {
    const { contactEmail, id } = await visited()
    const person = await signIn(contactEmail)
    expect(formsOn((await person.open('/mina')).text)).toEqual([id])
    const officer = stage.officers['miljo-halsa']
    await must(actOn(officer, id, (seen) => officer.patch(`/visits/${id}`, { contactEmail: fresh() }, seen)))
    expect(formsOn((await person.open('/mina')).text)).toEqual([])
  })

  test('an address is the same however its letters are written', async () => {
    const email = fresh()
    const { id } = await visited({ contactEmail: email.toUpperCase() })
    expect(formsOn((await (await signIn(email)).open('/mina')).text)).toEqual([id])
  })

  test('another company sees nothing of it', async () => {
    const { id } = await visited({ subject: 'Hos den ena' })
    const { contactEmail, id: own } = await visited()
    const person = await signIn(contactEmail)
    const { text } = await person.open('/mina')
    expect(formsOn(text)).toEqual([own])
    expect(text).not.toContain('Hos den ena')
    expect((await person.open(`/mina/besok/${id}`)).at).toBe('/mina?besok=andrat')
    await person.submit(`/mina/besok/${id}`, { once: 'a', body: 'En annan dag', email: '' })
    expect(await rows('select from visit_time_request where visit_id = $1', [id])).toEqual([])
  })

  test('whoever follows a case sees its visits, and none of the company’s others', async () => {
    const [companyId, email] = [await company(), fresh()]
    const { id: caseId } = await buildCase(stage.pilot, {
      contactEmail: email,
      company: { kind: 'known', companyId },
    })
    const own = await buildVisit(stage, 'miljo-halsa', { companyId, caseId })
    await buildVisit(stage, 'bygglov', { companyId, site: 'Lagret 3', subject: 'Något annat' })
    const { text } = await (await signIn(email)).open('/mina')
    expect(formsOn(text)).toEqual([own])
    expect(text).not.toContain('Något annat')
  })

  test('a visit of a restricted case is shown to its own contact alone', async () => {
    const { companyId, contactEmail, id: open } = await visited()
    const email = fresh()
    // The officer takes the question in, and so answers for it.
    const officer = stage.officers['miljo-halsa']
    const { id: caseId } = await buildCase(officer, {
      contactEmail: email,
      company: { kind: 'known', companyId },
      visibility: 'restricted',
    })
    const id = await buildVisit(stage, 'miljo-halsa', {
      companyId,
      caseId,
      contactEmail: fresh(),
      site: 'Lagret 3',
    })
    expect(formsOn((await (await signIn(contactEmail)).open('/mina')).text)).toEqual([open])
    expect(formsOn((await (await signIn(email)).open('/mina')).text)).toEqual([id])
  })

  test('no code goes to whoever is the contact at an unannounced visit alone', async () => {
    const { contactEmail } = await visited({ isAnnounced: false })
    expect((await askForCode(stage, mailbox, contactEmail)).code).toBe('')
    const { contactEmail: announced } = await visited()
    expect((await askForCode(stage, mailbox, announced)).code).toMatch(/^\d{6}$/)
  })

  test('the link to it ends, and is gone, with the session', async () => {
    const { contactEmail, companyId } = await visited()
    const links = () => rows('select expires_at from visit_link where company_id = $1', [companyId])
    const person = await signIn(contactEmail)
    await person.open('/mina')
    await person.open('/mina')
    expect(await links()).toHaveLength(1)
    await person.submit('/mina/ut')
    expect(await links()).toEqual([])
  })
})

describe('asking for another time', () => {
  test('comes to each of the units that come, once, and stays until it is settled', async () => {
    const { contactEmail, id, other } = await joint()
    const person = await signIn(contactEmail)
    const form = await person.open(`/mina/besok/${id}`)
    expect(form.text).toContain('Be om en annan tid')
    const sent = { once: 'samma', body: 'Vi har stängt den dagen.' }
    for (const _ of [1, 2]) {
      const { at, text } = await person.submit(`/mina/besok/${id}`, sent)
      expect(at).toBe('/mina?besok=tack')
      expect(text).toContain('Tack! Önskemålet har gått till')
      expect(text).toContain('Du bad om en annan tid måndag 23 november 2026')
    }
    for (const visit of [id, other])
      expect((await showVisit(stage.pilot, visit)).requests).toMatchObject([
        { body: 'Vi har stängt den dagen.', fromEmail: contactEmail, settledAt: null },
      ])
    for (const [unit, visit] of [
      ['miljo-halsa', id],
      ['bygglov', other],
    ] as const) {
      const { items } = (await must(stage.officers[unit].get('/notices'))).body
      const told = items.filter(({ leadsTo }: Json) => leadsTo === `/inspections/${visit}`)
      expect(told.map(({ event }: Json) => event)).toContain('visit.otherTimeAsked')
    }
    for (const [unit, visit] of [
      ['miljo-halsa', id],
      ['bygglov', other],
    ] as const)
      await must(stage.officers[unit].post(`/visits/${visit}/request-settlement`, {}))
    expect((await person.open('/mina')).text).not.toContain('Du bad om en annan tid')
  })

  test('stands in the timeline of the visit’s case, as the company’s', async () => {
    const [companyId, email] = [await company(), fresh()]
    const known = { kind: 'known', companyId }
    const { id: caseId } = await buildCase(stage.pilot, { contactEmail: email, company: known })
    const id = await buildVisit(stage, 'miljo-halsa', { companyId, caseId })
    await (await signIn(email)).submit(`/mina/besok/${id}`, { once: 'a', body: 'Torsdag passar.' })
    const { items } = (await must(stage.pilot.get(`/cases/${caseId}/events`))).body
    expect(items.filter(({ name }: Json) => name === 'visit.otherTimeAsked')).toHaveLength(1)
  })

  test.each([
    ['   ', 'Skriv vilka tider som passar.'],
    ['x'.repeat(2001), 'Skriv högst 2000 tecken.'],
  ])('says what is wrong, and keeps what was typed', async (body, said) => {
    const { contactEmail, id } = await visited()
    const { status, text } = await (await signIn(contactEmail)).submit(`/mina/besok/${id}`, {
      once: 'a',
      body,
    })
    expect(status).toBe(400)
    expect(text).toContain(said)
    expect(text).toContain(body)
    expect(await rows('select from visit_time_request where visit_id = $1', [id])).toEqual([])
  })
})
