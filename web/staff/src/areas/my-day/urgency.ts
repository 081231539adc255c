import { daysUntil } from '../../../../lib/dates.ts'
import type { Waiting } from './queries.ts'

export const urgencies = ['overdue', 'today', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Under which heading a row stands. The order within each is the server's. */
export function urgencyOf({ due, overdue }: Pick<Waiting, 'due' | 'overdue'>, now: Date): Urgency {
  if (overdue) return 'overdue'
  return due !== null && daysUntil(due, now) === 0 ? 'today' : 'later'
}

/** What tells the rows apart: a case may wait for several things, but for each only once, for oneself and for each who is away. */
export function keyOf({ partId, caseId, kind, insteadOf }: Waiting): string {
  return [kind, partId ?? caseId, insteadOf].filter(Boolean).join('-')
}
