import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'
import { type Actor, systemActor } from '../../../kernel/actor.ts'
import { sendQuestion, visitor } from '../visitor.fixture.ts'

let house: TestHouse
let town: Town
let pilot: Person
const me = systemActor('test')
const DAY = 86_400_000

beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  pilot = await house.as(town.pilot.id)
})
afterAll(() => house.close())

/** Time goes on for everybody; sessions end, so that the pilot signs in again. */
async function daysLater(days: number): Promise<void> {
  later(days * DAY)
  pilot = await house.as(town.pilot.id)
}
const later = (milliseconds = 60_000) => {
  house.clock.at = new Date(house.clock.at.getTime() + milliseconds)
}

/** A company whose case has been closed, and its browser. */
async function closed(outcome = 'withdrawn') {
  const sara = visitor(house)
  const page = await sendQuestion(sara)
  const { id } = await house.owner.read(me, (read) =>
    read
      .selectFrom('business_case')
      .select('id')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  later()
  if (outcome === 'declined_by_law')
    await must(pilot.post(`/cases/${id}/messages`, { body: 'Det går inte.' }))
  await closeCase(pilot, id, outcome)
  later()
  return { sara, id, page, form: `${page}/omdome` }
}
const closingOf = (text: string) => /name="closing" value="([^"]+)"/.exec(text)?.[1] ?? ''
const content = { overall: '9', expectations: '8', ideal: '9', information: '10', efficiency: '7' }
const said = async (caseId: string) => (await must(pilot.get(`/cases/${caseId}/follow-ups`))).body
const eventsOf = async (caseId: string) =>
  (await must(pilot.get(`/cases/${caseId}/events`))).body.items.filter(
    ({ name }: { name: string }) => name === 'followUp.answered',
  )

test.each(['withdrawn', 'declined_by_law', 'moved'])(
  'when the case has been closed as %s the page asks how it went, and the answer stands on the case',
  async (outcome) => {
    const { sara, id, page, form } = await closed(outcome)
    const status = (await sara.open(page)).text
    expect(status).toContain('>Hur gick det?</h2>')
    expect(status).toContain(`href="${form}"`)
    const { text } = await sara.open(form)
    const done = await sara.submit(form, { ...content, closing: closingOf(text), text: 'Bra hjälp!' })
    expect(done.at).toBe(`${page}?tack=omdome`)
    expect(done.text).toContain('Tack, ditt svar har kommit fram.')
    expect(done.text).toContain('Du kan ändra ditt svar till och med')
    expect(await said(id)).toMatchObject({
      awaited: false,
      items: [
        {
          scores: {
            overall: 9,
            expectations: 8,
            ideal: 9,
            information: 10,
            availability: null,
            efficiency: 7,
          },
          body: 'Bra hjälp!',
        },
      ],
    })
  },
)

test('the mail at closing asks how it went, says how to reopen, and leads to the page', async () => {
  const { id } = await closed()
  const { rows } = await house.owner.pool.query(
    "select text from outbox_mail where case_id = $1 and key like 'closed:%'",
    [id],
  )
  expect(rows[0].text).toContain('Berätta gärna på sidan hur det gick.')
  expect(rows[0].text).toContain('Är du inte nöjd? Skriv på sidan, så öppnas ärendet igen.')
  expect(rows[0].text).toMatch(/\/arende\/[\w-]{43}/)
})

test('an open case is not asked about, by the page or by its address', async () => {
  const sara = visitor(house)
  const page = await sendQuestion(sara)
  expect((await sara.open(page)).text).not.toContain('Hur gick det?')
  expect((await sara.open(`${page}/omdome`)).at).toBe(page)
})

test('a case closed as the duplicate of another is asked about there, and its mail does not ask', async () => {
  const other = await closed()
  const sara = visitor(house)
  const page = await sendQuestion(sara)
  const { id } = await house.owner.read(me, (read) =>
    read
      .selectFrom('business_case')
      .select('id')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  await must(pilot.post(`/cases/${id}/closure`, { outcome: 'duplicate', duplicateOf: other.id }))
  expect((await sara.open(page)).text).not.toContain('Hur gick det?')
  expect((await sara.open(`${page}/omdome`)).at).toBe(page)
  const { rows } = await house.owner.pool.query(
    "select text from outbox_mail where case_id = $1 and key like 'closed:%'",
    [id],
  )
  expect(rows[0].text).not.toContain('hur det gick')
})

test('what is missing is said at its question, and what was chosen and written is kept', async () => {
  const { sara, id, form } = await closed()
  const closing = closingOf((await sara.open(form)).text)
  const answer = await sara.post(form, { closing, overall: '9', treatment: '11', text: 'Skrivet & kvar' })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain(
    '<a href="#expectations">Välj ett tal från 1 till 10, eller Vet inte: Hur väl',
  )
  expect(answer.text).toContain('<a href="#ideal">')
  expect(answer.text).toContain('<a href="#treatment">')
  expect(answer.text).not.toContain('<a href="#competence">')
  expect(answer.text).toMatch(/id="overall-9" name="overall" value="9" checked/)
  expect(answer.text).toContain('Skrivet &#38; kvar</textarea>')
  const long = await sara.post(form, { ...content, closing, text: 'å'.repeat(4001) })
  expect(long.status).toBe(400)
  expect(long.text).toContain('<a href="#text">')
  expect((await said(id)).items).toEqual([])
})

test('a field that the page does not have is refused', async () => {
  const { sara, form } = await closed()
  const closing = closingOf((await sara.open(form)).text)
  expect((await sara.post(form, { ...content, closing, unitId: 'x' })).status).toBe(400)
})

test('"vet inte" is an answer to every question, and is kept apart from what was left open', async () => {
  const { sara, id, form } = await closed()
  const closing = closingOf((await sara.open(form)).text)
  await sara.submit(form, { closing, overall: 'vet-inte', expectations: '3', ideal: 'vet-inte', text: '' })
  expect((await said(id)).items[0].scores).toMatchObject({ overall: null, expectations: 3, ideal: null })
  const again = (await sara.open(form)).text
  expect(again).toMatch(/name="overall" value="vet-inte" checked/)
  expect(again).not.toMatch(/name="information" value="[^"]+" checked/)
})

test('a double click is one answer, told of once; another answer within fourteen days takes its place', async () => {
  const { sara, id, form } = await closed()
  const closing = closingOf((await sara.open(form)).text)
  const fields = { ...content, closing, text: 'Bra' }
  const both = await Promise.all([sara.post(form, fields), sara.post(form, fields)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect((await eventsOf(id)).map(({ data }: { data: unknown }) => data)).toEqual([{ changed: false }])
  const first = (await said(id)).items[0]
  await daysLater(14)
  expect((await sara.open(form)).text).toMatch(/id="overall-9" name="overall" value="9" checked/)
  await sara.submit(form, { ...fields, overall: '4' })
  const { items } = await said(id)
  expect(items).toMatchObject([{ answeredAt: first.answeredAt, scores: { overall: 4 }, body: 'Bra' }])
  expect(items[0].changedAt).toBe(house.clock.at.toISOString())
  expect((await eventsOf(id)).map(({ data }: { data: unknown }) => data)).toEqual([
    { changed: true },
    { changed: false },
  ])
  await daysLater(1)
  expect((await sara.open(form)).at).toBe(form.replace('/omdome', ''))
  const late = await sara.post(form, { ...fields, overall: '1', text: 'För sent' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('äldre än fjorton dagar')
  expect(late.text).toContain('För sent</textarea>')
  expect((await said(id)).items[0].scores.overall).toBe(4)
})

test('who is not content is shown the way to open the case again, and a new closing asks anew', async () => {
  const { sara, id, page, form } = await closed()
  expect((await sara.open(page)).text).toContain(
    '<a href="#body">Är du inte nöjd? Skriv, så öppnas ärendet igen.</a>',
  )
  const old = closingOf((await sara.open(form)).text)
  const done = await sara.submit(form, {
    closing: old,
    overall: '2',
    expectations: '2',
    ideal: '2',
    text: '',
  })
  expect(done.text).toContain('Av ditt svar förstår vi att du inte är nöjd.')
  await sara.attach(`${page}/svar`, { once: 'a', body: 'Jag är inte nöjd.' }, [])
  expect((await sara.open(page)).text).not.toContain('Hur gick det?')
  const missed = await sara.post(form, { ...content, closing: old, text: 'Skrivet när det var öppet' })
  expect(missed.status).toBe(409)
  expect(missed.text).toContain('Ärendet är öppet igen')
  expect(missed.text).toContain('Skrivet när det var öppet</textarea>')

  await must(pilot.post(`/cases/${id}/messages`, { body: 'Nu har vi gått igenom det igen.' }))
  later()
  await closeCase(pilot, id)
  later()
  expect((await said(id)).awaited).toBe(true)
  const stale = await sara.post(form, { ...content, closing: old, text: 'Om förra gången' })
  expect(stale.status).toBe(400)
  expect(stale.text).toContain('har öppnats och avslutats igen')
  expect(stale.text).toContain('Om förra gången</textarea>')
  await sara.submit(form, { ...content, closing: closingOf(stale.text), text: 'Nu är jag nöjd' })
  const { items } = await said(id)
  expect(items.map(({ scores }: { scores: { overall: number } }) => scores.overall)).toEqual([9, 2])
})

test('it asks in English where the question was asked in English', async () => {
  const sara = visitor(house, { 'accept-language': 'en' })
  const page = await sendQuestion(sara)
  const { id } = await house.owner.read(me, (read) =>
    read
      .selectFrom('business_case')
      .select('id')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  await closeCase(pilot, id)
  const { text } = await sara.open(`${page}/omdome`)
  expect(text).toContain('How satisfied are you with how the municipality handled your case?')
  expect(text).not.toContain('Vet inte')
})

test('the page is light', async () => {
  const { sara, form } = await closed()
  const { text } = await sara.open(form)
  const [, style = ''] = /href="(\/portal\/[^"]+)"/.exec(text) ?? []
  const sheet = (await sara.open(style)).text
  expect(Buffer.byteLength(text) + Buffer.byteLength(sheet)).toBeLessThan(60_000)
})

test('one company’s link says nothing of another’s case: the answer goes to the case of the link', async () => {
  const mine = await closed()
  const theirs = await closed()
  const closing = closingOf((await theirs.sara.open(theirs.form)).text)
  const stray = await mine.sara.post(mine.form, { ...content, closing, text: 'Fel ärende' })
  expect(stray.status).toBe(400)
  expect((await said(mine.id)).items).toEqual([])
  expect((await said(theirs.id)).items).toEqual([])
})

test('the database itself lets a company say how it went of its own case alone, and a colleague of none', async () => {
  const mine = await closed()
  const theirs = await closed()
  const say = async (actor: Actor, caseId: string) => {
    const at = house.clock.now()
    const { closed_at } = await house.owner.read(me, (read) =>
      read.selectFrom('business_case').select('closed_at').where('id', '=', caseId).executeTakeFirstOrThrow(),
    )
    const row = { case_id: caseId, closed_at: closed_at ?? at, answered_at: at, changed_at: at, overall: 9 }
    return house.kit.db.change(actor, (tx) => tx.insertInto('follow_up').values(row).execute())
  }
  const company: Actor = { kind: 'company', caseId: mine.id, locale: 'sv' }
  const { id: memberId, name } = town.pilot
  const colleague: Actor = {
    kind: 'member',
    memberId,
    name,
    locale: 'sv',
    units: [],
    roles: ['pilot'],
    covers: [],
  }
  await expect(say(company, theirs.id)).rejects.toThrow(/row-level security/)
  await expect(say(colleague, theirs.id)).rejects.toThrow(/row-level security/)
  await expect(say({ kind: 'public', locale: 'sv' }, theirs.id)).rejects.toThrow(/row-level security/)
  await say(company, mine.id)
  const seen = (actor: Actor) =>
    house.kit.db.read(actor, (read) =>
      read.selectFrom('follow_up').select('case_id').where('case_id', 'in', [mine.id, theirs.id]).execute(),
    )
  expect(await seen(company)).toEqual([{ case_id: mine.id }])
  expect(await seen({ ...company, caseId: theirs.id })).toEqual([])
  expect(await seen(colleague)).toEqual([{ case_id: mine.id }])
})
