import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'
import { decideOneMore } from './rules.ts'
import { findView, inheritView, listOwnIds, lockViewsOf, type SeenView } from './store.ts'

/**
 * The view of somebody who has left becomes the caller's, last among theirs, and stays shared as it was.
 * @throws Problem `view.notFound`, `view.tooMany`, `view.nameTaken`, `permission.denied`, `version.stale`
 */
export async function takeOverView(tx: Tx, actor: Actor, now: Date, seen: SeenView): Promise<number> {
  const { memberId } = memberOf(actor)
  await lockViewsOf(tx, memberId)
  const formerId = await abandonedBy(tx, actor, seen)
  const own = await listOwnIds(tx, memberId)
  orThrow(decideOneMore(own.length))
  const position = own.length + 1
  const version = await inheritView(tx, seen, { ownerId: memberId, formerId, position, now, deletedAt: null })
  if (version === undefined) throw new Problem('version.stale')
  await record(tx, actor, now, { name: 'view.takenOver', data: { viewId: seen.id, formerId } })
  return version
}

/** The view of somebody who has left is taken away. Whoever did it can take it back for a day; it is theirs then. */
export async function takeAwayAbandonedView(tx: Tx, actor: Actor, now: Date, seen: SeenView): Promise<void> {
  const { memberId } = memberOf(actor)
  const formerId = await abandonedBy(tx, actor, seen)
  const position = (await listOwnIds(tx, memberId)).length + 1
  const heir = { ownerId: memberId, formerId, position, now, deletedAt: now }
  if ((await inheritView(tx, seen, heir)) === undefined) throw new Problem('version.stale')
  await record(tx, actor, now, { name: 'view.deleted', data: { viewId: seen.id, formerId } })
}

async function abandonedBy(tx: Tx, actor: Actor, seen: SeenView): Promise<MemberId> {
  const view = await findView(tx, seen.id)
  if (!view || view.deletedAt) throw new Problem('view.notFound')
  authorise(casePermissions['view.inherit'], actor, view)
  if (view.version !== seen.version) throw new Problem('version.stale')
  return view.ownerId
}
