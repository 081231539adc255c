import type { Actor } from '../../../kernel/actor.ts'
import type { AreaId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { endBoundaryNote, insertBoundaryNote, lockBoundaryNote } from './store.ts'

export type BoundaryText = {
  readonly areaId: AreaId
  readonly unitId: UnitId
  readonly otherUnitId: UnitId
  readonly body: string
  readonly example: string
  readonly disputeId: string | null
}

/** Says who does what at the seam between two units. @throws Problem `boundary.sameUnit`, `responsibility.unknownUnit` */
export async function writeBoundaryNote(
  tx: Tx,
  actor: Actor,
  now: Date,
  text: BoundaryText,
): Promise<string> {
  const units = [text.unitId, text.otherUnitId]
  if (text.unitId === text.otherUnitId) throw new Problem('boundary.sameUnit')
  for (const unit of units) {
    if (!(await findUnit(tx, unit))?.active) throw new Problem('responsibility.unknownUnit')
  }
  authorise(responsibilityPermissions['boundary.write'], actor, units)
  const id = await insertBoundaryNote(tx, { ...text, by: memberOf(actor).memberId, now })
  await record(tx, actor, now, {
    name: 'boundary.written',
    data: { noteId: id, areaId: text.areaId, units, disputeId: text.disputeId },
  })
  return id
}

/** The note holds no longer; it is kept with its day. @throws Problem `boundary.notFound`, `boundary.ended` */
export async function endNote(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const note = await lockBoundaryNote(tx, id)
  if (!note) throw new Problem('boundary.notFound')
  authorise(responsibilityPermissions['boundary.write'], actor, [note.unit_id, note.other_unit_id])
  if (note.ended_at) throw new Problem('boundary.ended')
  await endBoundaryNote(tx, id, memberOf(actor).memberId, now)
  await record(tx, actor, now, { name: 'boundary.ended', data: { noteId: id, areaId: note.area_id } })
}
