import type { z } from 'zod'
import type { HandoverId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { inOneAct } from '../../../platform/permission/permission.ts'
import { type Office, presentOutcome, refusalOf } from '../bulk/one-by-one.ts'
import { inLockOrder } from '../bulk/rules.ts'
import { acceptHandover, declineHandover } from './answer-handover.ts'
import type { HandoverAnswers, HandoverResults } from './schema.ts'
import { casesOfHandovers } from './store.ts'

/**
 * Says yes or no to many handovers in one transaction, each by the rules that hold for it alone. What is refused for one
 * stands in nobody's way.
 */
export async function answerHandovers(
  tx: Tx,
  office: Office,
  { handoverIds, answer }: HandoverAnswers,
  t: Words,
): Promise<z.input<typeof HandoverResults>> {
  const caseOf = await casesOfHandovers(tx, handoverIds)
  const inOrder = inLockOrder([...caseOf.values()]).flatMap((caseId) =>
    inLockOrder([...caseOf.keys()].filter((id) => caseOf.get(id) === caseId)),
  )
  const refusals = new Map<HandoverId, Problem>()
  for (const id of inOrder) {
    const acting = { ...office, actor: inOneAct(office.actor) }
    const refusal = await refusalOf(tx, () => answerOne(tx, acting, id, answer))
    if (refusal) refusals.set(id, refusal)
  }
  const unknown = new Problem('handover.notFound')
  const items = [...new Set(handoverIds)].map((handoverId) => ({
    handoverId,
    ...presentOutcome(caseOf.has(handoverId) ? refusals.get(handoverId) : unknown, t),
  }))
  return { items }
}

function answerOne(
  tx: Tx,
  { kit, actor, now }: Office,
  id: HandoverId,
  answer: HandoverAnswers['answer'],
): Promise<void> {
  return answer.kind === 'accept'
    ? acceptHandover(tx, kit, actor, now, id, answer.memberId)
    : declineHandover(tx, actor, now, id, answer)
}
