import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import {
  addMatter,
  buildSeries,
  everyEvenThursday,
  firstThree,
  openStage,
  type Stage,
} from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('the next meeting of each series comes first, that of the lots before others; what is cancelled is not there', async () => {
  const daily = {
    ...everyEvenThursday,
    pattern: { frequency: 'weekly', interval: 1, weekdays: [1, 2, 3, 4, 5] },
  }
  const other = await buildSeries(stage, { kind: 'cooperation', title: 'Morgonmötet', recurrence: daily })
  const lots = await buildSeries(stage)
  const [first, second] = await firstThree(stage.pilot, lots)
  const [soon] = await firstThree(stage.pilot, other)
  const list = async () =>
    (await must(stage.officers['va-avfall'].get('/open-meetings'))).body.items as {
      id: string
      seriesId: string
    }[]
  expect((await list()).slice(0, 3).map(({ id, seriesId }) => [id, seriesId])).toEqual([
    [first.id, lots],
    [soon.id, other],
    [second.id, lots],
  ])
  await must(stage.pilot.post(`/meetings/${first.id}/cancellation`, { why: 'Ingen kan' }))
  expect((await list()).map(({ id }) => id)).not.toContain(first.id)
  expect((await list())[0]?.id).toBe(second.id)
})

test('it says on which agendas something stands already, to those who may read it', async () => {
  const lots = await buildSeries(stage)
  const [first, second] = await firstThree(stage.pilot, lots)
  const { id: caseId } = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  const itemId = await addMatter(stage.pilot, second.id, { title: undefined, caseId })
  const list = async (person: Person, matter?: string) => {
    const query = matter ? `?matter=${encodeURIComponent(matter)}` : ''
    const { items } = (await must(person.get(`/open-meetings${query}`))).body
    return new Map(items.map((one: Json) => [one.id, one.itemId]))
  }
  const seen = await list(stage.pilot, `case:${caseId}`)
  expect([seen.get(first.id), seen.get(second.id)]).toEqual([null, itemId])
  expect((await list(stage.pilot)).get(second.id)).toBeNull()
  expect((await list(stage.officers['va-avfall'], `case:${caseId}`)).get(second.id)).toBeNull()
  for (const other of ['case:x', 'project:x', 'left:x'])
    expect((await list(stage.pilot, other)).get(second.id)).toBeNull()
  await must(stage.pilot.post(`/meeting-items/${itemId}/withdrawal`))
  expect((await list(stage.pilot, `case:${caseId}`)).get(second.id)).toBeNull()
})
