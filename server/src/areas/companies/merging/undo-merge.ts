import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { keepTrouble } from '../facts/store.ts'
import { setNumber } from '../store.ts'
import { moveFactsBack } from './move-facts.ts'
import { decideUndo } from './rules.ts'
import { endMerge, findMerge, lockTwo, pointBack, removeContacts } from './store.ts'

/**
 * Takes back exactly what a merge moved. What has come to the company since stays with the one that stayed.
 * @throws Problem `merge.notFound`, `merge.alreadyUndone`, `merge.mergedOnTop`
 */
export async function undoMerge(tx: Tx, actor: Actor, now: Date, id: string, reason: string): Promise<void> {
  const named = await findMerge(tx, id)
  if (!named) throw new Problem('merge.notFound')
  const { absorbedId, stayingId } = named
  const both = await lockTwo(tx, absorbedId, stayingId)
  const merge = await findMerge(tx, id)
  if (!merge) throw new Problem('merge.notFound')
  orThrow(decideUndo(merge))
  if (merge.tookNumber) await setNumber(tx, stayingId, null, null)
  await pointBack(tx, absorbedId, merge.aliases)
  if (merge.tookNumber) await setNumber(tx, absorbedId, both.get(stayingId)?.orgNumber ?? null)
  await moveFactsBack(tx, merge, merge)
  await removeContacts(tx, stayingId, merge.contacts)
  await keepTrouble(tx, stayingId)
  await keepTrouble(tx, absorbedId)
  await endMerge(tx, id, { at: now, by: memberOf(actor).memberId, reason })
  const data = { companyId: stayingId, otherId: absorbedId, mergeId: id }
  await record(tx, actor, now, { name: 'company.mergeUndone', data })
}
