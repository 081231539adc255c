import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse({ rateLimit: 1 })
  town = await buildTown(house)
})
afterAll(() => house.close())

describe('who answers for a question', () => {
  it('is told to anyone, signed in or not', async () => {
    const officer = await house.as(town.officers.bygglov.id)
    for (const person of [house.stranger, officer]) {
      const answer = await person.post('/area-searches', { question: 'bygglov' })
      expect(answer.status).toBe(200)
      expect(answer.body.hits.length).toBeGreaterThan(0)
    }
  })

  it('is told sixty times a minute, so that nobody wears the door out', async () => {
    const statuses = new Set<number>()
    for (let i = 0; i < 62; i++)
      statuses.add((await house.stranger.post('/area-searches', { question: 'bygglov' })).status)
    expect(statuses).toEqual(new Set([200, 429]))
  })
})
