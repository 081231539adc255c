import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { recordCase } from '../record-case.ts'
import { decideFollowUp, QUESTIONS, type Scores } from './rules.ts'
import { findClosing, listFollowUps, saveFollowUp } from './store.ts'

export type HowItWent = {
  /** The closing that the answer is about, as an ISO instant. */
  readonly closing: string
  readonly scores: Scores
  readonly body: string
}

/**
 * What the company says of how it went, once for each closing; within fourteen days it may say otherwise. The same said
 * again changes nothing and tells nobody. @throws Problem `followUp.notClosed`, `followUp.otherClosing`, `followUp.tooLate`
 */
export async function sayHowItWent(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  { closing, scores, body }: HowItWent,
): Promise<void> {
  await lockCase(tx, caseId)
  const { status, outcome, closedAt } = await findClosing(tx, caseId)
  const all = await listFollowUps(tx, caseId)
  const earlier = all.find((one) => one.closedAt.getTime() === closedAt?.getTime())
  orThrow(
    decideFollowUp({
      status,
      outcome,
      closedAt: closedAt?.toISOString() ?? null,
      about: closing,
      today: dayOf(now),
      answeredOn: earlier ? dayOf(earlier.answeredAt) : null,
    }),
  )
  const isSame = QUESTIONS.every((question) => earlier?.scores[question] === scores[question])
  if (earlier && isSame && earlier.body === body) return
  await saveFollowUp(tx, caseId, { scores, body }, now)
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'followUp.answered', caseId, { changed: earlier !== undefined })
}
