import { dayOf } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type Span = { readonly from: Date; readonly to: Date }

/** A period on duty is at most this long, so that a slip of the keyboard does not put somebody on duty for years. */
const LONGEST_DAYS = 62

export type DutyPlanFacts = Span & { readonly now: Date; readonly isActivePilot: boolean }
export type DutyPlanRefusal = 'duty.notPilot' | 'duty.endsBeforeStart' | 'duty.inThePast' | 'duty.tooLong'

/** A period may begin earlier the same day, but the roster of days gone by is not rewritten. */
export function decideDuty(f: DutyPlanFacts): Verdict<Span, DutyPlanRefusal> {
  if (!f.isActivePilot) return refuse('duty.notPilot')
  if (f.to <= f.from) return refuse('duty.endsBeforeStart')
  if (f.to <= f.now || dayOf(f.from) < dayOf(f.now)) return refuse('duty.inThePast')
  if (f.to.getTime() - f.from.getTime() > LONGEST_DAYS * 86_400_000) return refuse('duty.tooLong')
  return allow({ from: f.from, to: f.to })
}

/** A period to come is taken away; one under way ends now, and what has been stays. */
export function decideRemoval(period: Span, now: Date): Verdict<'remove' | 'end', 'duty.past'> {
  if (period.to <= now) return refuse('duty.past')
  return allow(period.from < now ? 'end' : 'remove')
}

/** The times between `from` and `to` when nobody is on duty. `periods` are in order and do not overlap. */
export function gapsIn(periods: readonly Span[], { from, to }: Span): Span[] {
  const gaps: Span[] = []
  let covered = from
  for (const period of periods) {
    if (period.from >= to) break
    if (period.from > covered) gaps.push({ from: covered, to: period.from })
    if (period.to > covered) covered = period.to
  }
  if (covered < to) gaps.push({ from: covered, to })
  return gaps
}
