import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

it('are added by nobody else; everybody in the cooperation reads them', async () => {
  const unit = { name: 'Enhet', authority: 'kommunstyrelsen' }
  const board = { name: 'Nämnd', kind: 'board' }
  for (const { id } of [town.pilot, town.heads.bygglov]) {
    const person = await house.as(id)
    expect((await person.get('/authorities')).status).toBe(200)
    expect((await person.post('/authorities', board)).status).toBe(403)
    expect((await person.post('/units', unit)).status).toBe(403)
  }
  expect((await house.stranger.get('/authorities')).status).toBe(401)
  expect((await house.stranger.post('/authorities', board)).status).toBe(401)
  expect((await house.stranger.post('/units', unit)).status).toBe(401)
})
