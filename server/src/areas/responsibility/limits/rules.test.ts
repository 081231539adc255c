import { describe, expect, it } from 'vitest'
import { decideNewRule } from './rules.ts'

describe('a new period of a limit', () => {
  const rule = { period: 'P10W', extension: null, starts: 'received', asksWithin: null } as const
  const latest = { from: '2025-12-01' }
  it.each([
    ['from the day after', rule, '2025-12-02', undefined],
    ['the same day as the latest', rule, '2025-12-01', 'limit.beforeLatest'],
    ['in the midst of what has been', rule, '2020-01-01', 'limit.beforeLatest'],
    ['of two units', { ...rule, period: 'P1Y2M' }, '2026-01-01', 'limit.unknownPeriod'],
    ['without a time', { ...rule, period: null }, '2026-01-01', undefined],
    [
      'longer than nothing',
      { ...rule, period: null, extension: 'P4W' },
      '2026-01-01',
      'limit.extensionWithoutPeriod',
    ],
    [
      'hybrid without a time to ask',
      { ...rule, starts: 'hybrid' },
      '2026-01-01',
      'limit.asksWithinIsForHybrid',
    ],
    ['hybrid', { ...rule, starts: 'hybrid', asksWithin: 'P3W' }, '2026-01-01', undefined],
    [
      'with a time to ask and no use for it',
      { ...rule, asksWithin: 'P3W' },
      '2026-01-01',
      'limit.asksWithinIsForHybrid',
    ],
  ] as const)('%s', (_, given, from, code) => {
    expect(decideNewRule(given, from, latest)).toMatchObject(code ? { code } : { allowed: true })
  })
  it('the first may begin whenever', () => {
    expect(decideNewRule(rule, '1990-01-01', undefined).allowed).toBe(true)
    expect(decideNewRule(rule, '1990-01-01', { from: null }).allowed).toBe(true)
  })
})
