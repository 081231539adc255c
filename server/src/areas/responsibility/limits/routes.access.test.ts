import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const rule = {
  period: 'P9W',
  starts: 'received',
  asksWithin: null,
  extension: null,
  pauses: 'never',
  aim: 'decide',
  late: null,
  basis: 'service',
  citation: null,
  mark: 'local',
  from: '2027-01-01',
}
const limit = { code: 'egen', title: 'Egen', titleEn: 'Own', rule }
const changes = async (person: Person) => [
  (await person.post('/limits', limit)).status,
  (await person.post('/limits/pbl-lov/rules', rule)).status,
  (await person.post('/limits/pbl-lov/checks')).status,
  (await person.put('/areas/uteservering/limit', { limit: 'egen' })).status,
]

describe('limits of law', () => {
  it('are read by everyone in the cooperation, and by nobody else', async () => {
    const officer = await house.as(town.officers['va-avfall'].id)
    for (const path of ['/limits', '/limits/pbl-lov']) {
      expect((await officer.get(path)).body.may).toEqual({ change: false })
      expect((await house.stranger.get(path)).status).toBe(401)
    }
  })
  it('are changed by administrators alone', async () => {
    for (const { id } of [town.officers.bygglov, town.heads.bygglov, town.pilot])
      expect(await changes(await house.as(id))).toEqual([403, 403, 403, 403])
    expect(await changes(house.stranger)).toEqual([401, 401, 401, 401])
    expect(await changes(await house.as(town.administrator.id))).toEqual([201, 201, 204, 204])
  })
})
