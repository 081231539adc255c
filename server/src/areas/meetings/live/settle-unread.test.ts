import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import {
  addMatter,
  buildSeries,
  decide,
  firstThree,
  openStage,
  type Stage,
  settle,
  show,
} from '../testing.fixture.ts'

/** A restricted matter of Bygglov, at a meeting that the head of Gatu/park leads and may not read it. */
let stage: Stage
let leader: Person
let meetingId: string
let nextId: string
let secret: string
beforeAll(async () => {
  stage = await openStage()
  leader = stage.heads['gatu-park']
})
afterAll(() => stage.close())
beforeEach(async () => {
  const series = await buildSeries(stage, { leaderId: stage.town.heads['gatu-park'].id, standInId: null })
  const [first, second] = await firstThree(stage.pilot, series)
  meetingId = first.id
  nextId = second.id
  const { id } = await buildCase(stage.officers.bygglov, { title: 'hemligt', visibility: 'restricted' })
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  secret = await addMatter(stage.officers.bygglov, meetingId, { title: undefined, caseId: id })
  await must(leader.post(`/meetings/${meetingId}/start`))
  for (const item of (await show(leader, meetingId)).items)
    if (item.content && item.kind !== 'actions') await settle(leader, meetingId, item.id, 'information')
})

const say = (person: Person, result = 'information', item = secret) =>
  person.put(`/meetings/${meetingId}/unread-items/${item}/result`, { result })
const seenBy = async (person: Person): Promise<Json> =>
  (await show(person, meetingId)).items.find(({ id }: Json) => id === secret)
const close = () => leader.post(`/meetings/${meetingId}/closing`)

test('who leads closes a meeting with an item that they may not read, once they have said what the room saw', async () => {
  expect(await close()).toMatchObject({
    status: 409,
    body: { code: 'meeting.itemsWithoutResult', errors: [{ path: `items.${secret}` }] },
  })
  const said = await say(leader)
  expect([said.status, said.text]).toEqual([204, ''])
  expect(await seenBy(leader)).toMatchObject({ isDone: true, content: null })
  expect(await seenBy(stage.officers.bygglov)).toMatchObject({ content: { result: 'information' } })
  expect((await close()).status).toBe(200)
  for (const url of [`/meetings/${meetingId}`, `/meetings/${meetingId}/minutes`, `/meetings/${nextId}`])
    expect((await must(leader.get(url))).text).not.toMatch(/hemligt/)
})

test('what they move on stands on the next agenda, for those who may read it', async () => {
  await must(say(leader, 'moved'))
  await must(close())
  const carried = (person: Person) =>
    show(person, nextId).then(({ items }) => items.find(({ content }: Json) => content?.carried === 1))
  expect(await carried(stage.officers.bygglov)).toMatchObject({ content: { title: 'hemligt' } })
  expect(await carried(leader)).toBeUndefined()
  expect((await must(leader.get(`/meetings/${nextId}`))).text).not.toMatch(/hemligt/)
})

test('a decision by those who may read it is a result: who leads sees that the item is done, and closes', async () => {
  expect(await seenBy(leader)).toMatchObject({ isDone: false, content: null })
  await decide(stage.officers.bygglov, secret, 'hemligt beslut')
  expect(await seenBy(leader)).toMatchObject({ isDone: true, content: null })
  expect(await say(leader)).toMatchObject({ status: 409, body: { code: 'meetingItem.settled' } })
  await must(close())
  expect((await must(leader.get(`/meetings/${meetingId}/minutes`))).text).not.toMatch(/hemligt/)
})

test('what is said already stands, and who may read the item says it otherwise', async () => {
  await must(say(leader))
  expect(await say(leader, 'moved')).toMatchObject({ status: 409, body: { code: 'meetingItem.settled' } })
  await settle(stage.officers.bygglov, meetingId, secret, 'moved', 'Vi hann inte.')
  expect(await seenBy(stage.officers.bygglov)).toMatchObject({ content: { result: 'moved' } })
})

test('nobody else says it, and no word, decision or other item can be passed in that way', async () => {
  for (const other of [stage.officers['gatu-park'], stage.officers['va-avfall'], stage.administrator])
    expect((await say(other)).status).toBe(403)
  expect((await say(stage.house.stranger)).status).toBe(401)
  const url = `/meetings/${meetingId}/unread-items/${secret}/result`
  for (const body of [{ result: 'decision' }, { result: null }, { result: 'information', text: 'Ord' }])
    expect((await leader.put(url, body)).status).toBe(400)
  const elsewhere = await addMatter(stage.pilot, nextId)
  expect(await say(leader, 'information', elsewhere)).toMatchObject({ status: 404 })
  expect(await say(leader, 'information', crypto.randomUUID())).toMatchObject({ status: 404 })
})
