import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const span = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z'
const period = (memberId: string, day: number) => ({
  memberId,
  from: `2027-01-0${day}T00:00:00Z`,
  to: `2027-01-0${day}T10:00:00Z`,
})

describe('the duty roster', () => {
  it('is read by everyone in the cooperation, and by nobody else', async () => {
    const officer = await house.as(town.officers['va-avfall'].id)
    for (const path of ['/duty', `/duty-periods?${span}`]) {
      expect((await officer.get(path)).status).toBe(200)
      expect((await house.stranger.get(path)).status).toBe(401)
    }
  })

  it('is planned by pilots and administrators', async () => {
    for (const [day, { id }] of [town.pilot, town.administrator].entries()) {
      const person = await house.as(id)
      const made = await person.post('/duty-periods', period(town.pilot.id, day + 1))
      expect(made.status).toBe(201)
      expect((await person.delete(`/duty-periods/${made.body.id}`)).status).toBe(204)
    }
  })

  it('is planned neither by officers, nor by heads, nor by strangers', async () => {
    const { body } = await (await house.as(town.pilot.id)).post('/duty-periods', period(town.pilot.id, 5))
    for (const { id } of [town.officers.bygglov, town.heads.naringsliv]) {
      const person = await house.as(id)
      expect((await person.post('/duty-periods', period(town.pilot.id, 6))).status).toBe(403)
      expect((await person.delete(`/duty-periods/${body.id}`)).status).toBe(403)
      const list = await person.get('/duty-periods?from=2027-01-05T00:00:00Z&to=2027-01-06T00:00:00Z')
      expect(list.body.items[0].may).toEqual({ remove: false })
    }
    expect((await house.stranger.post('/duty-periods', period(town.pilot.id, 6))).status).toBe(401)
    expect((await house.stranger.delete(`/duty-periods/${body.id}`)).status).toBe(401)
  })
})
