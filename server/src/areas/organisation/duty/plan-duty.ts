import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { deleteDuty, endDuty, insertDuty, isActivePilot, lockDuty, lockRoster } from './roster-store.ts'
import { decideDuty, decideRemoval } from './rules.ts'
import type { NewDuty } from './schema.ts'

/** @throws Problem `duty.taken` and those of `decideDuty` */
export async function planDuty(
  tx: Tx,
  actor: Actor,
  now: Date,
  { memberId, from, to }: NewDuty,
): Promise<string> {
  const period = orThrow(decideDuty({ from, to, now, isActivePilot: await isActivePilot(tx, memberId) }))
  const id = newId()
  await lockRoster(tx)
  await insertDuty(tx, { id, memberId, ...period })
  await record(tx, actor, now, { name: 'duty.planned', data: { dutyId: id, memberId, from, to } })
  return id
}

/** Takes a period away, or ends it now when it is under way. @throws Problem `duty.notFound`, `duty.past` */
export async function removeDuty(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const duty = await lockDuty(tx, id)
  if (!duty) throw new Problem('duty.notFound')
  const { memberId, from, to } = duty
  if (orThrow(decideRemoval(duty, now)) === 'end') {
    await endDuty(tx, id, now)
    await record(tx, actor, now, { name: 'duty.ended', data: { dutyId: id, memberId, from, to } })
    return
  }
  await deleteDuty(tx, id)
  await record(tx, actor, now, { name: 'duty.removed', data: { dutyId: id, memberId, from, to } })
}
