import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, timeOf, weekday } from '../../../kernel/local-day.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import type { Recurrence } from '../series/schema.ts'
import { nextSlots, skippedBetween, slotsBetween } from './slots.rules.ts'

const evenThursdays: Recurrence = {
  pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'even' },
  firstDay: '2026-11-23',
  lastDay: null,
  startTime: '14:00',
  minutes: 120,
  dayOff: 'skip',
}
const days = (recurrence: Recurrence, from: string, to: string) =>
  slotsBetween(recurrence, from, to).map(({ slotAt }) => dayOf(slotAt))

test('even weeks go on across a year of 53 weeks: after week 52 comes week 2, three weeks later', () => {
  // 2026 has 53 weeks by ISO 8601; the Thursday of week 52 is Christmas eve.
  expect(days(evenThursdays, '2026-11-23', '2027-02-01')).toEqual([
    '2026-11-26',
    '2026-12-10',
    '2027-01-14',
    '2027-01-28',
  ])
  expect(skippedBetween(evenThursdays, '2026-11-23', '2027-02-01')).toEqual([
    { on: '2026-12-24', why: 'christmasEve' },
  ])
  expect(days({ ...evenThursdays, dayOff: 'hold' }, '2026-12-20', '2026-12-31')).toEqual(['2026-12-24'])
  expect(days({ ...evenThursdays, dayOff: 'dayBefore' }, '2026-12-20', '2026-12-31')).toEqual(['2026-12-23'])
})

test('odd weeks have two Thursdays a week apart where a year of 53 weeks ends', () => {
  const odd: Recurrence = {
    ...evenThursdays,
    pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'odd' },
    dayOff: 'hold',
  }
  expect(days(odd, '2026-12-14', '2027-01-10')).toEqual(['2026-12-17', '2026-12-31', '2027-01-07'])
})

test('a meeting at two is at two in summer and in winter', () => {
  const weekly: Recurrence = {
    ...evenThursdays,
    firstDay: '2027-01-01',
    pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'any' },
  }
  const slots = slotsBetween(weekly, '2027-03-18', '2027-04-05')
  expect(slots.map(({ slotAt }) => slotAt.toISOString())).toEqual([
    '2027-03-18T13:00:00.000Z',
    '2027-03-25T13:00:00.000Z',
    '2027-04-01T12:00:00.000Z',
  ])
})

test('the last Thursday of each month, and the second', () => {
  const monthly = (nth: -1 | 2): Recurrence => ({
    ...evenThursdays,
    firstDay: '2027-01-01',
    pattern: { frequency: 'monthly', nth, weekday: 4 },
    dayOff: 'hold',
  })
  expect(days(monthly(-1), '2027-01-01', '2027-04-30')).toEqual([
    '2027-01-28',
    '2027-02-25',
    '2027-03-25',
    '2027-04-29',
  ])
  expect(days(monthly(2), '2027-01-01', '2027-03-31')).toEqual(['2027-01-14', '2027-02-11', '2027-03-11'])
})

test('the next five, from now on, with what is left out among them', () => {
  const now = new Date('2026-11-26T13:30:00Z')
  const { slots, skipped } = nextSlots(evenThursdays, now, 5)
  expect(slots.map(({ slotAt }) => dayOf(slotAt))).toEqual([
    '2026-12-10',
    '2027-01-14',
    '2027-01-28',
    '2027-02-11',
    '2027-02-25',
  ])
  expect(skipped).toEqual([{ on: '2026-12-24', why: 'christmasEve' }])
  const once: Recurrence = { ...evenThursdays, pattern: { frequency: 'once' }, firstDay: '2026-12-24' }
  expect(nextSlots(once, now, 5)).toEqual({ slots: [], skipped: [{ on: '2026-12-24', why: 'christmasEve' }] })
  expect(nextSlots({ ...once, dayOff: 'hold' }, now, 5).slots).toHaveLength(1)
  const rarest: Recurrence = {
    ...evenThursdays,
    pattern: { frequency: 'weekly', interval: 12, weekdays: [4], weeks: 'any' },
  }
  expect(nextSlots(rarest, now, 5).slots).toHaveLength(5)
})

const day = fc.integer({ min: 0, max: 2500 }).map((many) => addDays('2026-01-01', many))
const pattern = fc.oneof(
  fc.constant({ frequency: 'once' as const }),
  fc.record({
    frequency: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: 5 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    weeks: fc.constantFrom('any' as const, 'even' as const, 'odd' as const),
  }),
  fc.record({
    frequency: fc.constant('monthly' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
)
const recurrence: fc.Arbitrary<Recurrence> = fc.record({
  pattern,
  firstDay: day,
  lastDay: fc.option(day, { nil: null }),
  startTime: fc.constantFrom('08:00', '14:00', '19:30'),
  minutes: fc.constantFrom(30, 120),
  dayOff: fc.constantFrom('skip' as const, 'hold' as const, 'dayBefore' as const),
})

test('whatever recurs: by the clock on the wall, each once, in order, and the same in pieces as in one', () => {
  fc.assert(
    fc.property(
      recurrence,
      day,
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      (one, from, length, cut) => {
        const to = addDays(from, length)
        const whole = slotsBetween(one, from, to).map(({ slotAt }) => slotAt.getTime())
        expect(whole.every((at) => timeOf(new Date(at)) === one.startTime)).toBe(true)
        if (one.dayOff !== 'dayBefore') {
          expect(whole.every((at, nth) => nth === 0 || at > (whole[nth - 1] ?? 0))).toBe(true)
          if ('weekdays' in one.pattern) {
            const { weekdays } = one.pattern
            expect(whole.every((at) => weekdays.includes(weekday(dayOf(new Date(at)))))).toBe(true)
          }
        }
        if (one.dayOff !== 'hold') expect(whole.every((at) => isWorkingDay(dayOf(new Date(at))))).toBe(true)
        const middle = addDays(from, Math.min(cut, length))
        const pieces = [...slotsBetween(one, from, middle), ...slotsBetween(one, addDays(middle, 1), to)]
        expect(pieces.map(({ slotAt }) => slotAt.getTime())).toEqual(whole)
      },
    ),
  )
})
