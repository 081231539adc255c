import type { Actor } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'
import { decideOneMore, decideSharing, movedTo } from './rules.ts'
import { requireKnown } from './save-view.ts'
import type { ChangeView } from './schema.ts'
import {
  dropDeletedViews,
  findView,
  listOwnIds,
  lockViewsOf,
  placeViews,
  type SeenView,
  setDefaultView,
  updateView,
} from './store.ts'
import { takeAwayAbandonedView } from './take-over-view.ts'

/** What was taken away can be taken back for this long. */
const KEPT_MS = 24 * 3600_000

/** The view as it is once nobody else changes the caller's views. @throws Problem `view.notFound`, `permission.denied` */
async function lockOwnView(tx: Tx, actor: Actor, id: string) {
  await lockViewsOf(tx, memberOf(actor).memberId)
  const view = await findView(tx, id)
  if (!view) throw new Problem('view.notFound')
  authorise(casePermissions['view.change'], actor, view)
  return view
}

async function lockPresentView(tx: Tx, actor: Actor, seen: SeenView): Promise<number> {
  const view = await lockOwnView(tx, actor, seen.id)
  if (view.deletedAt) throw new Problem('view.notFound')
  if (view.version !== seen.version) throw new Problem('version.stale')
  return view.version
}

/** Renames a view, keeps other filters in it, shares it or moves it: only what is sent is changed. */
export async function changeView(
  tx: Tx,
  actor: Actor,
  now: Date,
  today: LocalDay,
  seen: SeenView,
  { position, ...change }: ChangeView,
): Promise<number> {
  const member = memberOf(actor)
  const before = await lockPresentView(tx, actor, seen)
  const fields = [...Object.keys(change), ...(position ? ['position'] : [])]
  if (fields.length === 0) return before
  if (change.sharedWith) orThrow(decideSharing(member, change.sharedWith))
  if (change.filters) await requireKnown(tx, change.filters, today)
  const version = await updateView(tx, seen.id, now, change)
  if (position) await placeViews(tx, movedTo(await listOwnIds(tx, member.memberId), seen.id, position))
  await record(tx, actor, now, { name: 'view.changed', data: { viewId: seen.id, fields } })
  return version
}

/** Takes a view away, from those it was shared with too: one's own, or that of somebody who has left. */
export async function deleteView(tx: Tx, actor: Actor, now: Date, seen: SeenView): Promise<void> {
  const { memberId } = memberOf(actor)
  await lockViewsOf(tx, memberId)
  await dropDeletedViews(tx, memberId, new Date(now.getTime() - KEPT_MS))
  const view = await findView(tx, seen.id)
  if (view?.hasOwnerLeft) return takeAwayAbandonedView(tx, actor, now, seen)
  await lockPresentView(tx, actor, seen)
  await updateView(tx, seen.id, now, { deletedAt: now })
  await record(tx, actor, now, { name: 'view.deleted', data: { viewId: seen.id } })
}

/** Takes a view back as it was, also for those who have it first. @throws Problem `view.tooMany`, `view.nameTaken` */
export async function restoreView(tx: Tx, actor: Actor, now: Date, id: string): Promise<number> {
  const view = await lockOwnView(tx, actor, id)
  if (!view.deletedAt) return view.version
  orThrow(decideOneMore((await listOwnIds(tx, view.ownerId)).length))
  const version = await updateView(tx, id, now, { deletedAt: null })
  await record(tx, actor, now, { name: 'view.restored', data: { viewId: id } })
  return version
}

/** Which view the caller's list opens with, theirs or one that they can see; none when it is null. */
export async function chooseDefaultView(
  tx: Tx,
  actor: Actor,
  now: Date,
  viewId: string | null,
): Promise<void> {
  const { memberId } = memberOf(actor)
  const view = viewId === null ? undefined : await findView(tx, viewId)
  if (viewId !== null && (!view || view.deletedAt)) throw new Problem('view.notFound')
  await setDefaultView(tx, memberId, viewId)
  await record(tx, actor, now, { name: 'view.chosenFirst', data: { viewId } })
}
