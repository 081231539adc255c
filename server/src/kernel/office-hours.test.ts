import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dayOf, instantOf, timeOf } from './local-day.ts'
import {
  addOfficeMinutes,
  addServiceDays,
  closingTime,
  hoursOn,
  isOfficeOpen,
  isServiceDay,
  officeMinutesBetween,
  openingTime,
  type ServiceCalendar,
  serviceDaysBetween,
} from './office-hours.ts'

const EVES = ['epiphanyEve', 'maundyThursday', 'walpurgisNight', 'ascensionEve', 'allSaintsEve'] as const
const closingAt = (time: string) => Object.fromEntries(EVES.map((eve) => [eve, time]))
const open = (opens: string, closes: string, more: Partial<ServiceCalendar> = {}): ServiceCalendar => ({
  week: Array.from({ length: 5 }, () => ({ opens, closes })),
  halfDays: closingAt('12:00'),
  ownDays: new Map(),
  ...more,
})
const office = open('08:30', '17:00')
const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11))
const shown = (instant: Date) => `${dayOf(instant)} ${timeOf(instant)}`
const after = (start: string, minutes: number, calendar = office) =>
  shown(addOfficeMinutes(at(start), minutes, calendar))

describe('office hours', () => {
  test('Friday 16:30 plus one hour is Monday 09:30 with 9–17, and Monday 09:00 with 08:30–17', () => {
    expect(after('2026-11-20 16:30', 60, open('09:00', '17:00'))).toBe('2026-11-23 09:30')
    expect(after('2026-11-20 16:30', 60)).toBe('2026-11-23 09:00')
    expect(after('2026-11-20 16:30', 60, open('08:30', '16:30'))).toBe('2026-11-23 09:30')
  })

  it.each([
    ['an hour within the day', '2026-11-20 09:00', 60, '2026-11-20 10:00'],
    ['ends at closing time, not at the next opening', '2026-11-20 16:00', 60, '2026-11-20 17:00'],
    ['a minute more is the next opening and a minute', '2026-11-20 16:00', 61, '2026-11-23 08:31'],
    ['before opening', '2026-11-20 06:15', 30, '2026-11-20 09:00'],
    ['in the night', '2026-11-20 22:00', 30, '2026-11-23 09:00'],
    ['on a Saturday', '2026-11-21 12:00', 30, '2026-11-23 09:00'],
    ['the eve of a holiday: maundy thursday closes at noon', '2026-04-02 11:30', 60, '2026-04-07 09:00'],
    ['a half day before Ascension Day', '2026-05-13 11:30', 60, '2026-05-15 09:00'],
    ['the Thursday before midsummer’s eve', '2026-06-18 16:30', 60, '2026-06-22 09:00'],
    ['Christmas: 24 December is closed, and the 23rd is whole', '2026-12-23 16:30', 60, '2026-12-28 09:00'],
    ['24 December itself', '2026-12-24 10:00', 60, '2026-12-28 09:30'],
    ['the turn of the year', '2026-12-30 16:30', 60, '2027-01-04 09:00'],
    ['over the weekend when summer time begins', '2026-03-27 16:30', 60, '2026-03-30 09:00'],
    ['over the weekend when summer time ends', '2026-10-23 16:30', 60, '2026-10-26 09:00'],
    ['a week of 42.5 hours', '2026-11-16 08:30', 5 * 510, '2026-11-20 17:00'],
  ])('counts %s', (_, start, minutes, end) => {
    expect(after(start, minutes)).toBe(end)
    expect(officeMinutesBetween(at(start), at(end), office)).toBe(minutes)
  })

  it('opens and closes by the Swedish clock, in summer and in winter time', () => {
    expect(openingTime('2026-03-27', office).toISOString()).toBe('2026-03-27T07:30:00.000Z')
    expect(openingTime('2026-03-30', office).toISOString()).toBe('2026-03-30T06:30:00.000Z')
    expect(closingTime('2026-10-23', office).toISOString()).toBe('2026-10-23T15:00:00.000Z')
    expect(closingTime('2026-10-26', office).toISOString()).toBe('2026-10-26T16:00:00.000Z')
  })

  it('opens next on the first day that is open, and a closed day ends at midnight', () => {
    expect(shown(openingTime('2026-12-24', office))).toBe('2026-12-28 08:30')
    expect(shown(closingTime('2026-12-24', office))).toBe('2026-12-25 00:00')
    expect(shown(closingTime('2026-04-30', office))).toBe('2026-04-30 12:00')
  })

  it('is open from the first minute to the last, which is not one of them', () => {
    const isOpen = (text: string) => isOfficeOpen(at(text), office)
    expect(
      ['2026-11-20 08:29', '2026-11-20 08:30', '2026-11-20 16:59', '2026-11-20 17:00'].map(isOpen),
    ).toEqual([false, true, true, false])
    expect(isOpen('2026-11-21 10:00')).toBe(false)
  })
})

describe('days of the office’s own', () => {
  const own = open('08:30', '17:00', {
    ownDays: new Map([
      ['2026-05-15', null],
      ['2026-12-23', { opens: '08:30', closes: '15:00' }],
    ]),
  })
  it('a squeeze day is closed, and working days of the office pass over it', () => {
    expect(isServiceDay('2026-05-15', own)).toBe(false)
    expect(addServiceDays('2026-05-13', 1, own)).toBe('2026-05-18')
    expect(addServiceDays('2026-05-13', 1, office)).toBe('2026-05-15')
    expect(serviceDaysBetween('2026-05-13', '2026-05-18', own)).toBe(1)
  })
  it('a day has other hours', () => {
    expect(after('2026-12-23 14:30', 60, own)).toBe('2026-12-28 09:00')
  })
  it('no day of one’s own opens the office on a holiday', () => {
    const keen = open('08:30', '17:00', {
      ownDays: new Map([['2026-12-25', { opens: '09:00', closes: '12:00' }]]),
    })
    expect(hoursOn('2026-12-25', keen)).toBeNull()
  })
  it('half days that the office does not keep are whole', () => {
    expect(hoursOn('2026-04-30', open('08:30', '17:00', { halfDays: {} }))?.closes).toBe('17:00')
  })
  it('a half day that would close before it opens is closed', () => {
    expect(hoursOn('2026-04-30', open('13:00', '17:00'))).toBeNull()
  })
  it('a half day never keeps the office open longer than usual', () => {
    expect(hoursOn('2026-04-30', open('08:00', '11:00'))?.closes).toBe('11:00')
  })
})

describe('whatever the hours, the start and the length', () => {
  const minuteOfDay = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 30, max: 720 }))
    .map(([from, length]) => ({
      opens: minuteOfDay(from),
      closes: minuteOfDay(Math.min(1439, from + length)),
    }))
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days))
  const calendar: fc.Arbitrary<ServiceCalendar> = fc.record({
    week: fc
      .array(fc.option(hours), { minLength: 5, maxLength: 5 })
      .filter((week) => week.some((one) => one !== null)),
    halfDays: fc.dictionary(fc.constantFrom(...EVES), fc.constantFrom('11:00', '12:00', '13:30')),
    ownDays: fc.array(fc.tuple(day, fc.option(hours)), { maxLength: 12 }).map((days) => new Map(days)),
  })
  const instant = fc
    .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') })
    .map((ms) => new Date(ms))
  const minutes = fc.integer({ min: 1, max: 6000 })

  it('adding, then measuring, gives back', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (c, start, length) => {
        expect(officeMinutesBetween(start, addOfficeMinutes(start, length, c), c)).toBe(length)
      }),
    )
  })
  it('more is never earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendar, instant, instant, minutes, minutes, (c, one, other, a, b) => {
        const [first, last] = one < other ? [one, other] : [other, one]
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(addOfficeMinutes(first, less, c) <= addOfficeMinutes(first, more, c)).toBe(true)
        expect(addOfficeMinutes(first, less, c) <= addOfficeMinutes(last, less, c)).toBe(true)
      }),
    )
  })
  it('two steps are one', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (c, start, a, b) => {
        const twice = addOfficeMinutes(addOfficeMinutes(start, a, c), b, c)
        expect(twice).toEqual(addOfficeMinutes(start, a + b, c))
      }),
    )
  })
  it('days come back as they were counted', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 0, max: 60 }), (c, start, days) => {
        expect(serviceDaysBetween(start, addServiceDays(start, days, c), c)).toBe(days)
      }),
    )
  })
})

test('Swedish times and instants agree on every hour of the days around both changes of the clock', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
    for (let hour = 0; hour < 24; hour++) {
      const time = `${String(hour).padStart(2, '0')}:30`
      const skipped = day === '2026-03-29' && hour === 2
      expect(shown(instantOf(day, time))).toBe(`${day} ${skipped ? '03:30' : time}`)
    }
  }
  expect(instantOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
})
