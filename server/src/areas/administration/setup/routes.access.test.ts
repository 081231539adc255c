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

test('how far setting up has come is shown to administrators alone', async () => {
  expect((await (await house.as(town.administrator.id)).get('/setup')).status).toBe(200)
  for (const { id } of [town.pilot, town.heads.bygglov])
    expect((await (await house.as(id)).get('/setup')).status).toBe(403)
  expect((await house.stranger.get('/setup')).status).toBe(401)
})
