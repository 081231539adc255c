import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember } from '../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('the one search box', () => {
  it('is for everyone in the cooperation', async () => {
    const person = await house.as((await buildMember(house)).id)
    expect((await person.post('/searches', { query: 'bygglov' })).status).toBe(200)
  })

  it('is for nobody else', async () => {
    expect((await house.stranger.post('/searches', { query: 'bygglov' })).status).toBe(401)
  })
})
