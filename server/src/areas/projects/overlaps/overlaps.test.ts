import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { addProject, aProject, change, openStage, type Stage, squareAt } from '../testing.fixture.ts'
import { evaluateAllJob, evaluateCaseJob } from './change-rule.ts'

let stage: Stage
let place = 0
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Somewhere that no other test has been, so many metres to the side. */
const at = (east = 0) => ({ place: { kind: 'drawn', geometry: squareAt(place * 1500 + east, 900) } })
/** Titles of which none is like another. */
const titled = (title: string, more: Json = {}) => ({
  title: `${title} ${crypto.randomUUID().slice(0, 8)}`,
  ...more,
})
const of = async (person: Person, project: string, status = 'all'): Promise<Json[]> =>
  (await must(person.get(`/overlaps?project=${project}&status=${status}`))).body.items
const settle = (person: Person, { id, version }: Json, body: Json) =>
  person.put(`/overlaps/${id}/status`, body, { 'if-match': `"${version}"` })
const notices = async (memberId: string): Promise<Json[]> =>
  (await must((await stage.house.as(memberId)).get('/notices'))).body.items

test('found whichever is saved first, with both parties, and owned by the contact of the later', async () => {
  place++
  const first = await addProject(stage, 'bygglov', titled('Torg', at()))
  const second = await addProject(stage, 'va-avfall', titled('Ledning', at(40)))
  const [found] = await of(stage.pilot, first)
  expect(found).toMatchObject({ kind: 'collision', days: 0, status: 'new', ruleVersion: 1 })
  expect(found?.metres).toBeGreaterThan(29)
  expect(found?.metres).toBeLessThan(31)
  expect(found?.owner.id).toBe(stage.town.officers['va-avfall'].id)
  expect(new Set([found?.project.id, found?.other.id])).toEqual(new Set([first, second]))
  expect(await of(stage.pilot, second)).toEqual([found])
})

test('agreed on and then moved in time: opened again; moved away: ended, with its history', async () => {
  place++
  const first = await addProject(stage, 'bygglov', titled('Park', at()))
  await addProject(stage, 'va-avfall', titled('Pump', at(20)))
  const [found] = await of(stage.pilot, first)
  expect((await settle(stage.officers.bygglov, found, { status: 'coordinated' })).body.code).toBe(
    'overlap.needsDecision',
  )
  await must(
    settle(stage.officers.bygglov, found, { status: 'coordinated', decision: 'Vi gräver tillsammans.' }),
  )
  expect(await of(stage.pilot, first, 'open')).toEqual([])
  expect(await of(stage.pilot, first, 'standing')).toHaveLength(1)
  await change(stage, 'bygglov', first, { purpose: 'Ett annat syfte' })
  expect((await of(stage.pilot, first))[0]?.status).toBe('coordinated')
  await change(stage, 'bygglov', first, { period: { plannedStart: '2027-04-01', plannedEnd: '2027-06-30' } })
  expect((await of(stage.pilot, first))[0]).toMatchObject({
    status: 'new',
    decision: 'Vi gräver tillsammans.',
  })
  await change(stage, 'bygglov', first, at(800))
  const [ended] = await of(stage.pilot, first)
  expect(ended?.endedAt).not.toBeNull()
  expect(await of(stage.pilot, first, 'standing')).toEqual([])
  expect((await settle(stage.pilot, ended, { status: 'acknowledged' })).body.code).toBe('overlap.ended')
  const { history } = (await must(stage.pilot.get(`/overlaps/${found?.id}`))).body
  expect(history.map(({ what }: Json) => what)).toEqual(['ended', 'reopened', 'coordinated', 'found'])
})

test('the contact of the other project is told, once, and nobody of their own deed', async () => {
  place++
  const first = await addProject(stage, 'bygglov', titled('Kaj', at()))
  const second = await addProject(stage, 'va-avfall', titled('Brunn', at(5)))
  const told = async (unit: 'bygglov' | 'va-avfall', id: string) =>
    (await notices(stage.town.officers[unit].id)).filter(({ leadsTo }) => leadsTo === `/projects/${id}`)
  expect(await told('bygglov', first)).toHaveLength(1)
  expect(await told('va-avfall', second)).toEqual([])
})

test('a draft raises none, until it is shown; one that has ended meets nothing', async () => {
  place++
  const first = await addProject(stage, 'bygglov', titled('Skola', at()))
  const draft = await addProject(stage, 'va-avfall', titled('Rör', { ...at(5), visibility: 'draft' }))
  expect(await of(stage.pilot, first)).toEqual([])
  await change(stage, 'va-avfall', draft, { visibility: 'internal' })
  expect(await of(stage.pilot, first)).toHaveLength(1)
  const end = { how: 'stopped', why: 'Inga pengar' }
  await must(stage.officers['va-avfall'].post(`/projects/${draft}/ending`, end, { 'if-match': '"2"' }))
  expect(await of(stage.pilot, first, 'open')).toEqual([])
})

test('the preview says what saving then finds, and saves nothing', async () => {
  place++
  const first = await addProject(stage, 'bygglov', titled('Lekplats', at()))
  const plan = aProject(stage, 'va-avfall', titled('Kabel', at(10)))
  const preview = await must(stage.officers['va-avfall'].post('/projects/overlaps-preview', plan))
  expect(preview.body.items).toMatchObject([{ kind: 'collision', days: 0, project: { id: first } }])
  expect(await of(stage.pilot, first)).toEqual([])
  await must(stage.officers['va-avfall'].post('/projects', plan))
  expect((await of(stage.pilot, first))[0]?.metres).toBe(preview.body.items[0].metres)
})

test('other measures find others, by a job, and end those that are too far off', async () => {
  place++
  const first = await addProject(stage, 'bygglov', titled('Bad', at()))
  await addProject(stage, 'va-avfall', titled('Dike', at(100)))
  expect(await of(stage.pilot, first)).toEqual([])
  const { version, ...rule } = (await must(stage.administrator.get('/overlap-rule'))).body
  const put = (given: Json, seen: number) =>
    stage.administrator.put(
      '/overlap-rule',
      { ...rule, ...given, why: 'Gräver djupare' },
      { 'if-match': `"${seen}"` },
    )
  await must(put({ collisionMetres: 120 }, version))
  expect((await put({}, version)).body.code).toBe('version.stale')
  await evaluateAllJob.run(stage.house.kit, {})
  expect((await of(stage.pilot, first, 'open'))[0]).toMatchObject({ ruleVersion: version + 1 })
  await must(put({}, version + 1))
  await evaluateAllJob.run(stage.house.kit, {})
  expect(await of(stage.pilot, first, 'open')).toEqual([])
})

test('a case within reach is found by its point; a restricted one shows nothing to those who may not read it', async () => {
  place++
  const first = await addProject(stage, 'bygglov', titled('Bro', at()))
  const hidden = await buildCase(stage.pilot, { visibility: 'restricted', place: '', title: 'Något hemligt' })
  const [lon, lat] = at(3).place.geometry.coordinates[0][0]
  await must(stage.pilot.put(`/cases/${hidden.id}/point`, { point: [lon, lat] }))
  expect(await of(stage.pilot, first)).toMatchObject([
    { case: { id: hidden.id }, kind: 'collision', metres: 0 },
  ])
  expect(await of(stage.officers['va-avfall'], first)).toEqual([])
  const elsewhere = stage.officers['va-avfall'].put(`/cases/${hidden.id}/point`, { point: [lon, lat] })
  expect((await elsewhere).body.code).toBe('case.notFound')
})

test('a case at the address of a project is found by the job that its taking in plans', async () => {
  const address = { place: { kind: 'address', text: 'Kvarngatan 7' } }
  const first = await addProject(stage, 'bygglov', titled('Fasad', address))
  const open = await buildCase(stage.pilot, { place: 'Kvarngatan 7, Norrtälje', title: 'Skylt' })
  await evaluateCaseJob.run(stage.house.kit, { caseId: open.id })
  await evaluateCaseJob.run(stage.house.kit, { caseId: open.id })
  expect(await of(stage.pilot, first)).toMatchObject([{ case: { id: open.id }, metres: 0, version: 1 }])
})

test('projects with a property each meet when it is the same one, however it is written, also before saving', async () => {
  const on = (text: string) => ({ place: { kind: 'property', text } })
  const first = await addProject(stage, 'bygglov', titled('Plank', on('Norrtälje Grind 1:23')))
  const meets = async (text: string): Promise<number> => {
    const plan = aProject(stage, 'va-avfall', titled('Serviser', on(text)))
    const { items } = (await must(stage.officers['va-avfall'].post('/projects/overlaps-preview', plan))).body
    return items.filter(({ project }: Json) => project?.id === first).length
  }
  expect(await meets('NORRTÄLJE GRIND 1:23')).toBe(1)
  expect(await meets('Norrtälje Grind 1:23, södra delen')).toBe(1)
  expect(await meets('Norrtälje Grind 12:3')).toBe(0)
  expect(await meets('Norrtälje Grind 1:2')).toBe(0)
})
