import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { followMapJob } from './follow-map.ts'

const CODE = 'bygglov-skylt'
let stage: Stage
let areaId: string
let caseId: string
beforeAll(async () => {
  stage = await openStage()
  areaId = (await must(stage.pilot.get(`/areas/${CODE}`))).body.id
})
afterAll(() => stage.close())
beforeEach(async () => {
  await stage.house.owner.pool.query(
    `delete from responsibility where area_id = $1 and role = 'accountable'`,
    [areaId],
  )
  await stage.house.owner.pool.query(
    `insert into responsibility (id, area_id, unit_id, role, valid)
     values (gen_random_uuid(), $1, $2, 'accountable', daterange('2024-01-01', null))`,
    [areaId, unit('bygglov')],
  )
  stage.later()
  caseId = (await buildCase(stage.pilot, { areaIds: [areaId], visibility: 'restricted' })).id
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const DAY_MS = 86_400_000
const dayAt = (later = 0) => new Date(stage.house.clock.at.getTime() + later).toISOString().slice(0, 10)
const change = (from: string, slug: keyof Stage['town']['units'] = 'gatu-park') =>
  must(
    stage.administrator.post(`/areas/${CODE}/responsibilities`, {
      unitId: unit(slug),
      role: 'accountable',
      from,
    }),
  )
/** As the job runs today, or so much later. */
const follow = (later = 0) =>
  followMapJob.run(
    { ...stage.house.kit, clock: { now: () => new Date(stage.house.clock.at.getTime() + later) } },
    {},
  )
/** Another question in the area, whose part the first unit has taken. */
async function partTaken() {
  const other = await buildCase(stage.pilot, { areaIds: [areaId], visibility: 'restricted' })
  const id = await buildPart(stage.pilot, other.id, unit('bygglov'), { areaId, title: 'Ljuset' })
  await must(stage.officers.bygglov.post(`/parts/${id}/acceptance`))
  return { id, caseId: other.id }
}
const parts = async (of = caseId) =>
  (await must(stage.pilot.get(`/cases/${of}/parts`))).body.items.map(
    (part: { id: string; unit: { slug: string }; status: string }) => ({
      id: part.id,
      unit: part.unit.slug,
      status: part.status,
    }),
  )
const names = async () =>
  (await must(stage.pilot.get(`/cases/${caseId}/events`))).body.items.map(
    ({ name }: { name: string }) => name,
  )

test('what is under way is listed, with what becomes of it; those who may not read a case do not see it', async () => {
  const untaken = await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId, title: 'Skylten' })
  const taken = await partTaken()
  await buildPart(stage.pilot, caseId, unit('va-avfall'), { areaId, title: 'En annan enhet' })
  const list = async (person = stage.pilot) =>
    (await must(person.get(`/areas/${CODE}/parts-under-way`))).body.items
  expect((await list()).slice(0, 1)).toEqual([
    expect.objectContaining({ id: untaken, follows: true, officer: null }),
  ])
  expect(await list()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: untaken, follows: true, officer: null }),
      expect.objectContaining({
        id: taken.id,
        follows: false,
        case: expect.objectContaining({ id: taken.caseId }),
      }),
    ]),
  )
  expect(await list(stage.officers.bygglov)).toHaveLength(2)
  expect(await list(stage.officers['gatu-park'])).toEqual([])
  expect((await stage.pilot.get('/areas/finns-inte/parts-under-way')).body.code).toBe('area.notFound')
  expect((await stage.house.stranger.get(`/areas/${CODE}/parts-under-way`)).status).toBe(401)
})

test('on its day, what nobody has taken goes to the new unit, and what somebody has taken stays', async () => {
  const untaken = await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId, title: 'Skylten' })
  const taken = await partTaken()
  const elsewhere = await buildPart(stage.pilot, caseId, unit('va-avfall'), { areaId })
  await change(dayAt(DAY_MS))
  await follow()
  expect(await parts()).toContainEqual({ id: untaken, unit: 'bygglov', status: 'offered' })
  await follow(DAY_MS)
  await follow(DAY_MS)
  const after = await parts()
  expect(after).toContainEqual({ id: untaken, unit: 'gatu-park', status: 'offered' })
  expect(await parts(taken.caseId)).toContainEqual({ id: taken.id, unit: 'bygglov', status: 'accepted' })
  expect(after).toContainEqual({ id: elsewhere, unit: 'va-avfall', status: 'offered' })
  expect((await names()).filter((name: string) => name === 'part.followedMap')).toHaveLength(1)
  // The new unit is let in to the restricted case and takes it; the time to do so is counted anew.
  await must(stage.officers['gatu-park'].post(`/parts/${untaken}/acceptance`))
})

test('a unit that has a part in the area already is not asked twice: the question stays where it is', async () => {
  const left = await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId })
  await buildPart(stage.pilot, caseId, unit('gatu-park'), { areaId })
  await change(dayAt())
  await follow()
  expect(await parts()).toContainEqual({ id: left, unit: 'bygglov', status: 'offered' })
})

test('the unit that has nothing left in a restricted case no longer reads it', async () => {
  await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId })
  expect((await stage.officers.bygglov.get(`/cases/${caseId}`)).status).toBe(200)
  await change(dayAt())
  await follow()
  expect((await stage.officers.bygglov.get(`/cases/${caseId}`)).status).toBe(404)
  expect((await stage.officers['gatu-park'].get(`/cases/${caseId}`)).status).toBe(200)
})

test('a change from today is followed at once, also by what was asked this morning', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId })
  const planned = async () =>
    (await stage.house.owner.pool.query(`select 1 from pgboss.job where name = 'map.follow'`)).rowCount ?? 0
  const before = await planned()
  await change(dayAt())
  expect(await planned()).toBe(before + 1)
  await follow()
  expect(await parts()).toContainEqual({ id, unit: 'gatu-park', status: 'offered' })
})

test('the units and the accountable are told, and the question waits for the new unit', async () => {
  await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId, title: 'Skylten' })
  await change(dayAt())
  await follow()
  const notices = async (person = stage.pilot) =>
    (await must(person.get('/notices?limit=100'))).body.items.filter(
      (one: { case: { id: string } | null }) => one.case?.id === caseId,
    )
  expect(await notices(stage.officers['gatu-park'])).toContainEqual(
    expect.objectContaining({ event: 'part.offered', words: expect.objectContaining({ part: 'Skylten' }) }),
  )
  expect(await notices()).toContainEqual(expect.objectContaining({ event: 'part.followedMap' }))
})
