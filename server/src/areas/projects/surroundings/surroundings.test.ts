import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { addProject, aProject, openStage, type Stage, squareAt } from '../testing.fixture.ts'

let stage: Stage
let place = 0
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const NORTH = 8000
const square = (east: number) => squareAt(place * 1500 + east, NORTH)
const corner = (east: number): [number, number] => square(east).coordinates[0][0]
const around = (person: Person, id: string) => person.get(`/cases/${id}/surroundings`)
const put = (person: Person, id: string, point: [number, number] | null) =>
  person.put(`/cases/${id}/point`, { point })
const drawn = (east: number, more: Json = {}) => ({
  title: `Arbete ${crypto.randomUUID()}`,
  place: { kind: 'drawn', geometry: square(east) },
  ...more,
})
/** A case whose words bring it near nothing. */
const aCase = (more: Json = {}) => buildCase(stage.pilot, { place: '', title: crypto.randomUUID(), ...more })

test('nothing is near a case that nobody has placed, and the answer says how far near is', async () => {
  place++
  const { id } = await aCase()
  expect((await must(around(stage.pilot, id))).body).toEqual({ point: null, reach: 50, items: [] })
})

test('projects within reach of its point, the nearest first, with the overlap that was found', async () => {
  place++
  const far = await addProject(stage, 'bygglov', drawn(30))
  const near = await addProject(stage, 'va-avfall', drawn(5))
  await addProject(stage, 'bygglov', drawn(200))
  const { id } = await aCase()
  await must(put(stage.officers.bygglov, id, corner(0)))
  const { point, items } = (await must(around(stage.officers['miljo-halsa'], id))).body
  expect(point[0]).toBeCloseTo(corner(0)[0], 6)
  expect(point[1]).toBeCloseTo(corner(0)[1], 6)
  expect(items.map(({ project }: Json) => project.id)).toEqual([near, far])
  expect(items[0]).toMatchObject({
    project: { unit: { slug: 'va-avfall' }, contact: { id: stage.town.officers['va-avfall'].id } },
    geometry: { type: 'Polygon' },
    overlap: { kind: 'collision', status: 'new' },
  })
  expect(items[0].metres).toBeGreaterThan(4)
  expect(items[0].metres).toBeLessThan(6)
})

test('a draft near it is seen by its own unit alone, and is no overlap', async () => {
  place++
  const draft = await addProject(stage, 'va-avfall', drawn(5, { visibility: 'draft' }))
  const { id } = await aCase()
  await must(put(stage.pilot, id, corner(0)))
  const { items } = (await must(around(stage.officers['va-avfall'], id))).body
  expect(items).toMatchObject([{ project: { id: draft }, overlap: null }])
  expect((await must(around(stage.officers.bygglov, id))).body.items).toEqual([])
})

test('a project at the same address is near without any point; one that has ended is not', async () => {
  const text = `Provgatan ${1000 + place}`
  const project = await addProject(stage, 'bygglov', drawn(0, { place: { kind: 'address', text } }))
  const { id } = await aCase({ place: `${text}, Norrtälje` })
  await must(put(stage.pilot, id, null))
  expect((await must(around(stage.pilot, id))).body.items).toMatchObject([
    { project: { id: project }, metres: 0, overlap: { kind: 'collision' } },
  ])
  const end = { how: 'stopped', why: 'Inga pengar' }
  await must(stage.officers.bygglov.post(`/projects/${project}/ending`, end, { 'if-match': '"1"' }))
  expect((await must(around(stage.pilot, id))).body.items).toEqual([])
})

test('a point that is taken away takes its overlaps with it', async () => {
  place++
  const project = await addProject(stage, 'bygglov', drawn(5))
  const { id } = await aCase()
  await must(put(stage.pilot, id, corner(0)))
  await must(put(stage.pilot, id, null))
  expect((await must(around(stage.pilot, id))).body).toMatchObject({ point: null, items: [] })
  const ended = (await must(stage.pilot.get(`/overlaps?project=${project}&status=ended`))).body.items
  expect(ended).toMatchObject([{ case: { id } }])
})

test('a project that came out of the case is near it wherever it is, and not in its way', async () => {
  place++
  const { id } = await aCase()
  await must(put(stage.pilot, id, corner(0)))
  const plan = aProject(stage, 'bygglov', drawn(5))
  const preview = async (more: Json) =>
    (await must(stage.officers.bygglov.post('/projects/overlaps-preview', { ...plan, ...more }))).body.items
  expect(await preview({})).toMatchObject([{ case: { id } }])
  expect(await preview({ fromCaseId: id })).toEqual([])
  const made = (await must(stage.officers.bygglov.post('/projects', { ...plan, fromCaseId: id }))).body
  expect(await preview({ projectId: made.id })).toEqual([])
  expect((await must(stage.pilot.get(`/overlaps?project=${made.id}&status=all`))).body.items).toEqual([])
  await must(put(stage.pilot, id, corner(2)))
  const { items } = (await must(around(stage.pilot, id))).body
  expect(items).toMatchObject([{ project: { id: made.id }, isOfCase: true, overlap: null }])
  await must(put(stage.pilot, id, corner(900)))
  expect((await must(around(stage.pilot, id))).body.items).toMatchObject([{ project: { id: made.id } }])
})

test('a point abroad, or with its numbers in each other’s place, is refused', async () => {
  const { id } = await aCase()
  expect((await put(stage.pilot, id, [59.76, 18.7])).body.code).toBe('place.swapped')
  expect((await put(stage.pilot, id, [2.35, 48.85])).body.code).toBe('place.outside')
})

test('who may not read the case learns nothing of it; nobody outside asks at all', async () => {
  const hidden = await aCase({ visibility: 'restricted' })
  expect((await around(stage.officers['va-avfall'], hidden.id)).body.code).toBe('case.notFound')
  expect((await around(stage.pilot, hidden.id)).status).toBe(200)
  expect((await around(stage.house.stranger, hidden.id)).status).toBe(401)
})
