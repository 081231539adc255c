import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildMember, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let admin: Person

beforeAll(async () => {
  house = await openTestHouse()
  admin = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
})
afterAll(() => house.close())
beforeEach(async () => {
  house.clock.at = new Date('2026-11-23T09:00:00Z')
  await write(house, (tx) => tx.deleteFrom('office_day').execute())
})

const calendar = async () => (await admin.get('/service-calendar')).body
const squeeze = { name: 'Klämdag', nameEn: 'Squeeze day', hours: null }

describe('office hours and days', () => {
  it('shows the usual week, and the days of the coming year that are not like the others', async () => {
    const { week, halfDays, ahead, workingDaysAhead, may } = await calendar()
    expect(week).toEqual(Array.from({ length: 5 }, () => ({ opens: '08:00', closes: '16:30' })))
    expect(halfDays).toHaveLength(5)
    expect(ahead.slice(0, 4)).toEqual([
      { day: '2026-12-24', hours: null, because: 'holiday', code: 'christmasEve' },
      { day: '2026-12-25', hours: null, because: 'holiday', code: 'christmasDay' },
      { day: '2026-12-31', hours: null, because: 'holiday', code: 'newYearsEve' },
      { day: '2027-01-01', hours: null, because: 'holiday', code: 'newYearsDay' },
    ])
    expect(ahead).toContainEqual({
      day: '2027-05-07',
      hours: { opens: '08:00', closes: '16:30' },
      because: 'squeeze',
      code: null,
    })
    expect(workingDaysAhead).toBe(252)
    expect(may).toEqual({ change: true })
  })

  it('changes the hours and half days of whoever has read the latest', async () => {
    const before = await calendar()
    const week = [...before.week.slice(0, 4), { opens: '08:00', closes: '15:00' }]
    const edit = { week, halfDays: [{ name: 'walpurgisNight', closes: '13:00' }] }
    const seen = { 'if-match': `"${before.version}"` }
    expect((await admin.put('/service-calendar', edit, seen)).status).toBe(200)
    expect(await calendar()).toMatchObject({ ...edit, version: before.version + 1 })
    const stale = await admin.put('/service-calendar', edit, seen)
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale'])
  })

  it.each([
    ['offices that never open', [null, null, null, null, null], 'calendar.neverOpen'],
    [
      'a day that closes first',
      [{ opens: '16:00', closes: '08:00' }, null, null, null, null],
      'calendar.closesBeforeOpening',
    ],
  ])('refuses %s', async (_, week, code) => {
    const seen = { 'if-match': `"${(await calendar()).version}"` }
    const answer = await admin.put('/service-calendar', { week, halfDays: [] }, seen)
    expect([answer.status, answer.body.code]).toEqual([422, code])
  })

  it('closes a squeeze day, gives a day other hours, and makes it like others again', async () => {
    expect((await admin.put('/service-calendar/days/2027-05-07', squeeze)).status).toBe(200)
    const shorter = {
      name: 'Före jul',
      nameEn: 'Before Christmas',
      hours: { opens: '09:00', closes: '14:00' },
    }
    await admin.put('/service-calendar/days/2026-12-23', squeeze)
    await admin.put('/service-calendar/days/2026-12-23', shorter)
    const { ownDays, workingDaysAhead, ahead } = await calendar()
    expect(ownDays).toEqual([
      { day: '2026-12-23', ...shorter },
      { day: '2027-05-07', ...squeeze },
    ])
    expect(workingDaysAhead).toBe(251)
    expect(ahead).toContainEqual({ day: '2027-05-07', hours: null, because: 'own', code: null })
    expect((await admin.delete('/service-calendar/days/2027-05-07')).status).toBe(204)
    expect((await calendar()).ownDays).toHaveLength(1)
  })

  it.each([
    ['days gone by', '2026-11-20', 'calendar.inThePast'],
    ['a day that is off already', '2026-12-25', 'calendar.alreadyClosed'],
  ])('leaves %s as they are', async (_, day, code) => {
    expect((await admin.put(`/service-calendar/days/${day}`, squeeze)).body.code).toBe(code)
  })

  it('says that a day is not there', async () => {
    const answer = await admin.delete('/service-calendar/days/2027-05-06')
    expect([answer.status, answer.body.code]).toEqual([404, 'calendar.dayNotFound'])
    expect((await admin.delete('/service-calendar/days/2026-05-06')).body.code).toBe('calendar.inThePast')
  })

  it('writes one event for each change', async () => {
    const count = async () =>
      (await house.owner.pool.query("select count(*)::int as n from event where name = 'calendar.changed'"))
        .rows[0].n
    const before = await count()
    await admin.put('/service-calendar/days/2027-05-07', squeeze)
    await admin.delete('/service-calendar/days/2027-05-07')
    expect((await count()) - before).toBe(2)
  })
})
