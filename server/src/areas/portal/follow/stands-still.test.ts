import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'
import { sendQuestion, visitor } from '../visitor.fixture.ts'

/** What a company reads of what stands still, is late, and may be asked for. */
let house: TestHouse
let town: Town
let pilot: Person
let officer: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  pilot = await house.as(town.pilot.id)
  officer = await house.as(town.officers.bygglov.id)
})
afterAll(() => house.close())

async function asked() {
  const sara = visitor(house)
  const page = await sendQuestion(sara)
  const { rows } = await house.owner.pool.query('select id from business_case order by number desc limit 1')
  const see = async (language = '') => (await sara.open(page + language)).text
  return { sara, page, id: String(rows[0].id), see }
}
async function withPart() {
  const one = await asked()
  const part = await buildPart(pilot, one.id, town.units.bygglov.id, { title: 'HEMLIG-RUBRIK' })
  await must(officer.post(`/parts/${part}/acceptance`))
  const wait = (input: Record<string, unknown>) =>
    must(officer.post(`/parts/${part}/progress`, { act: 'wait', ...input }))
  return { ...one, part, wait }
}
const once = (page: string) => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? ''

describe('waiting for you, for another authority, for another unit and working are never the same word (trap 14)', () => {
  test('for you, with the day by which we hope for an answer', async () => {
    const { id, see } = await asked()
    await must(pilot.post(`/cases/${id}/waiting`, { body: 'Hur många platser?', wakesOn: '2026-12-04' }))
    expect(await see()).toContain('Vi väntar på ett svar från dig')
    expect(await see()).toContain('Svara gärna senast fredag 4 december 2026')
    expect(await see('?lang=en')).toContain('Please reply by Friday 4 December 2026')
  })

  test('for another authority, by name and with the day on which we take it up again', async () => {
    const { id, see } = await asked()
    const police = { waitsFor: 'other_authority', authority: 'Polisen', wakesOn: '2026-12-04' }
    await must(pilot.post(`/cases/${id}/waiting`, { body: 'HEMLIGT-YTTRANDE', ...police }))
    const page = await see()
    expect(page).toContain('Vi väntar på Polisen, som är en annan myndighet. Senast fredag 4 december 2026')
    expect(page).not.toContain('HEMLIGT')
    expect(page).toContain('Inget just nu')
  })

  test('a unit that waits says for whom, and the others work', async () => {
    const { id, see, wait } = await withPart()
    await buildPart(pilot, id, town.units['gatu-park'].id)
    await wait({
      waitsFor: 'other_authority',
      authority: 'Länsstyrelsen',
      about: 'HEMLIGT',
      wakesOn: '2026-12-04',
    })
    const page = await see()
    expect(page).toMatch(/Bygglovsenheten<\/strong><br>Väntar på Länsstyrelsen, som är en annan myndighet/)
    expect(page).toMatch(/Gatu\/park<\/strong><br>Har fått frågan/)
    expect(page).toContain('2 enheter arbetar med din fråga')
    expect(page).not.toContain('HEMLIG')
  })

  test('a unit that waits for another says which', async () => {
    const { see, wait } = await withPart()
    await wait({ waitsFor: 'unit', unitId: town.units['gatu-park'].id, wakesOn: '2026-12-04' })
    expect(await see()).toMatch(
      /Väntar på att Gatu\/park ska bli klar. Tar upp det igen senast fredag 4 december/,
    )
  })

  test('when all that is left waits for you, the page begins with that and says what is asked', async () => {
    const { see, wait } = await withPart()
    await wait({ about: 'Skicka en ritning över lokalen.' })
    const page = await see()
    expect(page).toContain('Det som är kvar väntar på ett svar från dig')
    expect(page).toMatch(
      /Bygglovsenheten behöver svar på det här:<\/strong>[^]*Skicka en ritning över lokalen\./,
    )
  })
})

test('when one unit of several asks for something, the page begins with that too', async () => {
  const { id, see, wait } = await withPart()
  await buildPart(pilot, id, town.units['gatu-park'].id)
  expect(await see()).not.toContain('Vi behöver också något från dig.')
  await wait({ about: 'Skicka en ritning över lokalen.' })
  const page = await see()
  expect(page).toContain('2 enheter arbetar med din fråga. Ingen av dem är klar än.')
  expect(page).toContain('<a href="#need">Vi behöver också något från dig.</a>')
  expect(page).toContain('<h2 id="need">')
})

test('a date that has passed is owned up to at the beginning of the page, and where the date stands', async () => {
  const { id, see } = await withPart()
  await must(pilot.put(`/cases/${id}/promise`, { on: '2026-11-24' }))
  expect(await see()).not.toContain('Vi är sena med beskedet.')
  const before = house.clock.at
  house.clock.at = new Date('2026-11-25T09:00:00Z')
  const page = await see()
  expect(page).toMatch(/En enhet arbetar med din fråga, och är inte klar än\.[^]*Vi är sena med beskedet\./)
  expect(page).toContain('Du skulle ha fått vårt samlade besked senast tisdag 24 november 2026')
  expect(await see('?lang=en')).toContain('We are late with the answer.')
  house.clock.at = before
})

test('a notice of delay stands on the page with its reason, and the new date', async () => {
  const { id, see } = await asked()
  const notice = { reason: 'Grannarna ska höras först.', on: '2026-12-18' }
  await must(pilot.post(`/cases/${id}/delay-notices`, notice))
  const page = await see()
  expect(page).toContain(
    'Vi meddelade måndag 23 november 2026 att beskedet dröjer: Grannarna ska höras först.',
  )
  expect(page).toContain('Du får vårt samlade besked senast fredag 18 december 2026')
  expect(page.split('Grannarna ska höras först.')).toHaveLength(2)
})

describe('a request for decision', () => {
  const named = async (begunOn: string) => {
    const one = await withPart()
    const matter = { basis: 'fl_matter', begunOn, reference: 'BYGG 2026-412' }
    await must(officer.put(`/parts/${one.part}/matter`, matter))
    return { ...one, form: `${one.page}/avgorande/${one.part}` }
  }

  test('is offered when six months have passed, not before', async () => {
    const early = await named('2026-05-24')
    expect(await early.see()).not.toContain('Begär att det avgörs')
    expect((await early.sara.open(early.form)).at).toBe(early.page)
    const { see } = await named('2026-05-23')
    expect(await see()).toContain(
      'Ärendet hos Bygglovsenheten (BYGG 2026-412) kom in lördag 23 maj 2026 och har pågått i sex månader',
    )
    expect(await see('?lang=en')).toContain('Ask for a decision')
  })

  test('is made in writing on the page, without script, once', async () => {
    const { sara, form, see, id } = await named('2026-05-20')
    const page = await sara.open(form)
    expect(page.text).toContain('har vi fyra veckor på oss')
    const fields = { once: once(page.text), body: 'Jag har väntat länge.' }
    const thanks = await sara.submit(form, fields)
    expect(thanks.text).toContain('din begäran har kommit fram')
    await sara.submit(form, fields)
    await sara.submit(form, { once: 'another form', body: '' })
    expect(await see()).toMatch(
      /Du begärde måndag 23 november 2026 att ärendet hos Bygglovsenheten[^.]*avgörs. Senast måndag 21 december 2026/,
    )
    const { items } = (await must(pilot.get(`/cases/${id}/decision-requests`))).body
    expect(items).toMatchObject([{ channel: 'web', body: 'Jag har väntat länge.', registeredBy: null }])
  })

  test('keeps what was typed when it is too long', async () => {
    const { sara, form } = await named('2026-05-20')
    const page = await sara.open(form)
    const answer = await sara.post(form, { once: once(page.text), body: 'x'.repeat(4001) })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('x'.repeat(4001))
  })

  test('is made only in the own case', async () => {
    const [one, other] = [await named('2026-05-20'), await asked()]
    const { at } = await other.sara.submit(`${other.page}/avgorande/${one.part}`, { once: 'x', body: '' })
    expect(at).toContain(other.page)
    const { items } = (await must(pilot.get(`/cases/${one.id}/decision-requests`))).body
    expect(items).toEqual([])
  })
})
