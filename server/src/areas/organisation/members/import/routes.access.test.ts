import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const text = (...rows: string[]) => ({ kind: 'text', text: rows.join('\n') })
const HEAD = 'Namn\tE-post\tEnhet'

it('are added by administrators alone', async () => {
  const source = text(HEAD)
  const body = { source, fingerprint: '0'.repeat(64) }
  for (const { id } of [town.pilot, town.heads.bygglov]) {
    const person = await house.as(id)
    expect((await person.post('/people-import-previews', { source })).status).toBe(403)
    expect((await person.post('/people-imports', body)).status).toBe(403)
  }
  expect((await house.stranger.post('/people-import-previews', { source })).status).toBe(401)
  expect((await house.stranger.post('/people-imports', body)).status).toBe(401)
})
