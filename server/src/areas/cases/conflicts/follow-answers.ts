import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import { recordCase } from '../record-case.ts'
import { type AnswerToCompare, type Found, followAnswers, type Kept } from './rules.ts'
import { endConflict, insertConflict, listAnswersToCompare, listKept, moveConflict } from './store.ts'

/** A unit has answered, or a part was taken back: the answers of the case are held against each other anew. */
export async function afterAnswer(tx: Tx, { actor, at, caseId }: Recorded): Promise<void> {
  if (!caseId) return
  const answers = await listAnswersToCompare(tx, caseId)
  const { raise, move, end } = followAnswers(await listKept(tx, caseId), answers)
  for (const one of end) await endByItself(tx, actor, at, caseId, one)
  for (const one of move) await moveConflict(tx, one.id, { ...one, now: at })
  for (const one of raise) {
    const conflictId = await insertConflict(tx, caseId, { ...one, now: at })
    await recordCase(tx, actor, at, 'conflict.found', caseId, { conflictId, ...tellOf(one, answers) })
  }
}

/** A case that is closed has no answers left to agree on. */
export async function afterClosing(tx: Tx, { actor, at, caseId }: Recorded): Promise<void> {
  if (!caseId) return
  const open = (await listKept(tx, caseId)).filter(({ status }) => status === 'open')
  for (const one of open) await endByItself(tx, actor, at, caseId, one)
}

async function endByItself(tx: Tx, actor: Recorded['actor'], at: Date, caseId: CaseId, one: Kept) {
  await endConflict(tx, one.id, { status: 'ended', by: null, now: at })
  await recordCase(tx, actor, at, 'conflict.ended', caseId, { conflictId: one.id })
}

/** What the event tells: which parts, by name, so that the timeline needs to look nothing up. */
export function tellOf(
  one: Pick<Found, 'term' | 'partId' | 'otherPartId'> & { readonly kind: string },
  answers: readonly AnswerToCompare[],
) {
  const topicOf = (partId: string) => answers.find((answer) => answer.partId === partId)?.topic ?? ''
  const { kind, term, partId, otherPartId } = one
  return { kind, term, partId, otherPartId, topic: topicOf(partId), otherTopic: topicOf(otherPartId) }
}
