import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, weekday } from './local-day.ts'
import { addWorkingDays, dueAfter, isWorkingDay, parsePeriod, workingDaysBetween } from './working-days.ts'

describe('limits of law', () => {
  it.each([
    ['P10W', '2026-04-10', '2026-06-22'],
    ['P10W', '2026-10-15', '2026-12-28'],
    ['P20W', '2026-08-06', '2026-12-28'],
    ['P6M', '2026-08-31', '2027-03-01'],
    ['P6M', '2026-06-25', '2026-12-28'],
    ['P4W', '2026-11-26', '2026-12-28'],
    ['P4M', '2026-02-20', '2026-06-22'],
    ['P4M', '2026-08-31', '2027-01-04'],
    ['P4M', '2026-10-31', '2027-03-01'],
    ['P3W', '2026-05-16', '2026-06-08'],
    ['P3W', '2026-04-15', '2026-05-06'],
    ['P6W', '2026-05-09', '2026-06-22'],
  ])('%s from %s end on %s', (period, start, due) => {
    const parsed = parsePeriod(period)
    expect(parsed && dueAfter(start, parsed)).toBe(due)
  })

  it.each([
    [10, '2026-12-17', '2027-01-07'],
    [10, '2026-03-30', '2026-04-15'],
    [10, '2026-06-10', '2026-06-25'],
    [1, '2026-06-18', '2026-06-22'],
  ])('%i working days from %s end on %s', (days, start, due) => {
    expect(addWorkingDays(start, days)).toBe(due)
    expect(workingDaysBetween(start, due)).toBe(days)
    expect(workingDaysBetween(due, start)).toBe(-days)
  })
})

it('agrees with an independent calendar on every day of 2020–2040', () => {
  const calendar = new Holidays('SE')
  for (let year = 2020; year <= 2040; year++) {
    const off = new Set(
      calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map(({ date }) => date.slice(0, 10)),
    )
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      expect([day, isWorkingDay(day)]).toEqual([day, !off.has(day) && weekday(day) <= 5])
    }
  }
})

it('reads no other durations than whole days, weeks, months and years', () => {
  expect(parsePeriod('P1Y2M')).toBeUndefined()
  expect(parsePeriod('10W')).toBeUndefined()
})

describe('the Swedish day of an instant', () => {
  it('is the next day half an hour before midnight in UTC', () => {
    expect(dayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01')
  })
  it('is right in the night when summer time begins', () => {
    expect(dayOf(new Date('2026-03-28T23:30:00Z'))).toBe('2026-03-29')
    expect(dayOf(new Date('2026-03-29T22:30:00Z'))).toBe('2026-03-30')
  })
})
