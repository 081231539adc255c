import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAbsence, buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

test('somebody who says they will be away at the moment they are let go: both are heard, in either order', async () => {
  const member = town.officers.bygglov.id
  for (let round = 0; round < 10; round++) {
    await house.owner.pool.query('update member set active = true; delete from absence')
    const [administrator, officer] = [await house.as(town.administrator.id), await house.as(member)]
    const [left, away] = await Promise.all([
      administrator.post(`/members/${member}/leaving`, { toMemberId: null }),
      officer.post('/absences', { from: '2026-11-23T09:00:00Z', to: '2026-11-24T09:00:00Z', deputyId: null }),
    ])
    expect(left?.status).toBe(204)
    expect(away?.status === 201 || away?.body.code === 'member.notFound' || away?.status === 401).toBe(true)
  }
})

/** How many transactions the database has broken off because they waited for each other in a ring. */
async function deadlocks(): Promise<number> {
  const { rows } = await house.owner.pool.query(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  )
  return rows[0].n
}

test('an absence that is changed, ended and left at the same moment: nobody waits in a ring', async () => {
  const [member, deputy] = [town.officers.bygglov.id, town.officers['gatu-park'].id]
  const from = '2026-11-20T08:00:00Z'
  const later = '2026-12-09T08:00:00Z'
  const before = await deadlocks()
  for (let round = 0; round < 10; round++) {
    await house.owner.pool.query('update member set active = true; delete from absence')
    const ids = [
      await buildAbsence(house, { memberId: member, deputyId: deputy, from, to: '2026-12-01T08:00:00Z' }),
      await buildAbsence(house, { memberId: member, from: '2026-12-05T08:00:00Z', to: later }),
    ]
    const [administrator, head, officer] = [
      await house.as(town.administrator.id),
      await house.as(town.heads.bygglov.id),
      await house.as(member),
    ]
    const seen = { 'if-match': '"1"' }
    const answers = await Promise.all([
      ...ids.map((id) => head.patch(`/absences/${id}`, { deputyId: null }, seen)),
      ...ids.map((id) => officer.delete(`/absences/${id}`)),
      ...ids.map((id) => administrator.patch(`/absences/${id}`, { deputyId: deputy }, seen)),
      administrator.post(`/members/${deputy}/leaving`, { toMemberId: null }),
      administrator.post(`/members/${member}/leaving`, { toMemberId: null }),
    ])
    const refusals = answers.map(({ body }) => body?.code).filter(Boolean)
    const known = [
      'absence.notFound',
      'absence.past',
      'absence.deputyUnknown',
      'member.notFound',
      'version.stale',
      'session.missing',
    ]
    expect(known).toEqual(expect.arrayContaining([...new Set(refusals)]))
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
    const { rows } = await house.owner.pool.query(
      'select count(*)::int as n from absence where upper_inf(period) or upper(period) > $1',
      [house.clock.at],
    )
    expect(rows[0].n).toBe(0)
  }
  expect(await deadlocks()).toBe(before)
})
