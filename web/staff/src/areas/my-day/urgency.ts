import { daysUntil } from '../../../../lib/dates.ts'
import type { Waiting } from './queries.ts'

export const urgencies = ['overdue', 'today', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Under which heading a row stands. The order within each is the server's. */
export function urgencyOf({ due, overdue }: Pick<Waiting, 'due' | 'overdue'>, now: Date): Urgency {
  if (overdue) return 'overdue'
  return due !== null && daysUntil(due, now) === 0 ? 'today' : 'later'
}

/** The same part keeps its row when it passes from offer to work; the rest are told apart by kind. */
export function keyOf({ partId, caseId, kind }: Waiting): string {
  return partId ?? `${caseId}-${kind}`
}
