import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { VisitOutcome, VisitStatus } from '../facts.ts'

/** What may still be done with a visit in each state. */
const ACTS = {
  planned: { change: true, end: true },
  agreed: { change: true, end: true },
  // What was noted can be put right; nothing else of what has been.
  done: { change: false, end: true },
  not_done: { change: false, end: true },
  cancelled: { change: false, end: false },
} as const satisfies Record<VisitStatus, { change: boolean; end: boolean }>

export const isOpen = (status: VisitStatus): boolean => ACTS[status].change

/** Days in order, and not all of them gone. */
export function decidePeriod(
  period: { readonly earliestOn: LocalDay; readonly latestOn: LocalDay },
  today: LocalDay,
): Verdict<undefined, 'visit.periodReversed' | 'visit.inThePast'> {
  if (period.latestOn < period.earliestOn) return refuse('visit.periodReversed')
  return period.latestOn >= today ? allow() : refuse('visit.inThePast')
}

export function decideChange(status: VisitStatus): Verdict<undefined, 'visit.ended'> {
  return ACTS[status].change ? allow() : refuse('visit.ended')
}

export function decideTime(
  time: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): Verdict<undefined, 'visit.inThePast' | 'visit.endsBeforeItBegins'> {
  if (time.endsAt <= time.startsAt) return refuse('visit.endsBeforeItBegins')
  return time.startsAt > now ? allow() : refuse('visit.inThePast')
}

export type Noted =
  | { readonly outcome: VisitOutcome; readonly note: string; readonly doneOn: LocalDay }
  | { readonly outcome: 'not_done'; readonly note: string }

/** What came of a visit, which can't be known of a day that has not been. */
export function decideOutcome(
  visit: { readonly status: VisitStatus },
  noted: Noted,
  today: LocalDay,
): Verdict<undefined, 'visit.ended' | 'visit.notYetMade'> {
  if (!ACTS[visit.status].end) return refuse('visit.ended')
  return noted.outcome !== 'not_done' && noted.doneOn > today ? refuse('visit.notYetMade') : allow()
}
