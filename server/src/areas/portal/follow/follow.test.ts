import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPart, closeCase, must, sendAnswer } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { longQuestion, picture, sendQuestion, visitor } from '../visitor.fixture.ts'

let house: TestHouse
let town: Town
let pilot: Person
const me = systemActor('test')

beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  pilot = await house.as(town.pilot.id)
})
afterAll(() => house.close())

/** A case that a company has just asked, with its page and the company's browser. */
async function asked() {
  const sara = visitor(house)
  const page = await sendQuestion(sara)
  const row = await house.owner.read(me, (read) =>
    read
      .selectFrom('business_case')
      .select(['id', 'number'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return { sara, page, ...row, see: async () => (await sara.open(page)).text }
}
const messagesOf = (caseId: string) =>
  house.owner.read(me, (read) =>
    read
      .selectFrom('message')
      .select(['body', 'direction'])
      .where('case_id', '=', caseId)
      .orderBy('created_at')
      .execute(),
  )
const once = (page: string) => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? ''

test('while the accountable is away the page names who answers instead, how to reach them, and until when', async () => {
  const { see } = await asked()
  expect(await see()).toContain('Lova Lots ansvarar för hela ditt ärende')
  const deputy = town.officers.naringsliv
  const absence = await buildAbsence(house, {
    memberId: town.pilot.id,
    deputyId: deputy.id,
    to: '2026-12-04T23:00:00Z',
  })
  const page = await see()
  expect(page).toContain(
    `${deputy.name} svarar för hela ditt ärende till och med fredag 4 december 2026, i stället för Lova Lots.`,
  )
  expect(page).toContain(`mailto:${deputy.email}`)
  expect(page).not.toContain(`mailto:${town.pilot.email}`)
  await house.owner.pool.query('delete from absence where id = $1', [absence])
  expect(await see()).toContain('Lova Lots ansvarar för hela ditt ärende')
})

describe('the page says, in order, what a company asks', () => {
  test('just after the question', async () => {
    const { number, see } = await asked()
    const page = await see()
    const order = [
      'Vad händer nu',
      'Vem ansvarar',
      'När',
      'Vad vi behöver från dig',
      'Vad har sagts',
      'Skriv till oss',
    ]
    const places = order.map((heading) => page.indexOf(`>${heading}</h2>`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(page).toContain(number)
    expect(page).toContain('Vi har fått din fråga. Lova Lots läser den')
    expect(page).toContain('Du hör från oss senast tisdag 24 november 2026')
    expect(page).toContain('lova@kommun.example')
    expect(page).toContain(longQuestion)
  })

  test('units that take part and how far each has come, without what is said inside', async () => {
    const { id, see } = await asked()
    const part = await buildPart(pilot, id, town.units.bygglov.id, { title: 'HEMLIG-RUBRIK internt' })
    await buildPart(pilot, id, town.units['gatu-park'].id, { title: 'Markupplåtelse' })
    await must(pilot.post(`/cases/${id}/notes`, { body: 'HEMLIG-ANTECKNING', confidentialTo: null }))
    const { etag } = (await pilot.get(`/cases/${id}`)).headers
    await must(
      pilot.patch(`/cases/${id}`, { nextStep: 'HEMLIGT-STEG ring markägaren' }, { 'if-match': String(etag) }),
    )
    const officer = await house.as(town.officers.bygglov.id)
    await must(officer.post(`/parts/${part}/acceptance`))
    const page = await see()
    expect(page).toContain('2 enheter arbetar med din fråga. Ingen av dem är klar än.')
    expect(page).toMatch(/Bygglovsenheten<\/strong><br>Har tagit sig an frågan/)
    expect(page).toMatch(/Gatu\/park<\/strong><br>Har fått frågan/)
    for (const hidden of ['HEMLIG', 'Olle', 'Carin', 'offered', 'accepted', 'delärende'])
      expect(page).not.toContain(hidden)

    await must(officer.post(`/parts/${part}/answers`, { verdict: 'possible', body: 'HEMLIGT-SVAR internt' }))
    const answered = await see()
    expect(answered).toContain('2 enheter arbetar med din fråga. 1 av 2 är klara')
    expect(answered).not.toContain('HEMLIGT-SVAR')
  })

  test('a unit that declined is not shown, nor why', async () => {
    const { id, see } = await asked()
    const part = await buildPart(pilot, id, town.units.bygglov.id)
    const officer = await house.as(town.officers.bygglov.id)
    await must(officer.post(`/parts/${part}/refusal`, { reason: 'HEMLIGT-SKÄL', suggestedUnitId: null }))
    const page = await see()
    expect(page).not.toContain('HEMLIGT')
    expect(page).not.toContain('Bygglovsenheten')
  })

  test('messages both ways: the accountable by name, anyone else for the municipality', async () => {
    const { id, sara, page, see } = await asked()
    await must(pilot.post(`/cases/${id}/messages`, { body: 'Hej Sara, vi tittar på det.' }))
    await sara.attach(`${page}/svar`, { once: once(await see()), body: 'Tack!\n\nNi är <snälla>.' }, [])
    const now = await see()
    expect(now).toMatch(/<strong>Lova Lots<\/strong>[^]*Hej Sara, vi tittar på det\./)
    expect(now).toContain('Ni är &#60;snälla&#62;.')
    await house.owner.change(me, async (tx) => {
      const { id: messageId } = await tx
        .selectFrom('message')
        .select('id')
        .where('case_id', '=', id)
        .where('direction', '=', 'to_company')
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('message')
        .set({ author_id: town.officers.bygglov.id, author_name: town.officers.bygglov.name })
        .where('id', '=', messageId)
        .execute()
    })
    const later = await see()
    expect(later).not.toContain('Olle')
    expect(later).toMatch(/<strong>Norrtälje kommun<\/strong>[^]*Hej Sara/)
  })

  test('what is needed, where to answer, and that the work goes on afterwards', async () => {
    const { id, sara, page, see } = await asked()
    await must(pilot.post(`/cases/${id}/waiting`, { body: 'Hur många sittplatser blir det?' }))
    const waiting = await see()
    expect(waiting).toContain('Vi väntar på ett svar från dig')
    expect(waiting).toMatch(/behöver vi svar på det här:[^]*Hur många sittplatser blir det\?/)
    const thanks = await sara.attach(`${page}/svar`, { once: once(waiting), body: 'Tjugofyra.' }, [])
    expect(thanks.text).toContain('Tack, det du skrev har kommit fram')
    expect(thanks.text).not.toContain('Vi väntar på ett svar från dig')
    expect(thanks.text).toContain('Inget just nu')
  })

  test('a promised date, why it was moved, and when it was not kept', async () => {
    const { id, see } = await asked()
    await must(pilot.put(`/cases/${id}/promise`, { on: '2026-12-01', reason: '' }))
    expect(await see()).toContain('Du får vårt samlade besked senast tisdag 1 december 2026')
    await must(pilot.put(`/cases/${id}/promise`, { on: '2026-12-08', reason: 'Bullermätningen dröjer.' }))
    expect(await see()).toContain('Om datumet: Bullermätningen dröjer.')
    const then = house.clock.at
    house.clock.at = new Date('2026-12-09T09:00:00Z')
    const late = await see()
    house.clock.at = then
    expect(late).toContain('Det har vi inte klarat')
  })

  test('the combined answer in full, and no draft of it', async () => {
    const { id, see } = await asked()
    await must(
      pilot.put(`/cases/${id}/combined-answer`, { body: 'UTKAST som ingen ska se' }, { 'if-match': '"0"' }),
    )
    expect(await see()).not.toContain('UTKAST')
    await must(
      pilot.put(
        `/cases/${id}/combined-answer`,
        { body: 'Ja, det går bra.\n\nSök upplåtelse senast i mars.' },
        { 'if-match': '"1"' },
      ),
    )
    await must(pilot.post(`/cases/${id}/combined-answer/dispatch`, {}, { 'if-match': '"2"' }))
    const page = await see()
    expect(page).toContain('Du har fått vårt samlade besked')
    expect(page).toMatch(
      />Samlat besked<\/h2>[^]*Ja, det går bra\.<\/p><p class="as-written">Sök upplåtelse senast i mars\./,
    )
    expect(page).toContain('Lämnat måndag 23 november 2026')
  })

  test('the combined answer as a PDF to keep, and only its own', async () => {
    const [mine, other] = [await asked(), await asked()]
    await sendAnswer(pilot, mine.id)
    const [, address = ''] = /href="([^"]+\/besked\/[^"]+)" download/.exec(await mine.see()) ?? []
    const given = await mine.sara.ask({ method: 'GET', url: address })
    expect([given.status, given.text.slice(0, 8)]).toEqual([200, '%PDF-1.7'])
    for (const url of [address.replace(mine.page, other.page), `${mine.page}/besked/1`])
      expect((await mine.sara.ask({ method: 'GET', url })).status, url).toBe(404)
  })

  test('how it ended', async () => {
    const { id, see } = await asked()
    await sendAnswer(pilot, id)
    await must(pilot.post(`/cases/${id}/closure`, { outcome: 'solved', note: 'Lycka till med caféet!' }))
    const page = await see()
    expect(page).toContain('Ärendet är avslutat. Frågan är löst.')
    expect(page).toContain('Lycka till med caféet!')
    expect(page).toContain('Lova Lots ansvarade för hela ditt ärende')
  })
})

describe('a reply', () => {
  test('sent twice from one form is one message; another text is another', async () => {
    const { id, sara, page, see } = await asked()
    const form = once(await see())
    await sara.attach(`${page}/svar`, { once: form, body: 'Samma text' }, [])
    await sara.attach(`${page}/svar`, { once: form, body: 'Samma text' }, [])
    await sara.attach(`${page}/svar`, { once: form, body: 'Rättad text' }, [])
    await sara.attach(`${page}/svar`, { once: once(await see()), body: 'Samma text' }, [])
    expect((await messagesOf(id)).map(({ body }) => body)).toEqual([
      'Samma text',
      'Rättad text',
      'Samma text',
    ])
  })

  test('sent six times at the same instant is one message', async () => {
    const { id, sara, page, see } = await asked()
    const fields = { once: once(await see()), body: 'En gång räcker' }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sara.upload(`${page}/svar`, fields, [])),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303))
    expect(await messagesOf(id)).toHaveLength(1)
  })

  test('in a closed case opens it again, with somebody accountable', async () => {
    const { id, sara, page, see } = await asked()
    await closeCase(pilot, id)
    const closed = await see()
    expect(closed).toContain('När du skriver öppnas ärendet igen')
    const thanks = await sara.attach(`${page}/svar`, { once: once(closed), body: 'Det var inte rätt.' }, [])
    expect(thanks.text).toContain('ärendet är öppet igen')
    const c = await house.owner.read(me, (read) =>
      read
        .selectFrom('business_case')
        .select(['status', 'accountable_member_id'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    expect(c).toEqual({ status: 'open', accountable_member_id: town.pilot.id })
  })

  test('may be files alone, and names those that could not be taken in', async () => {
    const { id, sara, page, see } = await asked()
    const thanks = await sara.attach(`${page}/svar`, { once: once(await see()), body: '' }, [
      { name: 'ritning.png', content: picture },
      { name: 'program.exe', content: Buffer.from('MZ') },
    ])
    expect(thanks.text).toContain('Filen program.exe kan inte tas emot')
    expect((await messagesOf(id)).map(({ body }) => body)).toEqual(['Filer: ritning.png'])
    expect(await see()).toContain('>ritning.png</a>')
  })

  test.each([
    ['nothing', ' ', 'Skriv ett meddelande eller välj en fil'],
    ['too much', 'x'.repeat(8001), '8001 tecken'],
  ])('with %s says so and keeps the text', async (_, body, told) => {
    const { id, sara, page, see } = await asked()
    const answer = await sara.attach(`${page}/svar`, { once: once(await see()), body }, [])
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(told)
    expect(answer.text).toContain(`\n${body}</textarea>`)
    expect(await messagesOf(id)).toEqual([])
  })

  test('with a field that the form does not have is refused', async () => {
    const { sara, page } = await asked()
    expect((await sara.upload(`${page}/svar`, { body: 'Hej', direction: 'to_company' }, [])).status).toBe(400)
  })
})

describe('files', () => {
  test('are fetched through the link: the company’s own and those it was shown', async () => {
    const { sara, page, see } = await asked()
    await sara.attach(`${page}/svar`, { once: once(await see()), body: 'Här' }, [
      { name: 'åäö skiss.png', content: picture },
    ])
    const [, address = ''] = /href="([^"]*\/fil\/[^"]+)" download/.exec(await see()) ?? []
    const file = await sara.ask({ method: 'GET', url: address })
    expect(file.status).toBe(200)
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('åäö skiss.png')}`,
    )
    expect(file.headers['content-type']).toBe('image/png')
  })

  test('of another case, or kept inside, are not there', async () => {
    const mine = await asked()
    await mine.sara.attach(`${mine.page}/svar`, { once: once(await mine.see()), body: 'Min' }, [
      { name: 'min.png', content: picture },
    ])
    const [, file = ''] = /\/fil\/([^"]+)" download/.exec(await mine.see()) ?? []
    const other = await asked()
    const tried = await other.sara.ask({ method: 'GET', url: `${other.page}/fil/${file}` })
    expect(tried.status).toBe(404)
    expect(tried.text).toContain('Sidan finns inte')
    await house.owner.change(me, (tx) =>
      tx.updateTable('attachment').set({ shown_to_company: false }).where('id', '=', file).execute(),
    )
    expect((await mine.sara.ask({ method: 'GET', url: `${mine.page}/fil/${file}` })).status).toBe(404)
    expect(await mine.see()).not.toContain('min.png')
    expect((await mine.sara.ask({ method: 'GET', url: `${mine.page}/fil/1` })).status).toBe(404)
  })
})

describe('a link that does not hold', () => {
  test.each([
    ['made up', (page: string) => page.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['cut short', (page: string) => page.slice(0, -5)],
  ])('because it is %s gets a kind page and writes nothing', async (_, broken) => {
    const { id, sara, page } = await asked()
    for (const at of [broken(page), `${broken(page)}/kvitto`]) {
      const answer = await sara.open(at)
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('Länken går inte att använda')
      expect(answer.text).toContain('säg ärendets nummer')
    }
    expect(
      (
        await sara.upload(`${broken(page)}/svar`, { once: '', body: 'Hej' }, [
          { name: 'a.png', content: picture },
        ])
      ).status,
    ).toBe(404)
    expect(await messagesOf(id)).toEqual([])
  })

  test('because its time is out, or it was withdrawn, opens nothing', async () => {
    const { id, sara, page } = await asked()
    const then = house.clock.at
    house.clock.at = new Date(then.getTime() + 401 * 86_400_000)
    const expired = await sara.open(page)
    house.clock.at = then
    expect(expired.status).toBe(404)
    await house.owner.change(me, (tx) =>
      tx.updateTable('portal_link').set({ revoked_at: then }).where('case_id', '=', id).execute(),
    )
    expect((await sara.open(page)).status).toBe(404)
    expect((await sara.upload(`${page}/svar`, { once: '', body: 'Hej' }, [])).status).toBe(404)
  })
})

test('the link in the mail leads to the case, in the language of the question', async () => {
  const { id } = await asked()
  const { text } = await house.owner.read(me, (read) =>
    read.selectFrom('outbox_mail').select('text').where('case_id', '=', id).executeTakeFirstOrThrow(),
  )
  const [, address = ''] = /https?:\/\/[^/\s]+(\/arende\/[\w-]{43})/.exec(text) ?? []
  const elsewhere = visitor(house, { 'accept-language': 'en-GB' })
  const page = await elsewhere.open(address)
  expect(page.text).toContain('<html lang="sv">')
  expect((await elsewhere.open(`${address}?lang=en`)).text).toContain('What happens now')
  expect((await elsewhere.open(address)).text).toContain('<html lang="en">')
  expect(page.headers['x-robots-tag']).toContain('noindex')
  expect(page.headers['cache-control']).toBe('no-store')
})
