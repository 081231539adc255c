import { describe, expect, test } from 'vitest'
import { type AbsenceFacts, decideAbsence, decideAbsenceChange, decideAbsenceEnd } from './rules.ts'

const at = (text: string) => new Date(text)
const now = at('2026-11-23T09:00:00Z')
const facts = (given: Partial<AbsenceFacts> = {}): AbsenceFacts => ({
  from: at('2026-11-29T23:00:00Z'),
  to: at('2026-12-04T23:00:00Z'),
  now,
  memberId: 'anna',
  deputyId: 'bo',
  deputyCan: true,
  ...given,
})
const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? undefined : verdict.code)

describe('an absence', () => {
  test.each([
    ['as planned', {}, undefined],
    ['until further notice', { to: null }, undefined],
    ['since this morning', { from: at('2026-11-23T06:00:00Z') }, undefined],
    ['without a deputy', { deputyId: null, deputyCan: false }, undefined],
    ['since yesterday', { from: at('2026-11-22T12:00:00Z') }, 'absence.inThePast'],
    [
      'over already',
      { from: at('2026-11-23T06:00:00Z'), to: at('2026-11-23T08:00:00Z') },
      'absence.inThePast',
    ],
    ['ending as it begins', { to: at('2026-11-29T23:00:00Z') }, 'absence.endsBeforeStart'],
    ['with oneself as deputy', { deputyId: 'anna' }, 'absence.deputyIsSelf'],
    ['with a deputy who has left', { deputyCan: false }, 'absence.deputyUnknown'],
  ] as const)('%s: %s', (_name, given, code) => {
    expect(codeOf(decideAbsence(facts(given)))).toBe(code)
  })
})

describe('a change of an absence', () => {
  const begun = { from: at('2026-11-20T00:00:00Z'), to: at('2026-11-30T00:00:00Z') }
  const change = (before: typeof begun, given: Partial<AbsenceFacts>) =>
    codeOf(decideAbsenceChange(before, facts({ ...before, ...given })))

  test('keeps the start of one that has begun, and lets its end move', () => {
    expect(change(begun, { to: at('2026-12-10T00:00:00Z') })).toBeUndefined()
    expect(change(begun, { from: at('2026-11-24T00:00:00Z') })).toBe('absence.begun')
    expect(change(begun, { to: at('2026-11-22T00:00:00Z') })).toBe('absence.inThePast')
    expect(change(begun, { deputyId: 'anna' })).toBe('absence.deputyIsSelf')
  })

  test('moves one to come as it is set', () => {
    const toCome = { from: at('2026-12-01T00:00:00Z'), to: at('2026-12-05T00:00:00Z') }
    expect(change(toCome, { from: at('2026-12-02T00:00:00Z') })).toBeUndefined()
    expect(change(toCome, { from: at('2026-11-01T00:00:00Z') })).toBe('absence.inThePast')
  })

  test('leaves one that is over as it was', () => {
    expect(change({ from: at('2026-11-01T00:00:00Z'), to: at('2026-11-05T00:00:00Z') }, {})).toBe(
      'absence.past',
    )
  })
})

test('an end: what is to come is taken away, what is under way ends now, what is over stays', () => {
  const ends = (from: string, to: string | null) =>
    decideAbsenceEnd({ from: at(from), to: to === null ? null : at(to) }, now)
  expect(ends('2026-12-01T00:00:00Z', null)).toEqual({ allowed: true, value: 'remove' })
  expect(ends('2026-11-01T00:00:00Z', null)).toEqual({ allowed: true, value: 'end' })
  expect(codeOf(ends('2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'))).toBe('absence.past')
})
