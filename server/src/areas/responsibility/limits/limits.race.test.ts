import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildMember } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('two administrators who change one limit at the same moment leave one chain of periods', async () => {
  const people = await Promise.all(
    [1, 2, 3, 4].map(async () => house.as((await buildMember(house, { roles: ['administrator'] })).id)),
  )
  const rule = {
    period: 'P9W',
    starts: 'received',
    asksWithin: null,
    extension: null,
    pauses: 'never',
    aim: 'decide',
    late: null,
    basis: 'special_statute',
    citation: null,
    mark: 'verified',
    from: '2027-01-01',
  }
  const answers = await Promise.all(people.map((person) => person.post('/limits/pbl-lov/rules', rule)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'limit.beforeLatest')).toHaveLength(3)
})
