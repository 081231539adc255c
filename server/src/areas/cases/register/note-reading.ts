import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { insertReading } from './store.ts'

/** Who has read a restricted case, and when. */
export async function noteReading(kit: Kit, actor: Actor, caseId: CaseId, now: Date): Promise<void> {
  if (actor.kind !== 'member') return
  const { memberId } = actor
  await kit.db.change(actor, (tx) => insertReading(tx, { caseId, memberId, now }))
}
