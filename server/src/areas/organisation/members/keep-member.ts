import type { Actor, Role, UnitRole } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { findUnit } from '../units/store.ts'
import type { MemberEdit, NewMember } from './administer-schema.ts'
import {
  insertMember,
  insertRole,
  listRolesOf,
  lockMember,
  putMembership,
  updateActive,
  updateMember,
} from './administer-store.ts'
import { listUnitsOf } from './store.ts'

/** @throws Problem `unit.notActive`, `member.emailTaken` */
export async function addMember(tx: Tx, actor: Actor, now: Date, input: NewMember): Promise<MemberId> {
  const id = newId()
  await insertMember(tx, { ...input, id })
  for (const unit of input.units) {
    await putMembership(tx, id, unit.id, unit.role)
    await requireActiveUnit(tx, unit.id)
  }
  for (const role of input.roles) await insertRole(tx, id, role)
  const units = input.units.map((unit) => ({ unitId: unit.id, role: unit.role }))
  await record(tx, actor, now, { name: 'member.added', data: { memberId: id, units, roles: input.roles } })
  return id
}

/** @throws Problem `member.notFound`, `version.stale`, `member.emailTaken` */
export async function editMember(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: MemberId,
  seen: number | undefined,
  edit: MemberEdit,
): Promise<number> {
  const member = await requireMember(tx, id)
  if (member.version !== seen) throw new Problem('version.stale')
  const fields = Object.keys(edit)
  if (fields.length === 0) return member.version
  const version = await updateMember(tx, id, edit)
  await record(tx, actor, now, { name: 'member.edited', data: { memberId: id, fields } })
  return version
}

/** Somebody who had left is back, in the units they belonged to. @throws Problem `member.notFound`, `member.active` */
export async function takeMemberBack(tx: Tx, actor: Actor, now: Date, id: MemberId): Promise<void> {
  const member = await requireMember(tx, id)
  if (member.active) throw new Problem('member.active')
  await updateActive(tx, id, true)
  await record(tx, actor, now, { name: 'member.returned', data: { memberId: id } })
}

/** Puts a member in a unit, or changes the role that they have there. @throws Problem `member.notFound`, `unit.notActive` */
export async function placeMember(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: MemberId,
  unitId: UnitId,
  role: UnitRole,
): Promise<void> {
  await requireMember(tx, id)
  const before = (await listUnitsOf(tx, id)).find((unit) => unit.id === unitId)
  if (before?.role === role) return
  await putMembership(tx, id, unitId, role)
  await requireActiveUnit(tx, unitId)
  const name = before ? 'member.unitRoleChanged' : 'member.unitGained'
  await record(tx, actor, now, { name, data: { memberId: id, unitId, role } })
}

/** @throws Problem `member.notFound` */
export async function giveRole(tx: Tx, actor: Actor, now: Date, id: MemberId, role: Role): Promise<void> {
  await requireMember(tx, id)
  if ((await listRolesOf(tx, id)).includes(role)) return
  await insertRole(tx, id, role)
  await record(tx, actor, now, { name: 'member.roleGained', data: { memberId: id, role } })
}

export async function requireMember(tx: Tx, id: MemberId) {
  const member = await lockMember(tx, id)
  if (!member) throw new Problem('member.notFound')
  return member
}

/** Asked after the unit is written of, which waits for one that is just being closed. */
async function requireActiveUnit(tx: Tx, unitId: UnitId): Promise<void> {
  const unit = await findUnit(tx, unitId)
  if (!unit?.active) throw new Problem('unit.notActive')
}
