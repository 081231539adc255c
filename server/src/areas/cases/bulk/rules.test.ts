import { expect, test } from 'vitest'
import { decideBulk, inLockOrder } from './rules.ts'

const today = '2026-11-23'
const promise = { kind: 'promise' as const, on: '2026-12-04', reason: 'Grannarna ska höras' }

test.each([
  ['a next step needs nothing', { kind: 'nextStep' as const, nextStep: '', nextStepOn: null }, undefined],
  ['a date with a reason may be moved', promise, undefined],
  ['a date for many always says why', { ...promise, reason: '' }, 'promise.reasonMissing'],
  ['blanks are no reason', { ...promise, reason: '         ' }, 'promise.reasonMissing'],
  ['yesterday can not be promised to anybody', { ...promise, on: '2026-11-22' }, 'promise.inThePast'],
])('%s', (_says, change, code) => {
  const verdict = decideBulk(change, today)
  expect(verdict).toEqual(code ? { allowed: false, code } : { allowed: true, value: undefined })
})

test('cases are taken in one order, each once, however they were named', () => {
  expect(inLockOrder(['c', 'a', 'c', 'b'])).toEqual(['a', 'b', 'c'])
  expect(inLockOrder(['b', 'a', 'c'])).toEqual(inLockOrder(['c', 'b', 'a']))
})
