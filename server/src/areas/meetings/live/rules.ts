import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { ActionStatus, ItemKind, ItemResult, MeetingStatus } from '../facts.ts'

/** A meeting may begin before its time, and any time after: an agenda that was never opened is not lost. */
export function decideStarting(status: MeetingStatus): Verdict<undefined, 'meeting.notPlanned'> {
  return status === 'planned' ? allow() : refuse('meeting.notPlanned')
}

/** What is written in a meeting is written while it goes on. */
export function decideWriting(status: MeetingStatus): Verdict<undefined, 'meeting.notLive'> {
  return status === 'live' ? allow() : refuse('meeting.notLive')
}

export type ResultFacts = {
  readonly status: MeetingStatus
  readonly kind: ItemKind
  readonly decisions: number
  readonly actions: number
  readonly hasNext: boolean
}
export type ResultRefusal =
  | 'meeting.notLive'
  | 'meeting.noNext'
  | 'meetingItem.fixed'
  | 'meetingItem.noDecision'
  | 'meetingItem.noAction'

/** A result says no more than what was written: a decision has its words, an action its person and day. */
export function decideResult(
  facts: ResultFacts,
  result: 'information' | 'decision' | 'action' | 'moved' | null,
): Verdict<undefined, ResultRefusal> {
  if (facts.status !== 'live') return refuse('meeting.notLive')
  if (result === 'moved') {
    if (facts.kind !== 'matter') return refuse('meetingItem.fixed')
    if (!facts.hasNext) return refuse('meeting.noNext')
  }
  if (result === 'decision' && facts.decisions === 0) return refuse('meetingItem.noDecision')
  if (result === 'action' && facts.actions === 0) return refuse('meetingItem.noAction')
  return allow()
}

/**
 * What an item came to: as somebody said, else as what was written says, a decision before an action. Nothing when
 * nobody has said anything; going through what was undertaken before is information by itself.
 */
export function resultOf(item: {
  readonly kind: ItemKind
  readonly result: ItemResult | null
  readonly decisions: number
  readonly actions: number
}): ItemResult | null {
  if (item.result) return item.result
  if (item.decisions > 0) return 'decision'
  if (item.actions > 0) return 'action'
  return item.kind === 'actions' ? 'information' : null
}

export type WriteActionFacts = {
  readonly meeting: MeetingStatus
  readonly today: LocalDay
  readonly status: ActionStatus | null
  readonly worksThere: boolean
}

/** An action has one person who is there, and a day that has not been. */
export function decideAction(
  facts: WriteActionFacts,
  action: { readonly dueOn: LocalDay },
): Verdict<
  undefined,
  'meeting.notLive' | 'meetingAction.holds' | 'meetingAction.unknownMember' | 'meetingAction.inThePast'
> {
  if (facts.meeting !== 'live') return refuse('meeting.notLive')
  if (facts.status !== null && facts.status !== 'draft') return refuse('meetingAction.holds')
  if (!facts.worksThere) return refuse('meetingAction.unknownMember')
  if (action.dueOn < facts.today) return refuse('meetingAction.inThePast')
  return allow()
}

/** How many seconds more an item has been dealt with, when the clock leaves it. */
export function secondsSince(since: Date | null, now: Date): number {
  return since ? Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000)) : 0
}
