import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import type { Json } from '../../../../testing/house.ts'
import { addProject, openStage, type Stage, squareAt } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const listOf = async (companyId: string, person = stage.pilot, more = ''): Promise<Json> =>
  (await must(person.get(`/companies/${companyId}/projects${more}`))).body
const idsOf = async (companyId: string, person = stage.pilot) =>
  (await listOf(companyId, person)).items.map(({ id }: Json) => id)
const far = (nth: number) => ({
  kind: 'drawn',
  text: `Långt bort ${nth}`,
  geometry: squareAt(90_000 + nth, 90_000),
})
const caseOf = (companyId: string, given: Record<string, unknown> = {}) =>
  buildCase(stage.pilot, { company: { kind: 'known', companyId }, place: '', ...given })
const point = async (caseId: string, east: number, north: number) => {
  const [lon, lat] = squareAt(east, north).coordinates[0][0]
  await must(stage.pilot.put(`/cases/${caseId}/point`, { point: [lon, lat] }))
}

test('everyone in the cooperation reads them and nobody else; a draft is its unit’s', async () => {
  const { id } = await buildCompany(stage.house)
  const draft = await addProject(stage, 'gatu-park', { companyIds: [id], place: far(6), visibility: 'draft' })
  const project = await addProject(stage, 'gatu-park', { companyIds: [id], place: far(7) })
  expect((await idsOf(id, stage.officers['gatu-park'])).toSorted()).toEqual([draft, project].toSorted())
  for (const person of [stage.officers['va-avfall'], stage.heads.naringsliv, stage.pilot])
    expect(await idsOf(id, person)).toEqual([project])
  expect((await stage.house.stranger.get(`/companies/${id}/projects`)).status).toBe(401)
  expect((await stage.pilot.get(`/companies/${crypto.randomUUID()}/projects`)).status).toBe(404)
})

test('near a restricted case nothing is told to those who may not read it', async () => {
  const { id } = await buildCompany(stage.house)
  const secret = await caseOf(id, { visibility: 'restricted', place: 'Hemliga udden 1' })
  await point(secret.id, 8000, 8000)
  const project = await addProject(stage, 'gatu-park', {
    place: { kind: 'drawn', text: 'Någonstans', geometry: squareAt(8020, 8000) },
  })
  const alike = await addProject(stage, 'gatu-park', { place: { kind: 'address', text: 'Hemliga udden 1' } })
  expect((await idsOf(id)).toSorted()).toEqual([project, alike].toSorted())
  expect(await idsOf(id, stage.officers['va-avfall'])).toEqual([])
})
