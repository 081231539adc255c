import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { addWorkingDays, workingDaysBetween } from '../../../kernel/working-days.ts'
import type { ActionStatus } from '../facts.ts'

/** A draft is changed in its meeting; what is settled can be taken up again, and nothing else. */
export function decideSettling(
  status: ActionStatus,
  to: 'done' | 'dropped' | 'open',
): Verdict<undefined, 'meetingAction.notFound' | 'meetingAction.settled'> {
  if (status === 'draft') return refuse('meetingAction.notFound')
  if ((status === 'open') === (to === 'open')) return refuse('meetingAction.settled')
  return allow()
}

export function decideMoving(
  facts: { readonly status: ActionStatus; readonly today: LocalDay; readonly worksThere: boolean },
  dueOn: LocalDay,
): Verdict<
  undefined,
  | 'meetingAction.notFound'
  | 'meetingAction.settled'
  | 'meetingAction.inThePast'
  | 'meetingAction.unknownMember'
> {
  if (facts.status === 'draft') return refuse('meetingAction.notFound')
  if (facts.status !== 'open') return refuse('meetingAction.settled')
  if (dueOn < facts.today) return refuse('meetingAction.inThePast')
  if (!facts.worksThere) return refuse('meetingAction.unknownMember')
  return allow()
}

/** An action that is late is chased again after so many working days. */
const CHASE_AFTER = 5

/**
 * Whether somebody is to be reminded of an action today: on the working day before its day, and when it is late, each
 * fifth working day. By what has been told and what day it is, so that a day on which nothing ran loses nothing.
 */
export function reminderOn(
  action: { readonly dueOn: LocalDay; readonly remindedOn: LocalDay | null },
  today: LocalDay,
): 'due' | 'late' | null {
  if (action.dueOn < today) {
    const last = action.remindedOn
    // What was told before its day was not that it is late.
    const isFirst = last === null || last <= action.dueOn
    return isFirst || workingDaysBetween(last, today) >= CHASE_AFTER ? 'late' : null
  }
  return action.remindedOn === null && action.dueOn <= addWorkingDays(today, 1) ? 'due' : null
}
