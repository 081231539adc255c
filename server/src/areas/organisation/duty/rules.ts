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

type Held = Span & { readonly memberId: string }

type GiveRefusal = 'duty.past' | 'duty.notPilot' | 'duty.already'

/** One to come goes whole to the other pilot; of one under way, what is left of it. */
export function decideGiving(
  duty: Held,
  f: { readonly memberId: string; readonly isActivePilot: boolean; readonly now: Date },
): Verdict<'whole' | 'rest', GiveRefusal> {
  if (duty.to <= f.now) return refuse('duty.past')
  if (duty.memberId === f.memberId) return refuse('duty.already')
  if (!f.isActivePilot) return refuse('duty.notPilot')
  return allow(duty.from < f.now ? 'rest' : 'whole')
}

type SwapRefusal =
  | 'dutySwap.notYours'
  | 'dutySwap.begun'
  | 'dutySwap.withSelf'
  | 'dutySwap.notTheirs'
  | 'duty.notPilot'

/** A pilot may ask another to take a period that has not begun, for one of theirs or for nothing. */
export function decideSwap(f: {
  readonly me: string
  readonly other: string
  readonly duty: Held
  readonly inReturn: Held | undefined
  readonly isActivePilot: boolean
  readonly now: Date
}): Verdict<undefined, SwapRefusal> {
  if (f.other === f.me) return refuse('dutySwap.withSelf')
  if (f.duty.memberId !== f.me) return refuse('dutySwap.notYours')
  if (f.inReturn && f.inReturn.memberId !== f.other) return refuse('dutySwap.notTheirs')
  if (f.duty.from <= f.now || (f.inReturn && f.inReturn.from <= f.now)) return refuse('dutySwap.begun')
  if (!f.isActivePilot) return refuse('duty.notPilot')
  return allow()
}

export type SwapStatus = 'proposed' | 'accepted' | 'declined' | 'withdrawn'
export type SwapAct = 'accept' | 'decline' | 'withdraw'

const ENDS = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
} as const satisfies Record<SwapAct, SwapStatus>

/** Who is asked accepts or declines; who asked takes it back. */
export function decideSwapAnswer(
  swap: { readonly status: SwapStatus; readonly fromId: string; readonly toId: string },
  act: SwapAct,
  me: string,
): Verdict<SwapStatus, 'permission.denied' | 'dutySwap.answered'> {
  if (me !== (act === 'withdraw' ? swap.fromId : swap.toId)) return refuse('permission.denied')
  if (swap.status !== 'proposed') return refuse('dutySwap.answered')
  return allow(ENDS[act])
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
