import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { lockPeople } from '../members/administer-store.ts'
import { findMember, listUnitsOf } from '../members/store.ts'
import { organisationPermissions } from '../permissions.ts'
import { deleteAbsence, endAbsence, insertAbsence, lockAbsence, updateAbsence } from './absence-store.ts'
import { decideAbsence, decideAbsenceChange, decideAbsenceEnd } from './rules.ts'
import type { AbsenceEdit, NewAbsence } from './schema.ts'

/**
 * Somebody is going to be away. Nothing of what they hold moves: who stands in is known at every instant.
 * @throws Problem `member.notFound`, `permission.denied`, those of `decideAbsence`; `absence.overlaps` and
 *   `absence.leavesNobody`, which the database sees to
 */
export async function setAbsence(tx: Tx, actor: Actor, now: Date, input: NewAbsence): Promise<string> {
  const me = memberOf(actor).memberId
  const { memberId = me, deputyId } = input
  await lockPeople(tx)
  await authoriseAbsence(tx, actor, memberId)
  const deputyCan = await canStandIn(tx, deputyId)
  const { from, to } = orThrow(decideAbsence({ ...input, memberId, now, deputyCan }))
  const id = newId()
  await insertAbsence(tx, { id, memberId, deputyId, from, to, setBy: me, setAt: now })
  await record(tx, actor, now, {
    name: 'absence.set',
    data: { absenceId: id, memberId, deputyId, from, to },
  })
  return id
}

/** @throws Problem `absence.notFound`, `version.stale`, those of `decideAbsenceChange`, and as `setAbsence` */
export async function changeAbsence(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  seen: number | undefined,
  edit: AbsenceEdit,
): Promise<number> {
  await lockPeople(tx)
  const before = await lockAbsence(tx, id)
  if (!before) throw new Problem('absence.notFound')
  const { memberId } = before
  await authoriseAbsence(tx, actor, memberId)
  if (before.version !== seen) throw new Problem('version.stale')
  const deputyId = edit.deputyId === undefined ? before.deputyId : edit.deputyId
  const wanted = { from: edit.from ?? before.from, to: edit.to === undefined ? before.to : edit.to }
  const deputyCan = deputyId === before.deputyId || (await canStandIn(tx, deputyId))
  const { from, to } = orThrow(decideAbsenceChange(before, { ...wanted, memberId, deputyId, deputyCan, now }))
  const version = await updateAbsence(tx, id, { from, to, deputyId })
  await record(tx, actor, now, {
    name: 'absence.changed',
    data: { absenceId: id, memberId, deputyId, from, to },
  })
  return version
}

/** Back earlier than planned. @throws Problem `absence.notFound`, `absence.past` */
export async function endAbsenceNow(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  await lockPeople(tx)
  const absence = await lockAbsence(tx, id)
  if (!absence) throw new Problem('absence.notFound')
  await authoriseAbsence(tx, actor, absence.memberId)
  await endAbsenceOf(tx, actor, now, absence)
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockAbsence>>>

/**
 * What is to come is taken away, what is under way ends now: they are back, or they have left.
 * @throws Problem `absence.past`
 */
export async function endAbsenceOf(
  tx: Tx,
  actor: Actor,
  now: Date,
  absence: Locked,
  because: 'back' | 'left' = 'back',
): Promise<void> {
  const { id, memberId, deputyId, from, to } = absence
  const data = { absenceId: id, memberId, deputyId, from, to, because }
  if (orThrow(decideAbsenceEnd(absence, now)) === 'end') {
    await endAbsence(tx, id, now)
    await record(tx, actor, now, { name: 'absence.ended', data })
    return
  }
  await deleteAbsence(tx, id)
  await record(tx, actor, now, { name: 'absence.removed', data })
}

/** Once the people are locked: somebody who is let go at this moment is gone already, or leaves with the absence. */
async function authoriseAbsence(tx: Tx, actor: Actor, memberId: MemberId): Promise<void> {
  const member = await findMember(tx, memberId)
  if (!member?.active) throw new Problem('member.notFound')
  const units = await listUnitsOf(tx, memberId)
  const unitIds = units.map(({ id }) => id)
  authorise(organisationPermissions['absence.set'], actor, { memberId, unitIds })
}

async function canStandIn(tx: Tx, deputyId: MemberId | null): Promise<boolean> {
  if (!deputyId) return false
  const [deputy, units] = [await findMember(tx, deputyId), await listUnitsOf(tx, deputyId)]
  return deputy?.active === true && units.length > 0
}
