import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { buildSeries, everyEvenThursday, firstThree, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const list = async (person: Person, query = '') =>
  (await must(person.get(`/meetings?limit=100${query}`))).body.items as { id: string; isMine: boolean }[]

test('mine are those of a series that my unit takes part in, or that I lead', async () => {
  const seriesId = await buildSeries(stage)
  const [first] = await firstThree(stage.pilot, seriesId)
  const has = (rows: { id: string }[]) => rows.some(({ id }) => id === first.id)
  expect(has(await list(stage.officers['va-avfall']))).toBe(true)
  expect(await list(stage.officers['va-avfall'], '&mine=true')).toEqual([])
  for (const person of [stage.officers.bygglov, stage.pilot]) {
    const mine = await list(person, '&mine=true')
    expect(has(mine)).toBe(true)
    expect(mine.every(({ isMine }) => isMine)).toBe(true)
  }
})

test('one that somebody cancelled is listed with the reason; one put aside by another recurrence is not', async () => {
  const seriesId = await buildSeries(stage, { title: 'Torsdagsmötet' })
  const [first, second] = await firstThree(stage.pilot, seriesId)
  await must(stage.pilot.post(`/meetings/${first.id}/cancellation`, { why: 'Ingen kan' }))
  const series = (await must(stage.pilot.get(`/meeting-series/${seriesId}`))).body
  const plan = {
    kind: series.kind,
    title: series.title,
    leaderId: series.leader.id,
    recurrence: { ...everyEvenThursday, pattern: { ...everyEvenThursday.pattern, weeks: 'odd' } },
  }
  await must(stage.pilot.put(`/meeting-series/${seriesId}`, plan, { 'if-match': `"${series.version}"` }))
  const rows = await list(stage.pilot, `&series=${seriesId}`)
  expect(rows.find(({ id }) => id === first.id)).toMatchObject({
    status: 'cancelled',
    cancelledWhy: 'Ingen kan',
  })
  expect(rows.some(({ id }) => id === second.id)).toBe(false)
})
