import { describe, expect, it } from 'vitest'
import type { ServiceCalendar } from '../../../kernel/office-hours.ts'
import { decideHours, decideOwnDay, unusualDays } from './rules.ts'

const usual = { opens: '08:00', closes: '16:30' }
const office = (ownDays: ServiceCalendar['ownDays'] = new Map()): ServiceCalendar => ({
  week: Array.from({ length: 5 }, () => usual),
  halfDays: { walpurgisNight: '12:00', ascensionEve: '13:00' },
  ownDays,
})

describe('office hours', () => {
  it('open some day, and before they close', () => {
    expect(decideHours([usual, null, null, null, null])).toMatchObject({ allowed: true })
    expect(decideHours([null, null, null, null, null])).toMatchObject({ code: 'calendar.neverOpen' })
    expect(decideHours([usual, { opens: '12:00', closes: '12:00' }, null, null, null])).toMatchObject({
      code: 'calendar.closesBeforeOpening',
    })
  })
})

describe('a day of one’s own', () => {
  it.each([
    ['a squeeze day', '2027-05-07', null, undefined],
    ['today', '2026-11-23', null, undefined],
    ['shorter hours', '2026-12-23', { opens: '09:00', closes: '14:00' }, undefined],
    ['a day gone by', '2026-11-20', null, 'calendar.inThePast'],
    ['a Saturday', '2026-11-28', null, 'calendar.alreadyClosed'],
    ['Christmas Eve', '2026-12-24', usual, 'calendar.alreadyClosed'],
    [
      'hours that end before they begin',
      '2026-12-23',
      { opens: '14:00', closes: '09:00' },
      'calendar.closesBeforeOpening',
    ],
  ])('%s', (_, day, hours, code) => {
    expect(decideOwnDay(day, hours, '2026-11-23')).toMatchObject(code ? { code } : { allowed: true })
  })
})

describe('the unusual days of a time', () => {
  it('are holidays on weekdays, half days, days of one’s own, and squeeze days', () => {
    expect(
      unusualDays('2026-04-27', '2026-05-18', office()).map(({ day, because }) => [day, because]),
    ).toEqual([
      ['2026-04-30', 'halfDay'],
      ['2026-05-01', 'holiday'],
      ['2026-05-13', 'halfDay'],
      ['2026-05-14', 'holiday'],
      ['2026-05-15', 'squeeze'],
    ])
    const closed = office(new Map([['2026-05-15', null]]))
    expect(unusualDays('2026-05-15', '2026-05-18', closed)).toEqual([
      { day: '2026-05-15', hours: null, because: 'own', code: null },
    ])
  })
  it('name the weekdays off at Christmas and New Year', () => {
    expect(unusualDays('2026-12-21', '2027-01-08', office()).map(({ day, code }) => [day, code])).toEqual([
      ['2026-12-24', 'christmasEve'],
      ['2026-12-25', 'christmasDay'],
      ['2026-12-31', 'newYearsEve'],
      ['2027-01-01', 'newYearsDay'],
      ['2027-01-06', 'epiphany'],
    ])
  })
})
