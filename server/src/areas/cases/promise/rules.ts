import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { CaseStatus } from '../facts.ts'

/** A promise lies ahead, and one that moves says why. */
export function decidePromise(f: {
  readonly status: CaseStatus
  readonly today: LocalDay
  readonly earlier: LocalDay | null
  readonly on: LocalDay
  readonly reason: string
}): Verdict<undefined, 'case.closed' | 'promise.inThePast' | 'promise.reasonMissing'> {
  if (f.status === 'closed') return refuse('case.closed')
  if (f.on < f.today) return refuse('promise.inThePast')
  if (f.earlier && f.earlier !== f.on && f.reason.trim().length < 5) return refuse('promise.reasonMissing')
  return allow()
}
