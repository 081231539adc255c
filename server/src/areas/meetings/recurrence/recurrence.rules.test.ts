import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holidayOf } from '../../../kernel/holidays.ts'
import { addDays, timeOf, weekday } from '../../../kernel/local-day.ts'
import type { Recurrence } from '../series/schema.ts'
import { anyDay, anyRecurrence, evenThursdays } from './recurrence.fixture.ts'
import { nextSlotAfter, occurrences } from './recurrence.rules.ts'
import { localTime } from './slot.ts'

const days = (recurrence: Recurrence, from: string, to: string) =>
  occurrences(recurrence, { from, to }).slots.map(({ start }) => start.slice(0, 10))

test('after week 52 of a year with 53 weeks comes week 2, three weeks later', () => {
  const held = { ...evenThursdays, dayOff: 'hold' as const }
  expect(days(held, '2026-12-01', '2027-02-01')).toEqual([
    '2026-12-10',
    '2026-12-24',
    '2027-01-14',
    '2027-01-28',
  ])
})

test('odd weeks meet two weeks in a row where a year has 53 weeks', () => {
  const odd: Recurrence = {
    ...evenThursdays,
    pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'odd' },
  }
  expect(days(odd, '2026-12-14', '2027-01-31')).toEqual(['2026-12-17', '2027-01-07', '2027-01-21'])
  expect(occurrences(odd, { from: '2026-12-14', to: '2027-01-31' }).skipped).toEqual([
    { canonical: '2026-12-31T14:00', why: 'newYearsEve' },
  ])
})

test('a meeting at two is at two by the clock on the wall, in winter and in summer', () => {
  const weekly: Recurrence = {
    ...evenThursdays,
    pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'any' },
  }
  const { slots } = occurrences(weekly, { from: '2027-03-25', to: '2027-04-01' })
  expect(slots.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
    ['2027-03-25T13:00:00.000Z', '2027-03-25T15:00:00.000Z'],
    ['2027-04-01T12:00:00.000Z', '2027-04-01T14:00:00.000Z'],
  ])
})

test('the last Thursday of each month is the fourth or the fifth', () => {
  const last: Recurrence = { ...evenThursdays, pattern: { frequency: 'monthly', nth: -1, weekday: 4 } }
  expect(days(last, '2027-01-01', '2027-06-30')).toEqual([
    '2027-01-28',
    '2027-02-25',
    '2027-03-25',
    '2027-04-29',
    '2027-05-27',
    '2027-06-24',
  ])
})

test('every third week is counted from the week of the first day, also when looked at from the middle', () => {
  const third: Recurrence = {
    ...evenThursdays,
    firstDay: '2026-09-02',
    lastDay: '2026-11-05',
    pattern: { frequency: 'weekly', interval: 3, weekdays: [4, 1], weeks: 'any' },
  }
  expect(days(third, '2026-01-01', '2027-12-31')).toEqual([
    '2026-09-03',
    '2026-09-21',
    '2026-09-24',
    '2026-10-12',
    '2026-10-15',
    '2026-11-02',
    '2026-11-05',
  ])
  expect(days(third, '2026-10-01', '2026-10-31')).toEqual(['2026-10-12', '2026-10-15'])
})

test('a meeting on a day off is held on the working day before, and keeps its place in the series', () => {
  const before: Recurrence = { ...evenThursdays, dayOff: 'dayBefore' }
  expect(occurrences(before, { from: '2026-12-20', to: '2026-12-31' }).slots).toMatchObject([
    { canonical: '2026-12-24T14:00', start: '2026-12-23T14:00' },
  ])
})

test('what would move to a day that the series meets on already, or to before it begins, falls away', () => {
  const daily: Recurrence = {
    ...evenThursdays,
    pattern: { frequency: 'weekly', interval: 1, weekdays: [1, 2, 3, 4, 5], weeks: 'any' },
    dayOff: 'dayBefore',
  }
  const easter = occurrences(daily, { from: '2027-03-24', to: '2027-03-30' })
  expect(easter.slots.map(({ start }) => start.slice(0, 10))).toEqual([
    '2027-03-24',
    '2027-03-25',
    '2027-03-30',
  ])
  expect(easter.skipped.map(({ why }) => why)).toEqual(['goodFriday', 'easterMonday'])
  const begins = { ...daily, firstDay: '2027-03-26', lastDay: '2027-03-26' }
  expect(occurrences(begins, { from: '2027-03-01', to: '2027-04-30' }).slots).toEqual([])
})

test('a day that the municipality keeps closed is a day off as well', () => {
  const closed = (day: string) => (day === '2026-12-10' ? 'closed' : holidayOf(day))
  const { skipped } = occurrences(evenThursdays, { from: '2026-12-01', to: '2026-12-20' }, closed)
  expect(skipped).toEqual([{ canonical: '2026-12-10T14:00', why: 'closed' }])
})

test('the next meeting follows from the place in the series, not from when the last was held', () => {
  // That of 26 November is put off to 3 December: its next is still that of 10 December, and never itself.
  expect(nextSlotAfter(evenThursdays, '2026-11-26T14:00')?.canonical).toBe('2026-12-10T14:00')
  expect(nextSlotAfter(evenThursdays, '2026-12-10T14:00')?.canonical).toBe('2027-01-14T14:00')
  expect(nextSlotAfter({ ...evenThursdays, lastDay: '2026-12-31' }, '2026-12-10T14:00')).toBeUndefined()
})

test('what is given agrees with looking at each day by itself', () => {
  fc.assert(
    fc.property(anyRecurrence, anyDay, fc.nat(700), (recurrence, from, length) => {
      const to = addDays(from, length)
      const { slots, skipped } = occurrences(recurrence, { from, to })
      const given = [...slots, ...skipped].map(({ canonical }) => canonical).toSorted()
      const expected: string[] = []
      for (let day = from; day <= to; day = addDays(day, 1)) {
        if (isAskedFor(recurrence, day)) expected.push(`${day}T${recurrence.startTime}`)
      }
      expect(given).toEqual(expected)
      expect(new Set(slots.map(({ start }) => start)).size).toBe(slots.length)
      for (const { start, startsAt, endsAt } of slots) {
        expect(timeOf(startsAt)).toBe(recurrence.startTime)
        expect(localTime(startsAt)).toBe(start)
        expect(endsAt.getTime() - startsAt.getTime()).toBe(recurrence.minutes * 60_000)
      }
    }),
  )
})

test('a window that is cut in two gives the same as in one', () => {
  fc.assert(
    fc.property(anyRecurrence, anyDay, fc.nat(400), fc.nat(400), (recurrence, from, length, cut) => {
      const to = addDays(from, length)
      const middle = addDays(from, Math.min(cut, length))
      const whole = occurrences(recurrence, { from, to })
      const early = occurrences(recurrence, { from, to: middle })
      const late = occurrences(recurrence, { from: addDays(middle, 1), to })
      expect([...early.slots, ...late.slots]).toEqual(whole.slots)
      expect([...early.skipped, ...late.skipped]).toEqual(whole.skipped)
    }),
  )
})

test('going from one to its next gives every meeting once', () => {
  fc.assert(
    fc.property(anyRecurrence, anyDay, (recurrence, from) => {
      const to = addDays(from, 500)
      const { slots } = occurrences(recurrence, { from, to })
      const walked = []
      let at = nextSlotAfter(recurrence, `${addDays(from, -1)}T23:59`)
      while (at && at.canonical.slice(0, 10) <= to) {
        walked.push(at)
        at = nextSlotAfter(recurrence, at.canonical)
      }
      expect(walked).toEqual(slots)
    }),
  )
})

/** Slow and plain: whether a day is one that the pattern names. Weeks are counted one by one from a known Monday. */
function isAskedFor({ pattern, firstDay, lastDay }: Recurrence, day: string): boolean {
  if (day < firstDay || (lastDay !== null && day > lastDay)) return false
  if (pattern.frequency === 'once') return day === firstDay
  if (pattern.frequency === 'monthly') {
    const sameMonth = (days: number) => addDays(day, days).slice(0, 7) === day.slice(0, 7)
    const nth = [7, 14, 21, 28].filter((back) => sameMonth(-back)).length + 1
    return weekday(day) === pattern.weekday && (pattern.nth === -1 ? !sameMonth(7) : nth === pattern.nth)
  }
  if (!pattern.weekdays.includes(weekday(day))) return false
  if (pattern.weeks !== 'any') return isoWeek(day) % 2 === (pattern.weeks === 'even' ? 0 : 1)
  return (weekOf(day) - weekOf(firstDay)) % pattern.interval === 0
}

const weekOf = (day: string) => Math.floor((Date.parse(day) - Date.parse('2000-01-03')) / (7 * 86_400_000))

/** Counts up from 29 December 2025, the Monday of week 1 of 2026; 2026 and 2032 have 53 weeks, the others 52. */
function isoWeek(day: string): number {
  let week = weekOf(day) - weekOf('2025-12-29')
  for (let year = 2026; ; year++) {
    const weeks = year === 2026 || year === 2032 ? 53 : 52
    if (week < weeks) return week + 1
    week -= weeks
  }
}
