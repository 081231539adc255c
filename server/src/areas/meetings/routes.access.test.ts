import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../testing/house.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  decide,
  everyEvenThursday,
  firstThree,
  newId,
  openStage,
  type Stage,
  show,
  undertake,
} from './testing.fixture.ts'

let stage: Stage
let seriesId: string
/** One that goes on, and one that is to come. */
let live: string
let coming: string
let mine: { item: string; comingItem: string; note: string; decision: string; action: string }
beforeAll(async () => {
  stage = await openStage()
  seriesId = await buildSeries(stage)
  const [first, second] = await firstThree(stage.pilot, seriesId)
  live = first.id
  coming = second.id
  const item = await addMatter(stage.officers.bygglov, live)
  const comingItem = await addMatter(stage.officers.bygglov, coming)
  await must(stage.pilot.post(`/meetings/${live}/start`))
  const note = newId()
  await must(stage.officers.bygglov.put(`/meeting-notes/${note}`, { itemId: item, body: 'Så sade vi.' }))
  const decision = newId()
  await must(stage.pilot.put(`/meeting-decisions/${decision}`, { itemId: item, body: 'Så blir det.' }))
  mine = { item, comingItem, note, decision, action: await undertake(stage, item) }
})
afterAll(() => stage.close())

const time = { startsAt: '2026-12-10T10:00:00+01:00', endsAt: '2026-12-10T11:00:00+01:00' }
const one = { 'if-match': '"1"' }

test('everyone in the cooperation reads meetings, series, minutes and actions; nobody else does', async () => {
  const reads = () => [
    '/meetings',
    `/meetings/${live}`,
    `/meetings/${live}/proposals`,
    '/meeting-series',
    `/meeting-series/${seriesId}`,
    `/meeting-series/${seriesId}/actions`,
    `/meeting-series/${seriesId}/measures`,
    '/my-meeting-actions',
    '/open-meetings',
    '/meeting-presence',
    '/areas/bygglov-skylt/meeting-items',
  ]
  for (const url of reads()) {
    for (const person of [stage.officers['va-avfall'], stage.heads.bygglov, stage.administrator])
      expect((await person.get(url)).status, url).toBe(200)
    expect((await stage.house.stranger.get(url)).status, url).toBe(401)
  }
  expect((await stage.officers['va-avfall'].get(`/meetings/${coming}/minutes`)).body.code).toBe(
    'minutes.notFound',
  )
  for (const url of [
    `/meetings/${live}/minutes`,
    `/meetings/${live}/minutes/pdf`,
    `/cases/${newId()}/meeting-items`,
  ])
    expect((await stage.house.stranger.get(url)).status, url).toBe(401)
  const dates = { recurrence: everyEvenThursday }
  expect((await stage.officers['va-avfall'].post('/meeting-dates', dates)).status).toBe(200)
  expect((await stage.house.stranger.post('/meeting-dates', dates)).status).toBe(401)
  const here = { tab: newId() }
  expect((await stage.officers['va-avfall'].put(`/meetings/${live}/presence`, here)).status).toBe(200)
  expect((await stage.house.stranger.put(`/meetings/${live}/presence`, here)).status).toBe(401)
})

/** How each is answered: those who may not are refused, and so is somebody who has not signed in. */
async function answersTo(
  act: (person: Person) => Promise<Answer>,
  may: readonly Person[],
  mayNot: readonly Person[],
) {
  const refused: number[] = []
  for (const person of mayNot) refused.push((await act(person)).status)
  const allowed: number[] = []
  for (const person of may) allowed.push((await act(person)).status)
  return {
    mayNot: new Set(refused),
    mayIsRefused: allowed.some((status) => status === 403 || status === 401),
    stranger: (await act(stage.house.stranger)).status,
  }
}
const ONLY_THOSE = { mayNot: new Set([403]), mayIsRefused: false, stranger: 401 }

test('any unit starts a series, and nobody starts one for a unit that they don’t work in', async () => {
  const start = (person: Person) =>
    person.post('/meeting-series', {
      kind: 'cooperation',
      title: 'Vattenmötet',
      unitId: stage.town.units['va-avfall'].id,
      leaderId: stage.town.officers['va-avfall'].id,
      recurrence: everyEvenThursday,
    })
  expect(
    await answersTo(
      start,
      [stage.officers['va-avfall'], stage.heads['va-avfall']],
      [stage.officers.bygglov, stage.administrator],
    ),
  ).toEqual(ONLY_THOSE)
})

test('those who lead a series change it, and plan, lead and close its meetings; the others don’t', async () => {
  const leaders = [stage.heads.bygglov, stage.heads['gatu-park'], stage.pilot]
  const others = [stage.officers.bygglov, stage.heads['va-avfall'], stage.administrator]
  const plan = { kind: 'lots', title: 'X', leaderId: stage.town.pilot.id, recurrence: everyEvenThursday }
  const acts: ((person: Person) => Promise<Answer>)[] = [
    (person) =>
      person.put(`/meeting-series/${seriesId}`, { ...plan, title: 'Lotsmötet' }, { 'if-match': '"99"' }),
    (person) => person.post(`/meeting-series/${seriesId}/ending`),
    (person) => person.post(`/meeting-series/${seriesId}/meetings`, { ...time, endsAt: time.startsAt }),
    (person) => person.put(`/meetings/${coming}/time`, time, { 'if-match': '"99"' }),
    (person) => person.post(`/meetings/${live}/cancellation`, { why: 'Ingen kan' }),
    (person) => person.put(`/meetings/${coming}/order`, { itemIds: [] }),
    (person) => person.post(`/meetings/${live}/announcement`),
    (person) => person.put(`/meetings/${live}/unread-items/${mine.item}/result`, { result: 'information' }),
    (person) => person.post(`/meetings/${live}/start`),
    (person) => person.post(`/meetings/${live}/closing`),
    (person) => person.post(`/meetings/${live}/reopening`, { why: 'Fel ord' }),
  ]
  for (const act of acts) expect(await answersTo(act, leaders, others)).toEqual(ONLY_THOSE)
})

test('anyone puts a matter on an agenda; who owns or added it, and those who lead, change and take it away', async () => {
  expect(
    (await stage.officers['va-avfall'].post(`/meetings/${coming}/items`, { title: 'Vatten' })).status,
  ).toBe(201)
  expect((await stage.house.stranger.post(`/meetings/${coming}/items`, { title: 'Vatten' })).status).toBe(401)
  const may = [stage.officers.bygglov, stage.pilot, stage.heads.bygglov]
  const mayNot = [stage.officers['gatu-park'], stage.officers['va-avfall'], stage.administrator]
  const change = (person: Person) =>
    person.patch(`/meeting-items/${mine.comingItem}`, { minutes: 7 }, { 'if-match': '"99"' })
  expect(await answersTo(change, may, mayNot)).toEqual(ONLY_THOSE)
  const settled = await addMatter(stage.officers.bygglov, coming, { title: 'Tas bort' })
  expect(
    await answersTo((person) => person.post(`/meeting-items/${settled}/withdrawal`), may, mayNot),
  ).toEqual(ONLY_THOSE)
  expect(
    await answersTo((person) => person.post(`/meeting-items/${settled}/restoration`), may, mayNot),
  ).toEqual(ONLY_THOSE)
  const put = await addMatter(stage.officers.bygglov, coming, { title: 'Skjuts upp' })
  expect(await answersTo((person) => person.post(`/meeting-items/${put}/postponement`), may, mayNot)).toEqual(
    ONLY_THOSE,
  )
})

test('those whose unit takes part write in a meeting, and a unit that is asked in for an item', async () => {
  const may = [stage.officers.bygglov, stage.officers['gatu-park'], stage.heads['miljo-halsa'], stage.pilot]
  const mayNot = [stage.officers['va-avfall'], stage.administrator]
  const { item } = mine
  const action = {
    itemId: item,
    body: 'Ring',
    memberId: stage.town.officers.bygglov.id,
    unitId: stage.town.units.bygglov.id,
    dueOn: '2026-12-01',
  }
  const acts: ((person: Person) => Promise<Answer>)[] = [
    (person) => person.put(`/meetings/${live}/current-item`, { itemId: item }),
    (person) => person.put(`/meetings/${live}/attendance/${stage.town.units.bygglov.id}`, { present: true }),
    (person) => person.put(`/meeting-items/${item}/result`, { result: null }, { 'if-match': '"99"' }),
    (person) => person.put(`/meeting-notes/${newId()}`, { itemId: item, body: 'Ord' }),
    (person) => person.put(`/meeting-decisions/${newId()}`, { itemId: item, body: 'Ord' }),
    (person) => person.put(`/meeting-actions/${newId()}`, action),
  ]
  for (const act of acts) expect(await answersTo(act, may, mayNot)).toEqual(ONLY_THOSE)
  await must(
    stage.pilot.patch(
      `/meeting-items/${item}`,
      { unitIds: [stage.town.units['va-avfall'].id] },
      {
        'if-match': `"${(await show(stage.pilot, live)).items.find(({ id }: { id: string }) => id === item).content.version}"`,
      },
    ),
  )
  for (const act of acts)
    expect(await answersTo(act, [stage.officers['va-avfall']], [stage.administrator])).toEqual(ONLY_THOSE)
})

test('a note is changed and taken away by its writer and by those who lead', async () => {
  const change = (person: Person) =>
    person.put(`/meeting-notes/${mine.note}`, { itemId: mine.item, body: 'Annat', version: 99 })
  expect(
    await answersTo(change, [stage.officers.bygglov, stage.pilot], [stage.officers['gatu-park']]),
  ).toEqual(ONLY_THOSE)
  const remove = async (person: Person) => person.delete(`/meeting-notes/${mine.note}`)
  expect(await answersTo(remove, [stage.pilot], [stage.officers['gatu-park']])).toEqual(ONLY_THOSE)
  const decision = newId()
  await must(stage.pilot.put(`/meeting-decisions/${decision}`, { itemId: mine.item, body: 'Bort' }))
  expect(
    await answersTo(
      (person) => person.delete(`/meeting-decisions/${decision}`),
      [stage.pilot],
      [stage.administrator],
    ),
  ).toEqual(ONLY_THOSE)
  const action = await undertake(stage, mine.item)
  expect(
    await answersTo(
      (person) => person.delete(`/meeting-actions/${action}`),
      [stage.pilot],
      [stage.administrator],
    ),
  ).toEqual(ONLY_THOSE)
})

test('an action is settled and moved by whoever has it, the head of the unit and those who lead; minutes are approved by others', async () => {
  await decide(stage.pilot, mine.item)
  await closeWithInformation(stage.pilot, live)
  const may = [stage.officers.bygglov, stage.heads.bygglov, stage.pilot]
  const mayNot = [stage.officers['gatu-park'], stage.heads['va-avfall'], stage.administrator]
  const move = {
    dueOn: '2026-12-20',
    memberId: stage.town.officers.bygglov.id,
    unitId: stage.town.units.bygglov.id,
    why: 'Mer tid',
  }
  expect(
    await answersTo(
      (person) => person.put(`/meeting-actions/${mine.action}/day`, move, { 'if-match': '"99"' }),
      may,
      mayNot,
    ),
  ).toEqual(ONLY_THOSE)
  expect(
    await answersTo(
      (person) => person.post(`/meeting-actions/${mine.action}/settlement`, { status: 'done' }, one),
      may,
      mayNot,
    ),
  ).toEqual(ONLY_THOSE)
  expect(
    await answersTo(
      (person) => person.post(`/meetings/${live}/minutes/approval`),
      [stage.officers.bygglov],
      [stage.pilot, stage.administrator],
    ),
  ).toEqual(ONLY_THOSE)
})
