import { expect, it } from 'vitest'
import {
  addDays,
  formatLongDay,
  formatMonth,
  formatShortDay,
  formatSpan,
  lastDayOf,
  mondayOf,
  startOfDay,
  startOfMonth,
  weekdayName,
} from './calendar.ts'

it('counts days over the turn of the year and the change of clocks', () => {
  expect(addDays('2026-12-30', 5)).toBe('2027-01-04')
  expect(addDays('2026-03-30', -2)).toBe('2026-03-28')
})

it('knows the Monday of a week, also on a Sunday', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29T23:30:00Z')).toBe('2026-11-30')
})

it('begins a day at Swedish midnight, in winter, in summer and on the days between', () => {
  expect(startOfDay('2026-11-23').toISOString()).toBe('2026-11-22T23:00:00.000Z')
  expect(startOfDay('2026-06-01').toISOString()).toBe('2026-05-31T22:00:00.000Z')
  expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(startOfDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  expect(startOfDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z')
  expect(startOfDay('2026-10-26').toISOString()).toBe('2026-10-25T23:00:00.000Z')
})

it('names the last day that a period to midnight covers', () => {
  expect(lastDayOf('2026-11-29T23:00:00.000Z')).toBe('2026-11-29')
  expect(lastDayOf('2026-11-30T07:00:00.000Z')).toBe('2026-11-30')
})

it('writes a day out, and without its year', () => {
  expect(formatLongDay('2026-11-23', 'sv')).toBe('måndag 23 november')
  expect(formatLongDay('2026-11-23', 'en')).toBe('Monday 23 November')
  expect(formatShortDay('2026-11-23', 'sv')).toBe('23 nov.')
  expect(formatSpan('2026-12-09', '2026-12-13', '2026-11-23', 'sv')).toBe('9–13 dec.')
  expect(formatSpan('2026-11-23', '2026-11-23', '2026-11-23', 'sv')).toBe('23 nov.')
  expect(formatSpan('2025-12-09', '2025-12-13', '2026-11-23', 'sv')).toBe('9–13 dec. 2025')
})

it('names weekdays by number, and months with the year when it is another', () => {
  expect([1, 4, 7].map((day) => weekdayName(day, 'sv'))).toEqual(['måndag', 'torsdag', 'söndag'])
  expect(weekdayName(4, 'en')).toBe('Thursday')
  expect(formatMonth('2026-12-10T13:00:00Z', '2026-11-27', 'sv')).toBe('december')
  expect(formatMonth('2026-12-31T23:30:00Z', '2026-11-27', 'sv')).toBe('januari 2027')
})

it('goes from month to month, whatever their lengths', () => {
  expect(startOfMonth('2026-11-27')).toBe('2026-11-01')
  expect(startOfMonth('2027-01-31', 1)).toBe('2027-02-01')
  expect(startOfMonth('2027-01-15', -1)).toBe('2026-12-01')
  expect(startOfMonth('2026-11-27', 12)).toBe('2027-11-01')
})
