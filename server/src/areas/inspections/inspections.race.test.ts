import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../testing/build/build-case.ts'
import { buildCompany } from '../../../testing/build/index.ts'
import { answer, buildVisit, showVisit } from '../../../testing/build/visits.ts'
import type { Json } from '../../../testing/house.ts'
import { openStage, type Stage } from '../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const UNITS = ['miljo-halsa', 'bygglov', 'va-avfall', 'gatu-park', 'naringsliv'] as const
const jointOf = async (id: string): Promise<Json> => (await showVisit(stage.pilot, id)).joint

test('none is lost when five units save at once: all find each other, in one joint visit', async () => {
  for (let round = 0; round < 5; round++) {
    const companyId = (await buildCompany(stage.house)).id
    const ids = await Promise.all(UNITS.map((unit) => buildVisit(stage, unit, { companyId })))
    const joints = await Promise.all(ids.map(jointOf))
    expect(new Set(joints.map(({ id }) => id)).size).toBe(1)
    expect(joints[0].parties).toHaveLength(UNITS.length)
  }
})

test('all that say yes at once are heard, and it is agreed exactly once', async () => {
  for (let round = 0; round < 3; round++) {
    const companyId = (await buildCompany(stage.house)).id
    const ids: string[] = []
    for (const unit of UNITS) ids.push(await buildVisit(stage, unit, { companyId }))
    const said = await Promise.all(
      UNITS.map((unit, nth) => answer(stage.officers[unit], ids[nth] ?? '', 'yes')),
    )
    expect(said.map(({ status }) => status)).toEqual(UNITS.map(() => 204))
    const joint = await jointOf(ids[0] ?? '')
    expect(joint.status).toBe('agreed')
    const { rows } = await stage.house.owner.pool.query(
      `select count(*)::int as count from event where name = 'jointVisit.agreed' and data->>'jointId' = $1`,
      [joint.id],
    )
    expect(rows[0].count).toBe(1)
  }
})

test('a yes at the same time as another time is proposed counts for that which was asked about, or is refused', async () => {
  const companyId = (await buildCompany(stage.house)).id
  const a = await buildVisit(stage, 'miljo-halsa', { companyId })
  const b = await buildVisit(stage, 'bygglov', { companyId })
  const joint = await jointOf(a)
  const time = { startsAt: '2026-12-10T12:00:00Z', endsAt: '2026-12-10T13:00:00Z' }
  const ifMatch = { 'if-match': `"${joint.version}"` }
  const [yes] = await Promise.all([
    stage.officers['miljo-halsa'].put(
      `/joint-visits/${joint.id}/visits/${a}/answer`,
      { answer: 'yes' },
      ifMatch,
    ),
    must(stage.officers.bygglov.put(`/joint-visits/${joint.id}/visits/${b}/time`, time, ifMatch)),
  ])
  expect([204, 412]).toContain(yes.status)
  const after = await jointOf(a)
  expect(after).toMatchObject({ status: 'proposed', startsAt: '2026-12-10T12:00:00.000Z' })
  const said = after.parties.map(({ visitId, hasSaidYes }: Json) => [visitId, hasSaidYes])
  expect(Object.fromEntries(said)).toEqual({ [a]: false, [b]: true })
})
