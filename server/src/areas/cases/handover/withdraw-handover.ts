import { type Actor, systemActor } from '../../../kernel/actor.ts'
import type { CaseId, HandoverId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { touchCase } from '../case-store.ts'
import type { WithdrawnBecause } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { letReceiverOut } from './let-receiver-out.ts'
import { decideHandover } from './rules.ts'
import {
  closeHandover,
  findOpenHandover,
  type LockedHandover,
  lockHandover,
  settleHandovers,
} from './store.ts'

/** The giver, or a pilot, takes the question back. */
export async function withdrawHandover(tx: Tx, actor: Actor, now: Date, id: HandoverId): Promise<void> {
  const { handover, facts } = await lockHandover(tx, id)
  authorise(casePermissions['case.handover.withdraw'], actor, facts)
  orThrow(decideHandover(handover, 'withdraw'))
  await withdraw(tx, actor, now, handover, 'regretted')
  await touchCase(tx, handover.caseId, now)
  await letReceiverOut(tx, handover)
}

/** The giver keeps a case that came back. */
export async function keepCase(tx: Tx, actor: Actor, now: Date, id: HandoverId): Promise<void> {
  const { handover, facts } = await lockHandover(tx, id)
  authorise(casePermissions['case.handover.keep'], actor, facts)
  if (!handover.waitsForDecision) throw new Problem('handover.alreadySettled')
  await settleHandovers(tx, handover.caseId, now)
  await touchCase(tx, handover.caseId, now)
  await recordCase(tx, actor, now, 'case.handoverKept', handover.caseId, { handoverId: id })
}

/**
 * Part of a change that leaves nothing to hand over: the case has closed, or somebody else answers for it now. Nothing
 * that came back waits for anybody either. The case is locked.
 */
export async function endHandovers(
  tx: Tx,
  now: Date,
  caseId: CaseId,
  because: WithdrawnBecause,
): Promise<void> {
  const handover = await findOpenHandover(tx, caseId)
  if (handover) {
    await withdraw(tx, systemActor('handover'), now, handover, because)
    await letReceiverOut(tx, handover)
  }
  await settleHandovers(tx, caseId, now)
}

/** It ends without an answer. The caller lets the receiver out, last in its change. */
export async function withdraw(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, caseId, toUnitId, toMemberId }: LockedHandover,
  because: WithdrawnBecause,
): Promise<void> {
  const endedBy = actor.kind === 'member' ? memberOf(actor).memberId : null
  await closeHandover(tx, id, { status: 'withdrawn', endedAt: now, endedBy, because })
  const data = { handoverId: id, unitId: toUnitId, memberId: toMemberId, because }
  await recordCase(tx, actor, now, 'case.handoverWithdrawn', caseId, data)
}
