import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { breaches, openStage, type Stage } from '../testing.fixture.ts'
import { followMapJob } from './follow-map.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('accepted and moved at the same moment: one of the two, never both, twelve times over', async () => {
  const { bygglov, 'gatu-park': street } = stage.town.units
  const areaId = (await must(stage.pilot.get('/areas/uteservering'))).body.id
  const happened = new Set<string>()
  const ids: string[] = []
  for (let round = 0; round < 12; round++) {
    const { id } = await buildCase(stage.pilot)
    ids.push(await buildPart(stage.pilot, id, street.id, { areaId }))
  }
  const from = new Date(stage.house.clock.at).toISOString().slice(0, 10)
  const change = { unitId: bygglov.id, role: 'accountable', from }
  await must(stage.administrator.post('/areas/uteservering/responsibilities', change))
  await Promise.all([
    followMapJob.run(stage.house.kit, {}),
    followMapJob.run(stage.house.kit, {}),
    ...ids.map((id) => stage.officers['gatu-park'].post(`/parts/${id}/acceptance`)),
  ])
  const { rows } = await stage.house.owner.pool.query(
    `select p.status, p.unit_id as unit, p.officer_id as officer,
       (select count(*)::int from event e where e.case_id = p.case_id and e.name = 'part.followedMap') as moved,
       (select count(*)::int from event e where e.case_id = p.case_id and e.name = 'part.accepted') as taken
     from part p where p.id = any($1)`,
    [ids],
  )
  for (const row of rows) {
    const isMoved = row.moved === 1
    expect(row.moved + row.taken).toBe(1)
    expect(row.unit).toBe(isMoved ? bygglov.id : street.id)
    expect(row.status).toBe(isMoved ? 'offered' : 'accepted')
    happened.add(row.status)
  }
  expect(rows).toHaveLength(12)
  expect(await breaches(stage.house)).toEqual([])
})
