import { describe, expect, test } from 'vitest'
import { BASES, decideEffect, decideRequestOutcome, type Matter, mayRequestFrom } from './rules.ts'

const matter: Matter = { basis: 'fl_matter', begunOn: '2026-05-26' }

describe('the right to ask for a decision', () => {
  test('comes six months after the matter began, on the day of the same number or the last of the month', () => {
    expect(mayRequestFrom(matter)).toBe('2026-11-26')
    expect(mayRequestFrom({ basis: 'fl_matter', begunOn: '2026-08-31' })).toBe('2027-02-28')
  })

  test('attaches to the formal matter, not to coordination, contracts or what can only be tested for legality', () => {
    const with_ = BASES.filter((basis) => mayRequestFrom({ basis, begunOn: '2026-01-01' }) !== null)
    expect(with_).toEqual(['fl_matter', 'special_statute'])
    expect(mayRequestFrom(undefined)).toBeNull()
  })
})

describe('a request for decision', () => {
  const request = { matter, receivedOn: '2026-11-26', hasRunning: false }
  test.each([
    ['gives four weeks, counted past Christmas eve', {}, 'clock', '2026-12-28'],
    ['on day 182 is one before six months, and starts no clock', { receivedOn: '2026-11-24' }, 'early', null],
    ['the day before six months starts no clock', { receivedOn: '2026-11-25' }, 'early', null],
    ['that is the second in the same matter starts no new clock', { hasRunning: true }, 'second', null],
    [
      'in a civil-law part has no right',
      { matter: { ...matter, basis: 'civil' as const } },
      'no_right',
      null,
    ],
    ['where no formal matter is named has no right', { matter: undefined }, 'no_right', null],
  ])('%s', (_says, change, effect, dueOn) => {
    expect(decideEffect({ ...request, ...change })).toEqual({ effect, dueOn })
  })
})

describe('a request ends', () => {
  const end = {
    today: '2026-12-10',
    effect: 'clock' as const,
    receivedOn: '2026-11-26',
    earlier: null,
    outcome: 'decided' as const,
    on: '2026-12-09',
    reference: '',
    reason: '',
  }
  const refused = { outcome: 'refused' as const, reference: 'BYGG 2026-412', reason: 'Remissvar saknas.' }
  test.each([
    ['with the decision', {}, undefined],
    ['with a decision of its own that refuses it', refused, undefined],
    ['never refused without reasons', { ...refused, reason: ' ' }, 'decisionRequest.refusalIncomplete'],
    [
      'never refused without a decision to appeal',
      { ...refused, reference: '' },
      'decisionRequest.refusalIncomplete',
    ],
    ['once', { earlier: 'decided' as const }, 'decisionRequest.ended'],
    ['not in the future', { on: '2026-12-11' }, 'decisionRequest.inTheFuture'],
    ['not before it came', { on: '2026-11-25' }, 'decisionRequest.beforeItCame'],
    ['not when it started no clock', { effect: 'early' as const }, 'decisionRequest.noClock'],
  ])('%s', (_says, change, code) => {
    const verdict = decideRequestOutcome({ ...end, ...change })
    expect(verdict.allowed ? undefined : verdict.code).toBe(code)
  })
})
