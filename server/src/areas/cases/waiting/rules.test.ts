import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/local-day.ts'
import { daysWaited, decideWakesOn, remindsOn, type Waited } from './rules.ts'

describe('the day on which it wakes', () => {
  test.each([
    ['2026-11-22', 'waiting.wakesTooSoon'],
    ['2026-11-23', 'waiting.wakesTooSoon'],
    ['2026-11-24', undefined],
    ['2027-03-23', undefined],
    ['2027-03-24', 'waiting.wakesTooLate'],
  ])('%s, asked on 23 November: %s', (day, refusal) => {
    const verdict = decideWakesOn('2026-11-23', day)
    expect(verdict.allowed ? undefined : verdict.code).toBe(refusal)
  })
})

describe('the company is reminded halfway, once', () => {
  test.each([
    ['2026-11-23', '2026-12-07', '2026-11-30'],
    ['2026-12-17', '2027-01-07', '2026-12-28'],
    ['2026-11-23', '2026-11-25', '2026-11-24'],
    ['2026-11-23', '2026-11-24', null],
    ['2026-11-27', '2026-11-29', null],
  ])('from %s until %s: %s', (began, wakes, reminder) => {
    expect(remindsOn(began, wakes)).toBe(reminder)
  })

  test('always after the day it began and before the day it wakes', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (began, days) => {
        const wakes = addDays(began, days)
        const reminder = remindsOn(began, wakes)
        expect(reminder === null || (began < reminder && reminder < wakes)).toBe(true)
      }),
    )
  })
})

describe('waiting time is told apart by who is waited for', () => {
  const at = (day: string) => new Date(`${day}T09:00:00Z`)
  const now = at('2026-12-07')
  const period = (waitsFor: Waited['waitsFor'], from: string, to: string | null): Waited => ({
    waitsFor,
    from: at(from),
    to: to ? at(to) : null,
  })

  test('in working days, as often as it happened', () => {
    const waited = daysWaited(
      [
        period('company', '2026-11-02', '2026-11-04'),
        period('company', '2026-11-23', null),
        period('unit', '2026-11-06', '2026-11-09'),
        period('other_authority', '2026-11-10', '2026-11-10'),
      ],
      now,
    )
    expect(waited).toEqual({ company: 12, unit: 1, other_authority: 0 })
  })

  test('what several parts wait for at once is counted once, and what two kinds share counts for both', () => {
    const waited = daysWaited(
      [
        period('unit', '2026-11-23', '2026-11-27'),
        period('unit', '2026-11-25', '2026-12-01'),
        period('unit', '2026-11-24', '2026-11-26'),
        period('company', '2026-11-23', '2026-11-27'),
      ],
      now,
    )
    expect(waited).toEqual({ company: 4, unit: 6, other_authority: 0 })
  })
})
