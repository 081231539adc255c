import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../../testing/build/build-case.ts'
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

test('a project that affects the company is told, wherever it is, and says so', async () => {
  const { id } = await buildCompany(stage.house)
  const project = await addProject(stage, 'gatu-park', { companyIds: [id], place: far(1) })
  await addProject(stage, 'gatu-park', { place: far(2) })
  expect((await listOf(id)).items).toMatchObject([
    { id: project, isAffected: true, isNear: false, metres: null, title: 'Ny vattenledning i Storgatan' },
  ])
})

test('one near a case of the company is told with its metres, also when the case is closed; one far off is not', async () => {
  const { id } = await buildCompany(stage.house)
  const of = await caseOf(id)
  await point(of.id, 5000, 5000)
  const near = await addProject(stage, 'gatu-park', {
    place: { kind: 'drawn', text: 'Västra kajen', geometry: squareAt(5040, 5000) },
  })
  await addProject(stage, 'gatu-park', {
    place: { kind: 'drawn', text: 'Bortom', geometry: squareAt(5100, 5000) },
  })
  const [found] = (await listOf(id)).items
  expect(found).toMatchObject({ id: near, isAffected: false, isNear: true })
  expect(found.metres).toBeGreaterThan(35)
  expect(found.metres).toBeLessThan(45)
  await closeCase(stage.pilot, of.id)
  expect(await idsOf(id)).toEqual([near])
})

test('one at a place that is written like the company’s address, or a case’s place, is near', async () => {
  const { id } = await buildCompany(stage.house, { address: 'Skeppargatan 7' })
  await caseOf(id, { place: 'Kvarnen 1:3' })
  const at = (text: string) => ({ kind: 'address', text })
  const one = await addProject(stage, 'gatu-park', { place: at('skeppargatan 7') })
  const other = await addProject(stage, 'gatu-park', { place: at('KVARNEN 1:3') })
  await addProject(stage, 'gatu-park', { place: at('Skeppargatan 77') })
  const { items } = await listOf(id)
  expect(items.map((row: Json) => row.id).toSorted()).toEqual([one, other].toSorted())
  for (const row of items) expect(row).toMatchObject({ isNear: true, metres: null })
})

test('what has ended is not told; what goes on comes the soonest first, a page at a time', async () => {
  const { id } = await buildCompany(stage.house)
  const starting = (plannedStart: string, nth: number) =>
    addProject(stage, 'gatu-park', {
      companyIds: [id],
      place: far(nth),
      period: { plannedStart, plannedEnd: '2027-12-01' },
    })
  const late = await starting('2027-09-01', 3)
  const soon = await starting('2027-02-01', 4)
  const over = await starting('2027-01-15', 5)
  const seen = { 'if-match': '"1"' }
  await must(stage.officers['gatu-park'].post(`/projects/${over}/ending`, { how: 'done' }, seen))
  const first = await listOf(id, stage.pilot, '?limit=1')
  expect(first.items).toMatchObject([{ id: soon }])
  const next = await listOf(id, stage.pilot, `?limit=1&cursor=${first.nextCursor}`)
  expect(next).toMatchObject({ items: [{ id: late }], nextCursor: null })
})
