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

const file = (text: string) => ({
  kind: 'file',
  name: 'karta.csv',
  content: Buffer.from(text).toString('base64'),
})

it('is not taken in by others than administrators, and not fetched by strangers', async () => {
  const source = file('Kod;Rubrik\nnytt;Nytt')
  const fingerprint = '0'.repeat(64)
  for (const { id } of [town.pilot, town.heads.bygglov]) {
    const person = await house.as(id)
    expect((await person.post('/map-import-previews', { source })).status).toBe(403)
    expect((await person.post('/map-imports', { source, fingerprint })).status).toBe(403)
    expect((await person.get('/starter-map/units')).status).toBe(403)
  }
  expect((await house.stranger.post('/map-import-previews', { source })).status).toBe(401)
  expect((await house.stranger.post('/map-imports', { source, fingerprint })).status).toBe(401)
  expect((await house.stranger.get('/starter-map/units')).status).toBe(401)
  expect((await house.stranger.get('/map-files/all/map')).status).toBe(401)
})
