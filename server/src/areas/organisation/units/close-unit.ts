import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { listMembersOf } from '../members/store.ts'
import { lockUnit, updateUnitActive } from './profile-store.ts'

/**
 * A unit that is no more: nothing can be offered to it. Refused while anything is left with it; areas that keep such
 * things say so when they hear of it.
 * @throws Problem `unit.notFound`, `unit.hasMembers`, and those of areas above
 */
export async function closeUnit(tx: Tx, actor: Actor, now: Date, slug: string): Promise<void> {
  const unit = await lockUnit(tx, slug)
  if (!unit) throw new Problem('unit.notFound')
  if (!unit.active) return
  await updateUnitActive(tx, unit.id, false)
  const members = await listMembersOf(tx, unit.id, now)
  if (members.length > 0) {
    throw new Problem('unit.hasMembers', { names: members.map(({ name }) => name).join(', ') })
  }
  await record(tx, actor, now, { name: 'unit.closed', data: { unitId: unit.id } })
}

/** @throws Problem `unit.notFound` */
export async function reopenUnit(tx: Tx, actor: Actor, now: Date, slug: string): Promise<void> {
  const unit = await lockUnit(tx, slug)
  if (!unit) throw new Problem('unit.notFound')
  if (unit.active) return
  await updateUnitActive(tx, unit.id, true)
  await record(tx, actor, now, { name: 'unit.reopened', data: { unitId: unit.id } })
}
