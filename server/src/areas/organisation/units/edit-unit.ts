import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { organisationPermissions } from '../permissions.ts'
import { lockUnit, updateUnit } from './profile-store.ts'
import type { UnitEdit } from './schema.ts'

/**
 * Changes what a unit says of itself, and gives the new version.
 * @throws Problem `unit.notFound`, `permission.denied`, `version.stale`
 */
export async function editUnit(
  tx: Tx,
  actor: Actor,
  now: Date,
  slug: string,
  seen: number | undefined,
  edit: UnitEdit,
): Promise<number> {
  const unit = await lockUnit(tx, slug)
  if (!unit) throw new Problem('unit.notFound')
  authorise(organisationPermissions['unit.edit'], actor, unit)
  if (unit.version !== seen) throw new Problem('version.stale')
  const fields = Object.keys(edit)
  if (fields.length === 0) return unit.version
  const version = await updateUnit(tx, unit.id, edit)
  await record(tx, actor, now, { name: 'unit.edited', data: { unitId: unit.id, fields } })
  return version
}
