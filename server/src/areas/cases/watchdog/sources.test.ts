import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { watchSources } from './sources.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** What has run out in a case by the closing of a day; `still` is the last day with five working days after it. */
async function late(caseId: string, through: string, still: string): Promise<string[]> {
  const scope = { through, since: () => still, stillness: { days: 5, ofUnits: new Map() }, cases: [caseId] }
  const all = sql.join(
    watchSources.map((source) => source(scope)),
    sql` union all `,
  )
  const { rows } = await stage.house.kit.db.read(systemActor('test'), (read) =>
    sql<{ kind: string }>`select kind from (${all}) s order by kind`.execute(read),
  )
  return rows.map(({ kind }) => kind)
}

test('a first contact, an offer and stillness run out when nobody does anything', async () => {
  const { id } = await buildCase(stage.pilot)
  await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  expect(await late(id, '2026-11-23', '2026-11-16')).toEqual([])
  expect(await late(id, '2026-11-24', '2026-11-17')).toEqual(['firstContact'])
  expect(await late(id, '2026-11-25', '2026-11-18')).toEqual(['firstContact', 'offer'])
  expect(await late(id, '2026-11-30', '2026-11-23')).toEqual(['firstContact', 'offer', 'stillness'])
})

test('a part, a promise and a next step run out the day after theirs, and stand still with the company', async () => {
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id, { dueOn: '2026-11-27' })
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-27' }))
  const { version } = (await stage.pilot.get(`/cases/${id}`)).body
  const step = { nextStep: 'Ring hamnen', nextStepOn: '2026-11-27' }
  await must(stage.pilot.patch(`/cases/${id}`, step, { 'if-match': `"${version}"` }))
  expect(await late(id, '2026-11-26', '2026-11-19')).toEqual(['firstContact'])
  expect(await late(id, '2026-11-27', '2026-11-20')).toEqual(['firstContact', 'nextStep', 'part', 'promise'])
  await must(stage.pilot.post(`/cases/${id}/waiting`, { body: 'Hur stor blir serveringen?' }))
  expect(await late(id, '2026-12-31', '2026-12-30')).toEqual(['nextStep', 'promise'])
})

test('a promise is kept by the combined answer that leaves after it, and a case that is closed has nothing late', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-27' }))
  stage.later()
  const saved = await must(
    stage.pilot.put(`/cases/${id}/combined-answer`, { body: 'Svaret.' }, { 'if-match': '"0"' }),
  )
  const seen = { 'if-match': String(saved.headers['etag']) }
  await must(stage.pilot.post(`/cases/${id}/combined-answer/dispatch`, {}, seen))
  expect(await late(id, '2026-12-01', '2026-11-24')).toEqual(['stillness'])
  await must(stage.pilot.post(`/cases/${id}/closure`, { outcome: 'answered' }))
  expect(await late(id, '2026-12-01', '2026-11-24')).toEqual([])
})

test('the time that a law gives for a decision runs out, answered or not, until it is decided', async () => {
  const { id } = await buildCase(stage.pilot)
  const areaId = stage.area('bygglov-nybyggnad').id
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id, { areaId })
  const { bygglov } = stage.officers
  await must(bygglov.post(`/parts/${part}/acceptance`))
  await must(bygglov.put(`/parts/${part}/matter`, { basis: 'special_statute', begunOn: '2026-09-14' }))
  await must(bygglov.post(`/parts/${part}/answers`, { verdict: 'information', body: 'Lov behövs.' }))
  const law = async (through: string) =>
    (await late(id, through, '2026-01-01')).filter((kind) => kind === 'statutory')
  // Ten weeks.
  expect(await law('2026-11-22')).toEqual([])
  expect(await law('2026-11-23')).toEqual(['statutory'])
  const dates = {
    askedOn: null,
    completedOn: null,
    changedOn: null,
    extendedOn: null,
    decidedOn: '2026-11-20',
    servedOn: null,
  }
  await must(bygglov.put(`/parts/${part}/matter-dates`, dates, { 'if-match': '"0"' }))
  expect(await law('2027-11-23')).toEqual([])
})

test('what only gives the company the right to ask, or lets it begin, is no time that runs out', async () => {
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  const { bygglov } = stage.officers
  await must(bygglov.post(`/parts/${part}/acceptance`))
  await must(bygglov.put(`/parts/${part}/matter`, { basis: 'fl_matter', begunOn: '2026-02-02' }))
  expect(await late(id, '2027-11-23', '2026-01-01')).not.toContain('statutory')
})
