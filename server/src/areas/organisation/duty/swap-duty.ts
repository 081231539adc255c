import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { endDuty, insertDuty, isActivePilot, lockDuty, lockRoster, updateDutyMember } from './roster-store.ts'
import { decideGiving, decideSwap, decideSwapAnswer, type SwapAct } from './rules.ts'
import type { NewSwap } from './schema.ts'
import { answerSwapRow, insertSwap, listOpenSwaps, lockSwap, withdrawLapsed } from './swap-store.ts'

/**
 * Who plans gives a period to another pilot at once; of one under way, what is left of it.
 * @throws Problem `duty.notFound`, and those of `decideGiving`
 */
export async function giveDuty(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  memberId: MemberId,
): Promise<void> {
  await lockRoster(tx)
  const duty = await lockDuty(tx, id)
  if (!duty) throw new Problem('duty.notFound')
  const isPilot = await isActivePilot(tx, memberId)
  const what = orThrow(decideGiving(duty, { memberId, isActivePilot: isPilot, now }))
  if (what === 'whole') {
    await updateDutyMember(tx, id, memberId)
  } else {
    await endDuty(tx, id, now)
    await insertDuty(tx, { id: newId(), memberId, from: now, to: duty.to })
  }
  const { from, to } = duty
  const data = { dutyId: id, memberId, fromMemberId: duty.memberId, from, to }
  await record(tx, actor, now, { name: 'duty.given', data })
}

/**
 * A pilot asks another to take a period; nothing changes hands until they accept.
 * @throws Problem `duty.notFound`, `dutySwap.already`, and those of `decideSwap`
 */
export async function proposeSwap(tx: Tx, actor: Actor, now: Date, input: NewSwap): Promise<string> {
  const me = memberOf(actor).memberId
  await lockRoster(tx)
  const duty = await lockDuty(tx, input.dutyId)
  const inReturn = input.inReturnId ? await lockDuty(tx, input.inReturnId) : undefined
  if (!duty || (input.inReturnId && !inReturn)) throw new Problem('duty.notFound')
  const isPilot = await isActivePilot(tx, input.toMemberId)
  orThrow(decideSwap({ me, other: input.toMemberId, duty, inReturn, isActivePilot: isPilot, now }))
  const open = (await listOpenSwaps(tx, now)).map(({ id }) => id)
  await withdrawLapsed(tx, duty.id, open, now)
  const id = newId()
  await insertSwap(tx, {
    id,
    dutyId: duty.id,
    inReturnId: input.inReturnId,
    fromId: me,
    toId: input.toMemberId,
    at: now,
  })
  const data = { swapId: id, fromMemberId: me, toMemberId: input.toMemberId, from: duty.from, to: duty.to }
  await record(tx, actor, now, { name: 'duty.swapProposed', data })
  return id
}

const EVENT = {
  accept: 'duty.swapAccepted',
  decline: 'duty.swapDeclined',
  withdraw: 'duty.swapWithdrawn',
} as const satisfies Record<SwapAct, string>

/**
 * Accepted, the two periods change hands in one step.
 * @throws Problem `dutySwap.notFound`, `dutySwap.lapsed` when a period has begun or changed hands since, and those of
 *   `decideSwapAnswer`
 */
export async function answerSwap(tx: Tx, actor: Actor, now: Date, id: string, act: SwapAct): Promise<void> {
  const me = memberOf(actor).memberId
  await lockRoster(tx)
  const swap = await lockSwap(tx, id)
  if (!swap) throw new Problem('dutySwap.notFound')
  const status = orThrow(decideSwapAnswer(swap, act, me))
  if (act === 'accept') {
    const isOpen = (await listOpenSwaps(tx, now)).some((open) => open.id === id)
    if (!isOpen || !(await isActivePilot(tx, me))) throw new Problem('dutySwap.lapsed')
    await updateDutyMember(tx, swap.dutyId, swap.toId)
    if (swap.inReturnId) await updateDutyMember(tx, swap.inReturnId, swap.fromId)
  }
  await answerSwapRow(tx, id, status, now)
  const data = { swapId: id, fromMemberId: swap.fromId, toMemberId: swap.toId, dutyId: swap.dutyId }
  await record(tx, actor, now, { name: EVENT[act], data })
}
