import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('two who plan the roster at the same moment', () => {
  it('leave one period, and the other is told', async () => {
    const pilots = await Promise.all(
      Array.from({ length: 8 }, () => buildMember(house, { roles: ['pilot'] })),
    )
    const people = await Promise.all(pilots.map(({ id }) => house.as(id)))
    for (let day = 1; day <= 5; day++) {
      const from = `2026-12-0${day}T08:00:00Z`
      const to = `2026-12-0${day}T16:00:00Z`
      const answers = await Promise.all(
        people.map((person, i) => person.post('/duty-periods', { memberId: pilots[i]?.id, from, to })),
      )
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      expect(answers.filter(({ body }) => body.code === 'duty.taken')).toHaveLength(7)
    }
    const rows = await write(house, (tx) => tx.selectFrom('duty').select('id').execute())
    const events = await write(house, (tx) =>
      tx.selectFrom('event').select('id').where('name', '=', 'duty.planned').execute(),
    )
    expect([rows.length, events.length]).toEqual([5, 5])
  })

  it('can take a period away only once', async () => {
    const pilot = await buildMember(house, { roles: ['pilot'] })
    const person = await house.as(pilot.id)
    const made = await person.post('/duty-periods', {
      memberId: pilot.id,
      from: '2027-02-01T08:00:00Z',
      to: '2027-02-02T08:00:00Z',
    })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => person.delete(`/duty-periods/${made.body.id}`)),
    )
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 404, 404, 404, 404, 404])
  })
})
