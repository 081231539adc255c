import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  firstThree,
  openStage,
  type Stage,
  undertake,
} from '../testing.fixture.ts'
import { eventsIn, fetchFeed, shownByIcalJs, subscribe } from './feed.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const choice = { withActions: true }

test('everyone in the cooperation keeps an address of their own, and nobody else’s', async () => {
  const people = [stage.officers.bygglov, stage.heads['va-avfall'], stage.pilot, stage.administrator]
  for (const person of people) {
    expect((await person.post('/my-calendar', choice)).status).toBe(201)
    expect((await person.get('/my-calendar')).body.feed).toMatchObject(choice)
    expect((await person.patch('/my-calendar', choice)).status).toBe(204)
  }
  await must(stage.pilot.delete('/my-calendar'))
  expect((await stage.administrator.get('/my-calendar')).body.feed).not.toBeNull()
  const { stranger } = stage.house
  for (const answer of [
    await stranger.get('/my-calendar'),
    await stranger.post('/my-calendar', choice),
    await stranger.patch('/my-calendar', choice),
    await stranger.delete('/my-calendar'),
  ])
    expect(answer.status).toBe(401)
})

test('whoever has the address reads the calendar of whom it belongs to, signed in as somebody else or not at all', async () => {
  await buildSeries(stage)
  const url = await subscribe(stage.officers.bygglov)
  expect(shownByIcalJs((await must(fetchFeed(stage, url))).text)).not.toEqual([])
  const cookie = await stage.house.cookieOf(stage.town.officers.naringsliv.id)
  expect(shownByIcalJs((await must(fetchFeed(stage, url, { cookie }))).text)).not.toEqual([])
  const secret = url.slice('/kalender/'.length, -'.ics'.length)
  const addressOf = (one: string) => '/kalender/:secret.ics'.replace(':secret', one)
  expect((await fetchFeed(stage, addressOf(secret))).status).toBe(200)
  for (const wrong of ['', 'x', secret.toLowerCase(), `${secret}x`, `${secret}/x`, '%00', '..%2f'])
    expect((await fetchFeed(stage, addressOf(wrong))).status, wrong).toBe(404)
  expect((await fetchFeed(stage, `/kalender/${secret}`)).status).toBe(404)
  expect((await stage.house.ask({ method: 'POST', url })).status).toBe(404)
})

test('no calendar says anything of a matter or a company, whether its member may read it or not', async () => {
  const WORDS = 'hemlig sammanslagning av rederier'
  const SECRET = /hemlig|rederi|Skutan|Sara|foretag\.example|L-2026-/i
  const id = await buildSeries(stage, { title: 'Slutna rummet', standInId: null })
  const [first, second] = await firstThree(stage.pilot, id)
  const { bygglov } = stage.officers
  const secret = await buildCase(bygglov, {
    title: `En ${WORDS}`,
    visibility: 'restricted',
    company: { kind: 'new', name: 'Skutan AB', orgNumber: '556016-0680' },
  })
  await must(bygglov.post(`/cases/${secret.id}/accountability`))
  const { units, officers } = stage.town
  await buildPart(bygglov, secret.id, units['miljo-halsa'].id, { title: WORDS })
  // A time for the company, at the second meeting; at the first, an item that asks a unit in which may not read it.
  const at = new Date(Date.parse(second.startsAt) + 10 * 60_000).toISOString()
  const slots = { startsAt: at, minutes: 20, count: 1 }
  const [slot] = (await must(stage.pilot.post(`/meetings/${second.id}/slots`, slots))).body.ids
  await must(bygglov.post(`/meeting-slots/${slot}/booking`, { caseId: secret.id }))
  const asks = { unitIds: [units['va-avfall'].id], question: WORDS }
  const item = await addMatter(bygglov, first.id, { title: undefined, caseId: secret.id, ...asks })
  const announced = await subscribe(stage.heads['va-avfall'])
  const asked = eventsIn((await must(fetchFeed(stage, announced))).text)
  expect(asked.map(({ summary }) => summary)).toEqual(['Slutna rummet: din enhet är med på en punkt'])
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  const given = { body: WORDS, memberId: officers['miljo-halsa'].id, unitId: units['miljo-halsa'].id }
  await undertake(stage, item, given, bygglov)
  await closeWithInformation(stage.pilot, first.id)

  const shownTo = async (person: typeof bygglov) => {
    const { text } = await must(fetchFeed(stage, await subscribe(person, true)))
    expect(text.replaceAll('\r\n ', '')).not.toMatch(SECRET)
    return shownByIcalJs(text).filter((line) => line.includes('Slutna rummet') && line < '2026-12-11')
  }
  const meetings = ['2026-11-26T13:00 Slutna rummet', '2026-12-10T13:00 Slutna rummet']
  const company = '2026-12-10T13:10 Ett företags tid på Slutna rummet'
  const action = '2026-12-04T00:00 Sista dag för en åtgärd från Slutna rummet'
  // One who may read it, and has undertaken something; one who may read it; one of the same meeting who may not.
  expect(await shownTo(stage.officers['miljo-halsa'])).toEqual([...meetings, company, action].toSorted())
  expect(await shownTo(bygglov)).toEqual([...meetings, company].toSorted())
  expect(await shownTo(stage.officers['gatu-park'])).toEqual(meetings)
  // The unit is asked to what it may not read: its head is told when to come, others of it nothing.
  expect(await shownTo(stage.heads['va-avfall'])).toEqual([
    '2026-11-26T13:00 Slutna rummet: din enhet är med på en punkt',
  ])
  expect(await shownTo(stage.officers['va-avfall'])).toEqual([])
})
