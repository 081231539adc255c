import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const body = (from: string) => ({ unitId: town.units['va-avfall'].id, role: 'accountable', from })

describe('the responsibility map', () => {
  it('is read by everyone in the cooperation, and by nobody else', async () => {
    const officer = await house.as(town.officers['gatu-park'].id)
    for (const path of ['/areas', '/areas/bygglov-nybyggnad', '/responsibilities']) {
      expect((await officer.get(path)).status).toBe(200)
      expect((await house.stranger.get(path)).status).toBe(401)
    }
  })

  it('is changed by administrators', async () => {
    const adam = await house.as(town.administrator.id)
    expect((await adam.post('/areas/bygglov-nybyggnad/responsibilities', body('2026-12-01'))).status).toBe(
      201,
    )
  })

  it('is not changed by officers, heads, pilots or strangers', async () => {
    for (const { id } of [town.officers.bygglov, town.heads.bygglov, town.pilot]) {
      const person = await house.as(id)
      const answer = await person.post('/areas/bygglov-skylt/responsibilities', body('2026-12-01'))
      expect([answer.status, answer.body.code]).toEqual([403, 'permission.denied'])
      expect((await person.get('/areas/bygglov-skylt')).body.may).toEqual({
        changeResponsibility: false,
        chooseLimit: false,
        sayUsualDays: id === town.pilot.id,
      })
    }
    const stranger = await house.stranger.post('/areas/bygglov-skylt/responsibilities', body('2026-12-01'))
    expect(stranger.status).toBe(401)
  })
})
