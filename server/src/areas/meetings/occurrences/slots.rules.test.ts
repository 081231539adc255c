import { expect, test } from 'vitest'
import { dayOf } from '../../../kernel/local-day.ts'
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
  // Somebody chose the day of a single meeting, day off or not.
  expect(nextSlots(once, now, 5).slots).toHaveLength(1)
  const rarest: Recurrence = {
    ...evenThursdays,
    pattern: { frequency: 'weekly', interval: 12, weekdays: [4], weeks: 'any' },
  }
  expect(nextSlots(rarest, now, 5).slots).toHaveLength(5)
})
