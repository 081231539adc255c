import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { lookAgain } from '../joint-visits/look-again.ts'
import type { Time } from '../joint-visits/store.ts'
import { holdVisit } from './hold-visit.ts'
import { decideChange, decideTime } from './rules.ts'
import { getVisit } from './store.ts'
import { setTime, settleRequests } from './write-store.ts'

type Seen = { readonly id: string; readonly version: number | undefined }

/**
 * Fixes or moves the time of a visit that its unit makes alone; that of a joint visit is proposed to all who are in it.
 * What the company has asked for is then settled.
 * @throws Problem `version.stale`, `visit.notFound`, `visit.ended`, `visit.inJoint` and those of `decideTime`
 */
export async function fixTime(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Seen,
  time: Time,
): Promise<number> {
  const { row, company } = await holdVisit(tx, actor, id, version)
  orThrow(decideChange(row.status))
  orThrow(decideTime(time, now))
  if (row.joint_id) throw new Problem('visit.inJoint')
  await setTime(tx, id, time, dayOf(time.startsAt))
  await settleRequests(tx, id, memberOf(actor).memberId, now)
  await record(tx, actor, now, {
    name: 'visit.timeFixed',
    data: {
      visitId: id,
      unitId: row.unit_id,
      memberId: row.inspector_id,
      startsAt: time.startsAt.toISOString(),
    },
    ...(row.case_id ? { caseId: row.case_id } : {}),
  })
  await lookAgain(tx, actor, now, company)
  return (await getVisit(tx, id)).version
}
