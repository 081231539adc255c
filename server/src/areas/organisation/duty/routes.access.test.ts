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
      expect(list.body.items[0].may).toEqual({ remove: false, give: false, offer: false })
    }
    expect((await house.stranger.post('/duty-periods', period(town.pilot.id, 6))).status).toBe(401)
    expect((await house.stranger.delete(`/duty-periods/${body.id}`)).status).toBe(401)
  })

  it('changes hands by pilots among themselves, or at once by who plans; by nobody else', async () => {
    const pilot = await house.as(town.pilot.id)
    const { body } = await pilot.post('/duty-periods', period(town.pilot.id, 7))
    const swap = { dutyId: body.id, toMemberId: town.administrator.id }
    const swapId = '01a216ce-3514-7662-85a1-c99589a1fdbd'
    const acts = [
      '/duty-swaps/{swapId}/acceptance',
      '/duty-swaps/{swapId}/refusal',
      '/duty-swaps/{swapId}/withdrawal',
    ]
    const statuses = async (person: typeof pilot) => [
      (await person.get('/duty-swaps')).status,
      (await person.post('/duty-swaps', swap)).status,
      (await person.put(`/duty-periods/${body.id}/member`, { memberId: town.administrator.id })).status,
      ...(await Promise.all(
        acts.map(async (act) => (await person.post(act.replace('{swapId}', swapId))).status),
      )),
    ]
    expect(await statuses(pilot)).toEqual([200, 422, 422, 404, 404, 404])
    expect(await statuses(await house.as(town.officers.bygglov.id))).toEqual([200, 403, 403, 403, 403, 403])
    expect(await statuses(await house.as(town.administrator.id))).toEqual([200, 403, 422, 403, 403, 403])
    expect(await statuses(house.stranger)).toEqual([401, 401, 401, 401, 401, 401])
  })
})
