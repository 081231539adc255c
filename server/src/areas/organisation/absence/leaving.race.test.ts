import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
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
