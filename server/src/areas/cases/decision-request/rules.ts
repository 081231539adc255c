import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { addPeriod, dueAfter } from '../../../kernel/working-days.ts'
import type { CaseStatus } from '../facts.ts'

/** What kind of matter a part handles, and so which rules of time hold for it. */
export const BASES = ['service', 'fl_matter', 'special_statute', 'laglighet', 'civil'] as const
export type Basis = (typeof BASES)[number]

/** In writing, one way or the other. */
export const CHANNELS = ['web', 'email', 'letter', 'visit'] as const
export type RequestChannel = (typeof CHANNELS)[number]

/** What a request leads to: four weeks, or an answer that it starts none and why. */
export const EFFECTS = ['clock', 'early', 'second', 'no_right'] as const
export type Effect = (typeof EFFECTS)[number]

export const OUTCOMES = ['decided', 'refused'] as const
export type RequestOutcome = (typeof OUTCOMES)[number]

/**
 * Formal matters, which the company has begun and which can be appealed. The rights of the Administrative Procedure
 * Act hold beside a statute of its own, such as the one on building.
 */
const FORMAL: readonly Basis[] = ['fl_matter', 'special_statute']

const isFormal = (basis: Basis) => FORMAL.includes(basis)

export type Matter = { readonly basis: Basis; readonly begunOn: LocalDay | null }

/**
 * The first day on which the company may ask for a decision: six months after the matter began (förvaltningslagen
 * 2017:900, 12 §). Null where there is no such right: it attaches to the formal matter, never to the coordination.
 */
export function mayRequestFrom(matter: Matter | undefined): LocalDay | null {
  if (!matter?.begunOn || !isFormal(matter.basis)) return null
  return addPeriod(matter.begunOn, { amount: 6, unit: 'M' })
}

/** What a request leads to. Only the first that comes in time starts the four weeks. */
export function decideEffect(f: {
  readonly matter: Matter | undefined
  readonly receivedOn: LocalDay
  readonly hasRunning: boolean
}): { effect: Effect; dueOn: LocalDay | null } {
  const from = mayRequestFrom(f.matter)
  if (from === null) return { effect: 'no_right', dueOn: null }
  if (f.hasRunning) return { effect: 'second', dueOn: null }
  if (f.receivedOn < from) return { effect: 'early', dueOn: null }
  return { effect: 'clock', dueOn: dueAfter(f.receivedOn, { amount: 4, unit: 'W' }) }
}

export function decideRequest(f: {
  readonly caseStatus: CaseStatus
  readonly today: LocalDay
  readonly receivedOn: LocalDay
}): Verdict<undefined, 'case.closed' | 'decisionRequest.inTheFuture'> {
  if (f.caseStatus === 'closed') return refuse('case.closed')
  if (f.receivedOn > f.today) return refuse('decisionRequest.inTheFuture')
  return allow()
}

/** A request ends with the decision, or with a decision of its own that refuses it, which can be appealed. */
export function decideRequestOutcome(f: {
  readonly today: LocalDay
  readonly effect: Effect
  readonly receivedOn: LocalDay
  readonly earlier: RequestOutcome | null
  readonly outcome: RequestOutcome
  readonly on: LocalDay
  readonly reference: string
  readonly reason: string
}): Verdict<
  undefined,
  | 'decisionRequest.ended'
  | 'decisionRequest.noClock'
  | 'decisionRequest.inTheFuture'
  | 'decisionRequest.beforeItCame'
  | 'decisionRequest.refusalIncomplete'
> {
  if (f.effect !== 'clock') return refuse('decisionRequest.noClock')
  if (f.earlier !== null) return refuse('decisionRequest.ended')
  if (f.on > f.today) return refuse('decisionRequest.inTheFuture')
  if (f.on < f.receivedOn) return refuse('decisionRequest.beforeItCame')
  if (f.outcome === 'refused' && (!f.reference.trim() || f.reason.trim().length < 5))
    return refuse('decisionRequest.refusalIncomplete')
  return allow()
}

/** A matter that starts a right has begun on a day that has been. */
export function decideMatter(f: {
  readonly caseStatus: CaseStatus
  readonly today: LocalDay
  readonly basis: Basis
  readonly begunOn: LocalDay | null
}): Verdict<undefined, 'case.closed' | 'matter.begunMissing' | 'matter.begunInTheFuture'> {
  if (f.caseStatus === 'closed') return refuse('case.closed')
  if (isFormal(f.basis) && !f.begunOn) return refuse('matter.begunMissing')
  if (f.begunOn !== null && f.begunOn > f.today) return refuse('matter.begunInTheFuture')
  return allow()
}
