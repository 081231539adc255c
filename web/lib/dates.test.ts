import { describe, expect, it } from 'vitest'
import { daysUntil, formatDay, formatRelative, formatTime, isoWeek, swedishDay } from './dates.ts'

describe('a date', () => {
  it('is written as Swedes write it', () => {
    expect(formatDay('2026-11-23', 'sv')).toBe('23 nov. 2026')
    expect(formatDay('2026-05-01', 'sv')).toBe('1 maj 2026')
  })

  it('is written as the British write it in English', () => {
    expect(formatDay('2026-11-23', 'en')).toBe('23 Nov 2026')
  })

  it('is the day in Sweden, also late in the evening by the clock of the server', () => {
    expect(swedishDay('2026-06-18T22:30:00Z')).toBe('2026-06-19')
    expect(swedishDay('2026-12-18T22:30:00Z')).toBe('2026-12-18')
    expect(formatDay('2026-06-18T22:30:00Z', 'sv')).toBe('19 juni 2026')
  })

  it('has its time by Swedish clocks, in summer and in winter', () => {
    expect(formatTime('2026-06-18T12:05:00Z', 'sv')).toBe('14:05')
    expect(formatTime('2026-12-18T12:05:00Z', 'sv')).toBe('13:05')
  })
})

describe('a week', () => {
  it.each([
    ['2026-11-23', 2026, 48],
    ['2026-01-01', 2026, 1],
    ['2025-12-29', 2026, 1],
    ['2027-01-01', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2026-11-29', 2026, 48],
    ['2026-11-30', 2026, 49],
  ])('%s lies in %i, week %i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week })
  })
})

describe('a distance', () => {
  const today = '2026-11-23T09:00:00Z'

  it.each([
    ['2026-11-23', 'i dag'],
    ['2026-11-24', 'i morgon'],
    ['2026-11-22', 'i går'],
    ['2026-11-26', 'om 3 dagar'],
    ['2026-11-18', 'för 5 dagar sedan'],
    ['2026-12-21', 'om 4 veckor'],
    ['2026-02-23', 'för 9 månader sedan'],
  ])('to %s is said as %s', (day, words) => {
    expect(formatRelative(day, today, 'sv')).toBe(words)
  })

  it('counts days in the calendar, not hours, over the change to summer time', () => {
    expect(daysUntil('2026-03-30', '2026-03-28T22:59:00Z')).toBe(2)
    expect(daysUntil('2026-11-24T00:30:00Z', '2026-11-23T22:30:00Z')).toBe(1)
  })
})
