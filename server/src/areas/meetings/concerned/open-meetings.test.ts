import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { buildSeries, everyEvenThursday, firstThree, openStage, type Stage } from '../testing.fixture.ts'

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
