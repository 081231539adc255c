import type { Actor, Role } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { closeSessionsOf } from '../../../platform/session/session.ts'
import { leaveAbsences } from '../absence/leave-absences.ts'
import { freeDuty } from '../duty/free-duty.ts'
import type { Receivers } from './administer-schema.ts'
import {
  deleteMembership,
  deleteRole,
  findFirstWithoutDuty,
  isLastAdministrator,
  listRolesOf,
  lockPeople,
  updateActive,
} from './administer-store.ts'
import { requireMember } from './keep-member.ts'
import { decideLeaving, decideRoleLoss, decideUnitLoss } from './rules.ts'
import { findMember, listUnitsOf } from './store.ts'

/*
 * Who leaves, leaves what they held to somebody else, in the same transaction: areas that keep such things follow the
 * events below (`Area.reactions`), and the database lets nothing through that was left without.
 */

/**
 * A member leaves the cooperation: signs in no more, and is proposed for nothing more.
 * @throws Problem `member.notFound`, `member.inactive`, `member.lastAdministrator`, `member.lastForDuty`, and those of
 *   receivers that can't take over
 */
export async function letMemberGo(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: MemberId,
  receivers: Receivers,
): Promise<void> {
  await lockPeople(tx)
  const member = await requireMember(tx, id)
  const last = await isLastAdministrator(tx, id)
  orThrow(decideLeaving({ active: member.active, isLastAdministrator: last }))
  await requireReceivers(tx, id, receivers)
  await updateActive(tx, id, false)
  await closeSessionsOf(tx, id)
  await freeDuty(tx, actor, now, id)
  await requireSomebodyForDuty(tx, now)
  await record(tx, actor, now, { name: 'member.left', data: { memberId: id, ...receivers } })
  // Last: the deputy of an absence that is under way is the first to take over.
  await leaveAbsences(tx, actor, now, id)
}

/** @throws Problem as `letMemberGo`; `member.notInUnit`, `member.lastUnit` */
export async function takeFromUnit(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: MemberId,
  unitId: UnitId,
  receivers: Receivers,
): Promise<void> {
  await lockPeople(tx)
  const member = await requireMember(tx, id)
  const units = (await listUnitsOf(tx, id)).map((unit) => unit.id)
  orThrow(decideUnitLoss({ active: member.active, units, unitId }))
  await requireReceivers(tx, id, receivers)
  await deleteMembership(tx, id, unitId)
  await requireSomebodyForDuty(tx, now)
  await record(tx, actor, now, { name: 'member.unitLost', data: { memberId: id, unitId, ...receivers } })
}

/** @throws Problem `member.notFound`, `member.noSuchRole`, `member.lastAdministrator`, `member.lastForDuty` */
export async function takeRole(tx: Tx, actor: Actor, now: Date, id: MemberId, role: Role): Promise<void> {
  await lockPeople(tx)
  await requireMember(tx, id)
  const [roles, last] = [await listRolesOf(tx, id), await isLastAdministrator(tx, id)]
  orThrow(decideRoleLoss({ role, roles, isLastAdministrator: last }))
  await deleteRole(tx, id, role)
  if (role === 'pilot') await freeDuty(tx, actor, now, id)
  await requireSomebodyForDuty(tx, now)
  await record(tx, actor, now, { name: 'member.roleLost', data: { memberId: id, role } })
}

async function requireReceivers(tx: Tx, id: MemberId, { toMemberId, choices }: Receivers): Promise<void> {
  const named = [...new Set([...(toMemberId ? [toMemberId] : []), ...choices.map((one) => one.memberId)])]
  for (const receiver of named) {
    const [found, units] = [await findMember(tx, receiver), await listUnitsOf(tx, receiver)]
    if (receiver === id || !found?.active || units.length === 0) throw new Problem('member.receiverUnknown')
  }
}

async function requireSomebodyForDuty(tx: Tx, now: Date): Promise<void> {
  if (await findFirstWithoutDuty(tx, now)) throw new Problem('member.lastForDuty')
}
