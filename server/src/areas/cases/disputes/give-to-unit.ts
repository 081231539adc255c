import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { moveAccountability } from '../accountability/move-accountability.ts'
import { goalDay } from '../deadlines/goal-day.ts'
import type { CaseFacts } from '../facts.ts'
import { insertPart, letUnitIn, updatePart } from '../parts/store.ts'
import { planOffered } from '../plan/plan-offered.ts'
import { recordCase } from '../record-case.ts'
import { findOpenPartOf, titleOfDisputed } from './part-store.ts'

type Given = {
  readonly dispute: {
    readonly id: string
    readonly case_id: string
    readonly area_id: string | null
    readonly part_id: string | null
  }
  readonly facts: CaseFacts
  readonly unitId: UnitId
  readonly follows: 'taken' | 'asked'
  readonly officer: MemberId
}

/**
 * The unit gets what was disputed: a part, accepted when its head takes it and offered when a pilot asks; or the whole,
 * which only its own head can take.
 */
export async function giveToUnit(tx: Tx, kit: Kit, actor: Actor, now: Date, given: Given): Promise<void> {
  const { dispute, facts, unitId, follows, officer } = given
  if (dispute.area_id || dispute.part_id) {
    const open = await findOpenPartOf(tx, dispute.case_id, unitId, dispute.area_id)
    // Whoever works on it already goes on with it.
    if (open?.isTaken) return
    const partId = open?.id ?? (await offerPart(tx, actor, now, given))
    if (follows === 'asked') return
    await updatePart(tx, partId, { status: 'accepted', officer_id: officer, accepted_at: now })
    const data = { partId, unitId, officerId: officer, disputeId: dispute.id }
    return recordCase(tx, actor, now, 'part.accepted', dispute.case_id, data)
  }
  if (follows === 'asked' || facts.accountableMemberId === officer) return
  const to = { memberId: officer, unitId, began: 'moved' as const }
  const change = facts.status === 'received' ? { status: 'open' as const } : {}
  await moveAccountability(tx, kit, now, dispute.case_id, to, change)
  const data = { memberId: officer, unitId, disputeId: dispute.id }
  await recordCase(tx, actor, now, 'case.accountabilityMoved', dispute.case_id, data)
}

async function offerPart(tx: Tx, actor: Actor, now: Date, given: Given): Promise<PartId> {
  const { case_id: caseId, area_id: areaId, part_id: insteadOf } = given.dispute
  const title = await titleOfDisputed(tx, given.dispute)
  const partId = await insertPart(tx, {
    caseId,
    unitId: given.unitId,
    areaId,
    title,
    request: '',
    dueOn: null,
    offeredAt: now,
    acceptBy: await goalDay(tx, 'accept_offer', given.unitId, dayOf(now)),
    insteadOf,
    days: null,
    usualDays: null,
  })
  await planOffered(tx, caseId, [{ insteadOf, needs: [], after: [] }], [partId])
  await letUnitIn(tx, caseId, given.unitId)
  await recordCase(tx, actor, now, 'part.offered', caseId, { partId, unitId: given.unitId, title })
  return partId
}
