import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import { jobs } from '../../../app.ts'
import { addMatter, buildSeries, firstThree, openStage, type Stage, show } from '../testing.fixture.ts'

let stage: Stage
let meeting: string
beforeAll(async () => {
  stage = await openStage()
  const [, second] = await firstThree(stage.pilot, await buildSeries(stage))
  meeting = second.id
})
afterAll(() => stage.close())

const run = (name: string) => jobs.find((job) => job.name === name)?.run(stage.house.kit, {})
const gather = () => run('meetings.gather')
/** So late on that what has been forgotten since has run out to the last level. */
const runOut = async () => {
  stage.house.clock.at = new Date('2026-12-10T07:00:00Z')
  await run('watchdog.run')
}
/** Signed in anew: weeks have passed. */
const pilot = () => stage.house.as(stage.town.pilot.id)

async function forgotten({ withPart = true } = {}): Promise<string> {
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  const { id } = await buildCase(stage.pilot)
  if (withPart) await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  return id
}

/** What the agenda says of a case, by where it comes from. */
async function standing(caseId: string): Promise<string[]> {
  const { items } = await show(await pilot(), meeting)
  return items
    .filter(({ content }: Json) => content?.case?.id === caseId)
    .map(({ content }: Json) => content.source)
}

test('a case of which several things have run out is one matter; a dispute stands besides', async () => {
  const id = await forgotten()
  await runOut()
  const { items } = (await must((await pilot()).get(`/cases/${id}/signals`))).body
  expect(items.filter(({ level }: Json) => level === 4).length).toBeGreaterThan(1)
  await gather()
  await gather()
  expect(await standing(id)).toEqual(['signal'])
  const units = [stage.town.units.bygglov.id, stage.town.units['gatu-park'].id]
  const dispute = { areaId: null, units, question: 'Vem tar staketet?' }
  await must((await pilot()).post(`/cases/${id}/disputes`, dispute))
  await gather()
  expect((await standing(id)).toSorted()).toEqual(['dispute', 'signal'])
})

test('what is no longer so leaves the agenda', async () => {
  const id = await forgotten({ withPart: false })
  await runOut()
  await gather()
  expect(await standing(id)).toEqual(['signal'])
  await must(
    (await pilot()).post(`/cases/${id}/closure`, { outcome: 'withdrawn', note: 'Bolaget drog sig ur.' }),
  )
  await gather()
  expect(await standing(id)).toEqual([])
})

test('what somebody took off an agenda is not put there again, nor is a case that stands there already', async () => {
  const [taken, known] = [await forgotten(), await forgotten()]
  await addMatter(stage.pilot, meeting, { caseId: known })
  await runOut()
  await gather()
  const { items } = await show(await pilot(), meeting)
  const item = items.find(({ content }: Json) => content?.case?.id === taken)
  await must((await pilot()).post(`/meeting-items/${item.id}/withdrawal`))
  await gather()
  expect(await standing(taken)).toEqual([])
  expect(await standing(known)).toEqual(['case'])
})
