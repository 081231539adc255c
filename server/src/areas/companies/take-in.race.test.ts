import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember, orgNumber, write } from '../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('a company that several take in at the same moment', () => {
  it('is one company, and one of them made it', async () => {
    const olle = await house.as((await buildMember(house)).id)
    for (let round = 0; round < 5; round++) {
      const number = orgNumber(300 + round)
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          olle.post('/companies', { name: `Namn ${i} AB`, orgNumber: number }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
      expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1)
    }
    const events = await write(house, (tx) =>
      tx.selectFrom('event').select('id').where('name', '=', 'company.added').execute(),
    )
    expect(events).toHaveLength(5)
  })
})
