import { type Actor, has } from '../../../kernel/actor.ts'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit, isMemberOf } from '../../organisation/index.ts'
import { proposeChange, writeBoundaryNote } from '../../responsibility/index.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { letUnitOut } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { giveToUnit } from './give-to-unit.ts'
import { listUnitsThatDeclined } from './part-store.ts'
import { decideResolution } from './rules.ts'
import { endDispute, findDispute, listOpenDisputesOf, writeView } from './store.ts'

/** The case first and the dispute after it, as everywhere. @throws Problem `dispute.notFound` */
async function lockDispute(tx: Tx, id: string) {
  const found = await findDispute(tx, id)
  if (!found) throw new Problem('dispute.notFound')
  const facts = await lockCase(tx, found.case_id)
  const dispute = await findDispute(tx, id)
  if (!dispute) throw new Problem('dispute.notFound')
  return { dispute, facts }
}

/** How a unit sees it, said by its head; written anew as often as needed until it is settled. */
export async function stateView(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  input: { unitId: UnitId; body: string },
): Promise<void> {
  const { dispute } = await lockDispute(tx, id)
  if (!dispute.units.includes(input.unitId)) throw new Problem('dispute.notYourUnit')
  authorise(casePermissions['dispute.state'], actor, input.unitId)
  if (dispute.status !== 'open') throw new Problem('dispute.ended')
  await writeView(tx, { disputeId: id, ...input, by: memberOf(actor).memberId, now })
  await touchCase(tx, dispute.case_id, now)
  await recordCase(tx, actor, now, 'dispute.stated', dispute.case_id, { disputeId: id, unitId: input.unitId })
}

export type Resolution = {
  readonly text: string
  readonly takenByUnitId: UnitId | null
  /** Who in that unit takes it; the one who settles it when not named. */
  readonly memberId?: MemberId | undefined
  readonly boundaryNote: { unitId: UnitId; otherUnitId: UnitId; body: string; example: string } | null
  readonly mapChange: { unitId: UnitId; fromOn: LocalDay; reason: string } | null
}

/**
 * Settles a dispute with words. In the same step the unit that takes it gets what was disputed, and what was learned
 * becomes a boundary note or a proposal to change the map.
 */
export async function resolveDispute(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: string,
  resolution: Resolution,
): Promise<void> {
  const { dispute, facts } = await lockDispute(tx, id)
  authorise(casePermissions['dispute.resolve'], actor, dispute.units)
  const member = memberOf(actor)
  const { takenByUnitId, text, boundaryNote, mapChange } = resolution
  if (takenByUnitId && !(await findUnit(tx, takenByUnitId))?.active) throw new Problem('case.unknownUnit')
  const follows = orThrow(
    decideResolution(
      { status: dispute.status, units: dispute.units, takenByUnitId, isPilot: has(actor, 'pilot') },
      member,
    ),
  )
  if ((boundaryNote || mapChange) && !dispute.area_id) throw new Problem('dispute.notAboutArea')
  const officer = resolution.memberId ?? member.memberId
  if (takenByUnitId && follows === 'taken' && !(await isMemberOf(tx, officer, takenByUnitId)))
    throw new Problem('part.officerNotInUnit')

  await endDispute(tx, id, {
    status: 'resolved',
    resolution: text,
    takenBy: takenByUnitId,
    by: member.memberId,
    now,
  })
  await touchCase(tx, dispute.case_id, now)
  await recordCase(tx, actor, now, 'dispute.resolved', dispute.case_id, {
    disputeId: id,
    ...(takenByUnitId ? { unitId: takenByUnitId } : {}),
  })
  if (takenByUnitId && follows !== 'text')
    await giveToUnit(tx, kit, actor, now, { dispute, facts, unitId: takenByUnitId, follows, officer })
  if (boundaryNote && dispute.area_id)
    await writeBoundaryNote(tx, actor, now, { ...boundaryNote, areaId: dispute.area_id, disputeId: id })
  if (mapChange && dispute.area_id)
    await proposeChange(tx, actor, now, { ...mapChange, areaId: dispute.area_id, disputeId: id })
  await letOut(tx, dispute)
}

/** Who saw a restricted case only to settle this has no more to do there. Last in the change, as everywhere. */
async function letOut(tx: Tx, dispute: { case_id: CaseId; units: readonly UnitId[] }): Promise<void> {
  const declined = await listUnitsThatDeclined(tx, dispute.case_id)
  for (const unit of declined) if (dispute.units.includes(unit)) await letUnitOut(tx, dispute.case_id, unit)
}

/** A case that is closed leaves no dispute open. Part of the closing's change. */
export async function afterClosing(tx: Tx, { actor, at, caseId }: Recorded): Promise<void> {
  if (!caseId) return
  for (const { id } of await listOpenDisputesOf(tx, caseId)) {
    const by = actor.kind === 'member' ? actor.memberId : null
    await endDispute(tx, id, { status: 'ended_with_case', resolution: null, takenBy: null, by, now: at })
    await recordCase(tx, actor, at, 'dispute.ended', caseId, { disputeId: id })
  }
}
