import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import { addProject, openStage, type Stage, squareAt } from '../testing.fixture.ts'
import { evaluateAllJob } from './change-rule.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const FIRST = {
  collisionMetres: 50,
  collisionDays: 14,
  opportunityMetres: 50,
  opportunityDays: 365,
  subjectLikeness: 70,
  subjectLikenessInArea: 50,
}
const forecast = async (given: Json): Promise<Json> =>
  (await must(stage.administrator.post('/overlap-rule/forecast', { ...FIRST, ...given }))).body
const at = (east: number, more: Json = {}) => ({
  title: `Arbete ${crypto.randomUUID()}`,
  place: { kind: 'drawn', geometry: squareAt(east, 12_000) },
  ...more,
})

test('every version is kept with who, when and why; the one that holds stands first', async () => {
  const before = (await must(stage.pilot.get('/overlap-rule/versions'))).body
  expect(before.items).toMatchObject([{ ...FIRST, version: 1, why: '', changedBy: null }])
  const rule = { ...FIRST, collisionMetres: 60, why: 'Fjärrvärmen kräver bredare schakt.' }
  await must(stage.administrator.put('/overlap-rule', rule, { 'if-match': '"1"' }))
  const { items } = (await must(stage.pilot.get('/overlap-rule/versions'))).body
  expect(items).toMatchObject([
    { ...rule, version: 2, changedBy: { id: stage.town.administrator.id } },
    { ...FIRST, version: 1 },
  ])
  const late = await stage.administrator.put('/overlap-rule', rule, { 'if-match': '"1"' })
  expect([late.status, late.body.code]).toEqual([412, 'version.stale'])
  await must(stage.administrator.put('/overlap-rule', { ...FIRST, why: 'Tillbaka.' }, { 'if-match': '"2"' }))
})

test('tells what other measures would do with what is known, and does nothing', async () => {
  const project = await addProject(stage, 'bygglov', at(0))
  await addProject(stage, 'va-avfall', at(30))
  await addProject(
    stage,
    'miljo-halsa',
    at(0, { period: { plannedStart: '2027-08-01', plannedEnd: '2027-08-31' } }),
  )
  const { id } = await buildCase(stage.pilot, { place: '', title: crypto.randomUUID() })
  const point = squareAt(-30, 12_000).coordinates[0][0]
  await must(stage.pilot.put(`/cases/${id}/point`, { point }))
  // Two that collide, two that can be done together (32 days apart), and the case with two of the three.
  expect(await forecast({})).toEqual({ known: 5, stays: 5, otherKind: 0, ends: 0 })
  expect(await forecast({ collisionDays: 40 })).toEqual({ known: 5, stays: 3, otherKind: 2, ends: 0 })
  expect(await forecast({ collisionMetres: 0, opportunityMetres: 0 })).toMatchObject({ known: 5, stays: 1 })
  expect((await must(stage.pilot.get(`/overlaps?project=${project}`))).body.items).toHaveLength(3)

  // What was told is what then happens.
  const told = await forecast({ collisionMetres: 15, opportunityMetres: 15 })
  const version = (await must(stage.pilot.get('/overlap-rule'))).body.version
  const rule = { ...FIRST, collisionMetres: 15, opportunityMetres: 15, why: 'För många varningar.' }
  await must(stage.administrator.put('/overlap-rule', rule, { 'if-match': `"${version}"` }))
  await evaluateAllJob.run(stage.house.kit, {})
  const ended = (await must(stage.pilot.get('/overlaps?status=ended'))).body.items
  expect(ended).toHaveLength(told.ends)
})

test('only administrators ask for a forecast; everybody reads the versions, and is told whether they may change', async () => {
  expect((await stage.pilot.post('/overlap-rule/forecast', FIRST)).status).toBe(403)
  expect((await stage.house.stranger.post('/overlap-rule/forecast', FIRST)).status).toBe(401)
  expect((await stage.house.stranger.get('/overlap-rule/versions')).status).toBe(401)
  const mayChange = async (person: Stage['pilot']) =>
    (await must(person.get('/overlap-rule/versions'))).body.may.change
  expect(await mayChange(stage.officers.bygglov)).toBe(false)
  expect(await mayChange(stage.administrator)).toBe(true)
})

test('measures out of reason are refused', async () => {
  for (const given of [{ collisionMetres: -1 }, { opportunityDays: 4000 }, { subjectLikeness: 10 }])
    expect((await stage.administrator.post('/overlap-rule/forecast', { ...FIRST, ...given })).status).toBe(
      400,
    )
})
