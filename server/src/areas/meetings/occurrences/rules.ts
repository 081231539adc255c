import { dayOf } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { MeetingStatus } from '../facts.ts'

export type Held = {
  readonly id: string
  readonly slotAt: Date
  readonly status: MeetingStatus
  /** Said by whoever cancelled it; empty when it went with a change of the series. */
  readonly cancelledWhy: string
  readonly isExtra: boolean
}
export type Wanted = { readonly slotAt: Date; readonly endsAt: Date }

export type Plan = {
  /** Held besides the others until now, in a place that the series itself gives: it is that meeting. */
  readonly adopt: readonly string[]
  readonly add: readonly Wanted[]
  /** The same day at another time: the meeting stays itself, with its agenda. */
  readonly move: readonly { readonly id: string; readonly to: Wanted }[]
  readonly drop: readonly string[]
  /** Went with an earlier change of the series, and comes back with this one. */
  readonly revive: readonly { readonly id: string; readonly to: Wanted }[]
}

/**
 * What turns the coming meetings that there are into those that the series is to have. A meeting that somebody has
 * cancelled stays cancelled. One held besides the others stays as it is, unless the series meets just then: it is that
 * meeting from now on, since calendars would have it twice.
 */
export function planChanges(held: readonly Held[], wanted: readonly Wanted[]): Plan {
  const slots = new Set(wanted.map(({ slotAt }) => slotAt.getTime()))
  const adopt = held
    .filter(({ isExtra, slotAt }) => isExtra && slots.has(slotAt.getTime()))
    .map(({ id }) => id)
  const recurring = held.filter(({ id, isExtra }) => !isExtra || adopt.includes(id))
  const bySlot = new Map(recurring.map((one) => [one.slotAt.getTime(), one]))
  const kept = new Set<string>()
  const left: Wanted[] = []
  const revive: Plan['revive'][number][] = []
  for (const slot of wanted) {
    const same = bySlot.get(slot.slotAt.getTime())
    if (!same) {
      left.push(slot)
      continue
    }
    kept.add(same.id)
    if (same.status === 'cancelled' && same.cancelledWhy === '') revive.push({ id: same.id, to: slot })
  }
  const byDay = new Map(
    recurring
      .filter(({ id, status }) => status === 'planned' && !kept.has(id))
      .map((one) => [dayOf(one.slotAt), one]),
  )
  const move: Plan['move'][number][] = []
  const add: Wanted[] = []
  for (const slot of left) {
    const sameDay = byDay.get(dayOf(slot.slotAt))
    if (sameDay && !kept.has(sameDay.id)) {
      kept.add(sameDay.id)
      move.push({ id: sameDay.id, to: slot })
    } else add.push(slot)
  }
  const drop = recurring.filter(({ id, status }) => status === 'planned' && !kept.has(id)).map(({ id }) => id)
  return { adopt, add, move, drop, revive }
}

export type TimeFacts = { readonly status: MeetingStatus; readonly now: Date }

/** Only what has not begun is moved, and not to what has been. */
export function decideTime(
  facts: TimeFacts,
  time: { readonly startsAt: Date; readonly endsAt: Date },
): Verdict<undefined, 'meeting.notPlanned' | 'meeting.endsBeforeItBegins' | 'meeting.inThePast'> {
  if (facts.status !== 'planned') return refuse('meeting.notPlanned')
  if (time.endsAt <= time.startsAt) return refuse('meeting.endsBeforeItBegins')
  if (time.endsAt <= facts.now) return refuse('meeting.inThePast')
  return allow()
}

export type CancelFacts = {
  readonly status: MeetingStatus
  readonly openActions: number
  /** There is a later meeting of the series to go on in. */
  readonly hasNext: boolean
}

/** What has been undertaken must have a meeting to come back to. */
export function decideCancelling(
  facts: CancelFacts,
): Verdict<undefined, 'meeting.notPlanned' | 'meeting.noNext'> {
  if (facts.status !== 'planned') return refuse('meeting.notPlanned')
  if (!facts.hasNext && facts.openActions > 0) return refuse('meeting.noNext')
  return allow()
}
