import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import {
  book,
  buildTaken,
  buildTimes,
  calendarsOf,
  slotOf,
  slotsOf,
} from '../../../../testing/build/times.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let meetingId: string
let seriesId: string
let ids: readonly string[]
/** Answered for by Bygglov, and a restricted one, both with a time. */
let open: string
let secret: { id: string; number: string }
const WORDS = 'Hemlig sammanslagning'

beforeAll(async () => {
  stage = await openStage()
  // The head of Gatu/park leads it, and may not read what Bygglov brings.
  const built = await buildTimes(stage, { leaderId: stage.town.heads['gatu-park'].id, standInId: null })
  seriesId = built.seriesId
  meetingId = built.first.id
  ids = built.ids
  open = (await buildTaken(stage)).id
  secret = await buildTaken(stage, { title: WORDS, contactName: 'Rut Rederi', visibility: 'restricted' })
  await book(stage.officers.bygglov, built.ids[0], open)
  await book(stage.officers.bygglov, built.ids[1], secret.id)
})
afterAll(() => stage.close())

async function statuses(act: (person: Person) => Promise<Answer>, people: readonly Person[]) {
  const said: number[] = []
  for (const person of people) said.push((await act(person)).status)
  return said
}

test('nobody comes in without signing in', async () => {
  const calls = [
    stage.house.stranger.get(`/meetings/${meetingId}/slots`),
    stage.house.stranger.post(`/meetings/${meetingId}/slots`, {
      startsAt: '2026-11-26T14:00:00Z',
      minutes: 20,
      count: 1,
    }),
    stage.house.stranger.post(`/meeting-slots/${ids[2]}/withdrawal`),
    stage.house.stranger.post(`/meeting-slots/${ids[2]}/booking`, { caseId: open }),
    stage.house.stranger.post(`/meeting-slots/${ids[0]}/cancellation`),
    stage.house.stranger.get(`/cases/${open}/slot`),
    stage.house.stranger.put(`/cases/${open}/slot-offer`, { seriesId }),
    stage.house.stranger.delete(`/cases/${open}/slot-offer`),
  ]
  for (const call of calls) expect((await call).status).toBe(401)
})

test('those who lead the series open and withdraw times, and nobody else', async () => {
  const others = [stage.officers.bygglov, stage.officers['gatu-park'], stage.administrator]
  const startsAt = '2026-11-26T14:30:00Z'
  const opens = (person: Person) =>
    person.post(`/meetings/${meetingId}/slots`, { startsAt, minutes: 20, count: 1 })
  expect(await statuses(opens, others)).toEqual([403, 403, 403])
  const opened = await must(opens(stage.heads['gatu-park']))
  const withdraws = (person: Person) => person.post(`/meeting-slots/${opened.body.ids[0]}/withdrawal`)
  expect(await statuses(withdraws, others)).toEqual([403, 403, 403])
  expect((await withdraws(stage.pilot)).status).toBe(204)
})

test('those who take part in a case invite its company, and others who read it do not', async () => {
  const { id } = await buildTaken(stage)
  const others = [stage.officers['va-avfall'], stage.heads['gatu-park'], stage.administrator]
  const books = (person: Person) => person.post(`/meeting-slots/${ids[2]}/booking`, { caseId: id })
  const asks = (person: Person) => person.put(`/cases/${id}/slot-offer`, { seriesId })
  const stops = (person: Person) => person.delete(`/cases/${id}/slot-offer`)
  for (const act of [books, asks, stops]) expect(await statuses(act, others)).toEqual([403, 403, 403])
  for (const person of others)
    expect(await slotOf(person, id)).toMatchObject({ free: [], may: { invite: false } })
  expect(await statuses(asks, [stage.officers.bygglov])).toEqual([204])
  expect(await statuses(stops, [stage.pilot])).toEqual([204])
  expect(await statuses(books, [stage.officers.bygglov])).toEqual([204])
  const cancels = (person: Person) => person.post(`/meeting-slots/${ids[2]}/cancellation`)
  expect(await statuses(cancels, [stage.officers['va-avfall'], stage.administrator])).toEqual([403, 403])
  // Who leads the meeting may, though the case is another's.
  expect(await statuses(cancels, [stage.heads['gatu-park']])).toEqual([204])
})

test('of a time that a restricted case has others see only that it is taken, through every door', async () => {
  for (const person of [stage.heads['gatu-park'], stage.officers['va-avfall'], stage.administrator]) {
    const { items } = await slotsOf(person, meetingId)
    expect(items[1]).toMatchObject({ id: ids[1], isBooked: true, case: null, contact: '' })
    expect(items[1].may).toEqual({ withdraw: false, cancel: false })
    for (const url of [`/meetings/${meetingId}/slots`, `/meetings/${meetingId}`, '/meetings', '/notices'])
      expect((await must(person.get(url))).text, url).not.toMatch(
        new RegExp(`${WORDS}|Rut Rederi|${secret.number}|${secret.id}`),
      )
    expect((await person.get(`/cases/${secret.id}/slot`)).status).toBe(404)
    for (const answer of [
      await person.post(`/meeting-slots/${ids[1]}/cancellation`),
      await person.post(`/meeting-slots/${ids[1]}/booking`, { caseId: secret.id }),
      await person.put(`/cases/${secret.id}/slot-offer`, { seriesId }),
      await person.delete(`/cases/${secret.id}/slot-offer`),
    ])
      expect(answer.status).toBe(404)
  }
  expect((await slotsOf(stage.officers.bygglov, meetingId)).items[1].case.number).toBe(secret.number)
})

test('who may not read the case cancels its meeting, and its company hears of it all the same', async () => {
  const lone = await buildCase(stage.officers.bygglov, { title: WORDS, visibility: 'restricted' })
  await must(stage.officers.bygglov.post(`/cases/${lone.id}/accountability`))
  await must(stage.heads['gatu-park'].post(`/meetings/${meetingId}/cancellation`, { why: 'Ingen kan' }))
  expect((await calendarsOf(stage, secret.id)).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
  expect((await slotOf(stage.officers.bygglov, secret.id)).booked).toBeNull()
})
