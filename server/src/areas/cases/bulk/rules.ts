import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, type Verdict } from '../../../kernel/verdict.ts'
import { decidePromise } from '../promise/rules.ts'
import type { BulkChange } from './schema.ts'

/**
 * What is wrong with the change itself, whichever case it meets, is said once and changes nothing. A date for many is
 * taken for one that moves, so it always says why.
 */
export function decideBulk(
  change: BulkChange,
  today: LocalDay,
): Verdict<undefined, 'case.closed' | 'promise.inThePast' | 'promise.reasonMissing'> {
  switch (change.kind) {
    case 'nextStep':
    case 'handover':
      return allow()
    case 'promise':
      return decidePromise({ ...change, status: 'open', today, earlier: '0001-01-01' })
  }
}

/** Each case once, in the order in which every bulk change takes them, so that two of them never wait in a ring. */
export function inLockOrder(caseIds: readonly string[]): readonly string[] {
  return [...new Set(caseIds)].sort()
}
