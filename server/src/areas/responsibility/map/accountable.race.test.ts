import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildArea, buildMember, buildUnit, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const accountableOn = (areaId: string, day: string) =>
  write(house, (tx) =>
    tx
      .selectFrom('responsibility')
      .select('unit_id')
      .where('area_id', '=', areaId)
      .where('role', '=', 'accountable')
      .where(sql<boolean>`valid @> ${day}::date`)
      .execute(),
  )

describe('administrators who name an accountable unit at the same moment', () => {
  it('leave exactly one, and the others are told', async () => {
    const adam = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
    for (let round = 0; round < 4; round++) {
      const area = await buildArea(house)
      const units = await Promise.all(Array.from({ length: 8 }, () => buildUnit(house)))
      const answers = await Promise.all(
        units.map(({ id }) =>
          adam.post(`/areas/${area.code}/responsibilities`, {
            unitId: id,
            role: 'accountable',
            from: '2026-12-01',
          }),
        ),
      )
      const winner = answers.findIndex(({ status }) => status === 201)
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      expect(answers.filter(({ body }) => body.code === 'responsibility.collides')).toHaveLength(7)
      expect(await accountableOn(area.id, '2026-12-01')).toEqual([{ unit_id: units[winner]?.id }])
      expect(await accountableOn(area.id, '2026-11-30')).toEqual([{ unit_id: area.accountableId }])
    }
  })

  it('never leave a day with two or none, whatever days they choose', async () => {
    const adam = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
    const area = await buildArea(house)
    const days = ['2026-12-05', '2026-12-01', '2026-12-09', '2026-12-05', '2026-12-03', '2026-12-07']
    await Promise.all(
      days.map(async (from) =>
        adam.post(`/areas/${area.code}/responsibilities`, {
          unitId: (await buildUnit(house)).id,
          role: 'accountable',
          from,
        }),
      ),
    )
    for (let day = 1; day <= 12; day++) {
      expect(await accountableOn(area.id, `2026-12-${String(day).padStart(2, '0')}`)).toHaveLength(1)
    }
  })
})
