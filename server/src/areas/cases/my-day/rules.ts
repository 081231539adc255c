import type { LocalDay } from '../../../kernel/local-day.ts'

/** What waits for a member. The order of this table is the order it should be taken in when days are equal. */
export const KINDS = [
  'firstContact',
  'offer',
  'handover',
  'dispute',
  'conflict',
  'signOff',
  'declined',
  'handoverReturned',
  'companyWrote',
  'heldMail',
  'mention',
  'decisionRequest',
  'noAnswer',
  'woken',
  'readyToCombine',
  'part',
  'promise',
  'delay',
  'nextStep',
] as const
export type WaitingKind = (typeof KINDS)[number]

export type Waiting = {
  readonly kind: WaitingKind
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly company: string | null
  readonly partId: string | null
  readonly part: string | null
  /** The day it runs out; null when it only waits. */
  readonly due: LocalDay | null
  readonly since: string
  /** The one it is done for, when the member stands in. */
  readonly insteadOf: string | null
}

/** What runs out first comes first; without a date, the kind decides, and then what has waited longest. */
export function orderWaiting(waiting: readonly Waiting[], today: LocalDay): Waiting[] {
  const urgency = (one: Waiting) => (one.due === null ? 2 : one.due < today ? 0 : one.due === today ? 1 : 2)
  return [...waiting].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      (urgency(a) < 2 ? (a.due ?? '').localeCompare(b.due ?? '') : 0) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      a.since.localeCompare(b.since) ||
      a.caseId.localeCompare(b.caseId),
  )
}
