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

const edit = { week: Array.from({ length: 5 }, () => ({ opens: '08:30', closes: '17:00' })), halfDays: [] }
const day = { name: 'Klämdag', nameEn: 'Squeeze day', hours: null }

describe('office hours and days', () => {
  it('are read by everyone in the cooperation, and by nobody else', async () => {
    const officer = await house.as(town.officers['va-avfall'].id)
    expect((await officer.get('/service-calendar')).body.may).toEqual({ change: false })
    expect((await house.stranger.get('/service-calendar')).status).toBe(401)
  })

  it('are changed by administrators alone', async () => {
    for (const { id } of [town.officers.bygglov, town.heads.naringsliv, town.pilot]) {
      const person = await house.as(id)
      expect((await person.put('/service-calendar', edit, { 'if-match': '"1"' })).status).toBe(403)
      expect((await person.put('/service-calendar/days/2027-05-07', day)).status).toBe(403)
      expect((await person.delete('/service-calendar/days/2027-05-07')).status).toBe(403)
    }
    expect((await house.stranger.put('/service-calendar', edit, { 'if-match': '"1"' })).status).toBe(401)
    const admin = await house.as(town.administrator.id)
    expect((await admin.put('/service-calendar/days/2027-05-07', day)).status).toBe(200)
    expect((await admin.delete('/service-calendar/days/2027-05-07')).status).toBe(204)
    expect((await admin.put('/service-calendar', edit, { 'if-match': '"3"' })).status).toBe(200)
  })
})
