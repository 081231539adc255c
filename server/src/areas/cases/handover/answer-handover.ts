import type { Actor } from '../../../kernel/actor.ts'
import type { HandoverId, MemberId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit, isMemberOf } from '../../organisation/index.ts'
import { moveAccountability } from '../accountability/move-accountability.ts'
import { touchCase } from '../case-store.ts'
import { letUnitOut, losesSight } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { letReceiverOut } from './let-receiver-out.ts'
import { decideHandover, decideSuggestion, decideTaker } from './rules.ts'
import type { DeclineHandover } from './schema.ts'
import { closeHandover, lockHandover } from './store.ts'

/** The receiver says yes: from that instant they answer for the whole, and the company is told their name. */
export async function acceptHandover(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: HandoverId,
  chosen: MemberId | undefined,
): Promise<void> {
  const { handover, facts } = await lockHandover(tx, id)
  authorise(casePermissions['case.handover.answer'], actor, handover)
  orThrow(decideHandover(handover, 'accept'))
  const member = memberOf(actor)
  const taker = orThrow(decideTaker(handover, member, chosen))
  const { caseId, toUnitId: unitId, fromMemberId, fromUnitId } = handover
  if (!(await isMemberOf(tx, taker, unitId))) throw new Problem('handover.notReceiver')
  await closeHandover(tx, id, {
    status: 'accepted',
    endedAt: now,
    endedBy: member.memberId,
    takenBy: taker,
  })
  const change = facts.status === 'received' ? { status: 'open' as const } : {}
  await moveAccountability(tx, kit, now, caseId, { memberId: taker, unitId, began: 'handed_over' }, change)
  await recordCase(tx, actor, now, 'case.handedOver', caseId, {
    handoverId: id,
    memberId: taker,
    unitId,
    fromMemberId,
    fromUnitId,
    formerUnitLosesSight: await losesSight(tx, caseId, fromUnitId),
  })
  await letUnitOut(tx, caseId, fromUnitId)
}

/** Not us: with a reason, and who instead. Whoever is accountable decides again. */
export async function declineHandover(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: HandoverId,
  input: DeclineHandover,
): Promise<void> {
  const { handover } = await lockHandover(tx, id)
  authorise(casePermissions['case.handover.answer'], actor, handover)
  orThrow(decideHandover(handover, 'decline'))
  const suggested = { unitId: input.suggestedUnitId, memberId: input.suggestedMemberId }
  orThrow(decideSuggestion(handover, suggested))
  if (suggested.unitId && !(await findUnit(tx, suggested.unitId))?.active)
    throw new Problem('case.unknownUnit')
  if (
    suggested.unitId &&
    suggested.memberId &&
    !(await isMemberOf(tx, suggested.memberId, suggested.unitId))
  ) {
    throw new Problem('handover.notReceiver')
  }
  const { caseId, toUnitId: unitId } = handover
  await closeHandover(tx, id, {
    status: 'declined',
    endedAt: now,
    endedBy: memberOf(actor).memberId,
    suggested,
    declineReason: input.reason,
  })
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'case.handoverDeclined', caseId, {
    handoverId: id,
    unitId,
    suggestedUnitId: suggested.unitId,
    suggestedMemberId: suggested.memberId,
  })
  await letReceiverOut(tx, handover)
}
