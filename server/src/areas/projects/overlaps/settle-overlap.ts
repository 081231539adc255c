import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findMember } from '../../organisation/index.ts'
import { projectsPermissions } from '../permissions.ts'
import { overlapFacts } from './view.ts'
import { lockOverlap, type OverlapRow, setOwner, setStatus } from './view-store.ts'

async function holdOverlap(
  tx: Tx,
  actor: Actor,
  id: string,
  ifVersion: number | undefined,
): Promise<OverlapRow> {
  const row = await lockOverlap(tx, id)
  authorise(projectsPermissions['overlap.settle'], actor, overlapFacts(row))
  if (row.version !== ifVersion) throw new Problem('version.stale')
  if (row.endedAt !== null) throw new Problem('overlap.ended')
  return row
}

/** What is refused when nothing is said with it. */
const MISSING = {
  acknowledged: null,
  coordinated: 'overlap.needsDecision',
  not_relevant: 'overlap.needsReason',
} as const

const dataOf = ({ id, project, other }: OverlapRow) => ({
  overlapId: id,
  projectId: project.id,
  otherId: other?.id ?? null,
})

/** @throws Problem `overlap.notFound`, `overlap.ended`, `overlap.needsDecision`, `overlap.needsReason`, `version.stale` */
export async function settleOverlap(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  given: {
    readonly status: 'acknowledged' | 'coordinated' | 'not_relevant'
    readonly decision: string
    readonly ifVersion: number | undefined
  },
): Promise<number> {
  const row = await holdOverlap(tx, actor, id, given.ifVersion)
  const missing = given.decision === '' && MISSING[given.status]
  if (missing) throw new Problem(missing)
  const version = await setStatus(tx, id, { ...given, by: memberOf(actor).memberId, now })
  await record(tx, actor, now, {
    name: 'overlap.settled',
    data: { ...dataOf(row), status: given.status },
    ...(row.case ? { caseId: row.case.id } : {}),
  })
  return version
}

/** Somebody else sees to it. @throws Problem `overlap.notFound`, `overlap.ended`, `overlap.unknownOwner`, `version.stale` */
export async function giveOverlap(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  { memberId, ifVersion }: { readonly memberId: MemberId; readonly ifVersion: number | undefined },
): Promise<number> {
  const row = await holdOverlap(tx, actor, id, ifVersion)
  const member = await findMember(tx, memberId)
  if (!member?.active) throw new Problem('overlap.unknownOwner')
  const by = memberOf(actor).memberId
  const version = await setOwner(tx, id, { ownerId: memberId, ownerName: member.name, by, now })
  await record(tx, actor, now, {
    name: 'overlap.given',
    data: { ...dataOf(row), memberId },
    ...(row.case ? { caseId: row.case.id } : {}),
  })
  return version
}
