import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { leaveJoint } from '../joint-visits/leave-joint.ts'
import { lookAgain } from '../joint-visits/look-again.ts'
import { holdVisit } from './hold-visit.ts'
import { decideChange, decideOutcome, type Noted } from './rules.ts'
import { getVisit, type VisitRow } from './store.ts'
import { endVisit, setOutcome } from './write-store.ts'

type Seen = { readonly id: string; readonly version: number | undefined }

/**
 * The visit is not to be made. Others that it was to be made together with go without it.
 * @throws Problem `version.stale`, `visit.notFound`, `visit.ended`
 */
export async function cancelVisit(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Seen,
  why: string,
): Promise<number> {
  const { row, company } = await holdVisit(tx, actor, id, version)
  orThrow(decideChange(row.status))
  await endVisit(tx, id, why)
  await say(tx, actor, now, 'visit.cancelled', row)
  await leaveJoint(tx, actor, now, row.id, row.joint_id)
  await lookAgain(tx, actor, now, company)
  return (await getVisit(tx, id)).version
}

/**
 * What came of the visit, noted on the spot or later, or why it was not made.
 * @throws Problem `version.stale`, `visit.notFound`, `visit.ended`, `visit.notYetMade`
 */
export async function noteOutcome(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Seen,
  noted: Noted,
): Promise<number> {
  const { row, company } = await holdVisit(tx, actor, id, version)
  orThrow(decideOutcome(row, noted, dayOf(now)))
  await setOutcome(tx, id, noted)
  await say(tx, actor, now, 'visit.outcomeNoted', row, { outcome: noted.outcome })
  // Made before the joint visit was: the others go without it. Once that has begun it was made with them.
  if (row.starts_at === null || row.starts_at > now) await leaveJoint(tx, actor, now, row.id, row.joint_id)
  await lookAgain(tx, actor, now, company)
  return (await getVisit(tx, id)).version
}

async function say(
  tx: Tx,
  actor: Actor,
  now: Date,
  name: 'visit.cancelled' | 'visit.outcomeNoted',
  row: VisitRow,
  more: Record<string, unknown> = {},
) {
  const data = { visitId: row.id, unitId: row.unit_id, memberId: row.inspector_id, ...more }
  await record(tx, actor, now, { name, data, ...(row.case_id ? { caseId: row.case_id } : {}) })
}
