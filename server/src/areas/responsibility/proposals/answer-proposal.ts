import { type Actor, leadsUnit } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { changeResponsibility } from '../map/change-responsibility.ts'
import { lockArea } from '../map/store.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { concernedUnits, missingApprovals } from './rules.ts'
import { endProposal, insertApproval, lockProposal } from './store.ts'

type Locked = NonNullable<Awaited<ReturnType<typeof lockProposal>>>

const unitsOf = (p: Locked) => ({ unitId: p.unit_id, fromUnitId: p.from_unit_id })

async function lockOpen(tx: Tx, id: string): Promise<Locked> {
  const found = await lockProposal(tx, id)
  if (!found) throw new Problem('proposal.notFound')
  // The area before the proposal's end, as when the map is changed by hand.
  await lockArea(tx, found.area_id)
  if (found.status !== 'open') throw new Problem('proposal.ended')
  return found
}

/** A head approves for the unit; the last one that was wanted changes the map. */
export async function approveProposal(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const proposal = await lockOpen(tx, id)
  authorise(
    responsibilityPermissions['map.answer'],
    actor,
    missingApprovals(unitsOf(proposal), proposal.approvedBy),
  )
  await approveOwnUnits(tx, actor, now, id)
}

/** Approves for every unit that the actor leads and whose approval is wanted. */
export async function approveOwnUnits(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const proposal = await lockProposal(tx, id)
  if (!proposal || actor.kind !== 'member') return
  const approved = [...proposal.approvedBy]
  for (const unitId of missingApprovals(unitsOf(proposal), approved)) {
    if (!leadsUnit(actor, unitId)) continue
    await insertApproval(tx, { proposalId: id, unitId, by: actor.memberId, now })
    await record(tx, actor, now, {
      name: 'map.approved',
      data: { proposalId: id, areaId: proposal.area_id, unitId },
    })
    approved.push(unitId)
  }
  if (missingApprovals(unitsOf(proposal), approved).length > 0) return
  await endProposal(tx, id, { status: 'approved', by: actor.memberId, now, why: '' })
  const today = dayOf(now)
  // Approvals may take longer than the day that was proposed; the past is not rewritten.
  const from = proposal.from_on < today ? today : proposal.from_on
  const change = { unitId: proposal.unit_id, role: 'accountable' as const, from }
  await changeResponsibility(tx, actor, { now, today }, proposal.code, change, id)
}

/** A head of a unit that gains or loses says no, with a reason. */
export async function rejectProposal(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  why: string,
): Promise<void> {
  const proposal = await lockOpen(tx, id)
  authorise(responsibilityPermissions['map.answer'], actor, concernedUnits(unitsOf(proposal)))
  await endProposal(tx, id, { status: 'rejected', by: memberOf(actor).memberId, now, why })
  await record(tx, actor, now, { name: 'map.rejected', data: { proposalId: id, areaId: proposal.area_id } })
}

/** Whoever proposed it takes it back. */
export async function withdrawProposal(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const proposal = await lockOpen(tx, id)
  authorise(responsibilityPermissions['map.withdraw'], actor, { proposedBy: proposal.proposed_by })
  await endProposal(tx, id, { status: 'withdrawn', by: memberOf(actor).memberId, now, why: '' })
  await record(tx, actor, now, { name: 'map.withdrawn', data: { proposalId: id, areaId: proposal.area_id } })
}
