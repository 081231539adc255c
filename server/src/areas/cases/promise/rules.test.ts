import { expect, test } from 'vitest'
import { decidePromise } from './rules.ts'

const facts = { status: 'open' as const, today: '2026-11-23', earlier: null, on: '2026-12-01', reason: '' }

test.each([
  ['a first promise needs no reason', {}, undefined],
  ['a promise for today is no promise of the past', { on: '2026-11-23' }, undefined],
  ['yesterday can not be promised', { on: '2026-11-22' }, 'promise.inThePast'],
  ['a promise that moves says why', { earlier: '2026-11-30' }, 'promise.reasonMissing'],
  ['blanks are no reason', { earlier: '2026-11-30', reason: '        ' }, 'promise.reasonMissing'],
  ['an earlier date is a move too', { earlier: '2026-12-09', reason: '' }, 'promise.reasonMissing'],
  ['with a reason it may move', { earlier: '2026-11-30', reason: 'Grannarna ska höras' }, undefined],
  ['the same date again is no move', { earlier: '2026-12-01' }, undefined],
  ['a closed case promises nothing', { status: 'closed' as const }, 'case.closed'],
])('%s', (_says, change, code) => {
  const verdict = decidePromise({ ...facts, ...change })
  expect(verdict).toEqual(code ? { allowed: false, code } : { allowed: true, value: undefined })
})
