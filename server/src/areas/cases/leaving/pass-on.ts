import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Reaction } from '../../../platform/events/reactions.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { findDutyMember, findSuccessor } from '../../organisation/index.ts'
import { moveAccountability } from '../accountability/move-accountability.ts'
import { touchCase } from '../case-store.ts'
import { goalDay } from '../deadlines/goal-day.ts'
import { recordCase } from '../record-case.ts'
import { inheritances, type Leaving, leavingOf } from './rules.ts'
import {
  type HeldCase,
  type HeldPart,
  listHeld,
  lockCases,
  offerPartAnew,
  updateNextStepBy,
  updateOfficer,
} from './store.ts'
import { tellReceivers } from './tell-receivers.ts'

/**
 * What somebody held goes to others in the transaction in which they leave, lose the unit or the role. It is done with
 * the rights of the program: cases that the one who acts may not read are not left without either.
 */
export const passOn: Reaction = async (tx, kit, event) => {
  const leaving = leavingOf(event)
  if (leaving) await asSystem(tx, () => passOnAll(tx, kit, event.actor, event.at, leaving))
}

async function passOnAll(tx: Tx, kit: Kit, actor: Actor, now: Date, leaving: Leaving): Promise<void> {
  const seen = await listHeld(tx, leaving)
  const ids = [...seen.cases, ...seen.nextSteps].map(({ id }) => id)
  await lockCases(tx, [...new Set([...ids, ...seen.parts.map(({ caseId }) => caseId)])])
  // What was closed, taken or answered while this waited for the locks is no longer theirs.
  const held = await listHeld(tx, leaving)
  const change: Change = { tx, kit, actor, now, leaving, told: inheritances() }
  for (const one of held.cases) await moveCase(change, one)
  for (const one of held.parts) await movePart(change, one)
  for (const one of held.nextSteps) await moveNextStep(change, one)
  await tellReceivers(tx, kit, actor, now, leaving.memberId, change.told.of)
}

type Change = {
  readonly tx: Tx
  readonly kit: Kit
  readonly actor: Actor
  readonly now: Date
  readonly leaving: Leaving
  readonly told: ReturnType<typeof inheritances>
}

async function moveCase({ tx, kit, actor, now, leaving, told }: Change, held: HeldCase): Promise<void> {
  const { memberId, toMemberId, choices, byDuty } = leaving
  const named = choices.get(held.id) ?? toMemberId
  const receiver = byDuty
    ? await findDutyMember(tx, now)
    : await findSuccessor(tx, { memberId, unitId: held.unitId, named, within: false }, now)
  if (!receiver) throw new Problem('member.lastForDuty')
  // An administrator who no longer is a pilot may be the one on duty all the same.
  if (receiver.memberId === memberId) return
  // What nobody had taken from the one on duty still waits to be taken, unless it was given to somebody by name.
  const began = receiver.memberId === named ? 'moved' : (held.byDuty ?? 'moved')
  const to = { memberId: receiver.memberId, unitId: receiver.unitId, began } as const
  await moveAccountability(tx, kit, now, held.id, to)
  await recordCase(tx, actor, now, 'case.accountabilityMoved', held.id, {
    memberId: to.memberId,
    unitId: to.unitId,
    fromMemberId: memberId,
    because: leaving.because,
  })
  told.add(to.memberId, 'cases', held)
}

async function movePart({ tx, actor, now, leaving, told }: Change, held: HeldPart): Promise<void> {
  const { memberId, toMemberId, choices } = leaving
  const chosen = choices.get(held.id)
  const who = { memberId, unitId: held.unitId, named: chosen ?? toMemberId, within: true }
  const receiver = await findSuccessor(tx, who, now)
  if (chosen && receiver?.memberId !== chosen) throw new Problem('member.receiverCannotTake')
  const data = { partId: held.id, unitId: held.unitId, title: held.title, fromMemberId: memberId }
  if (receiver) {
    await updateOfficer(tx, held.id, receiver.memberId)
    await touchCase(tx, held.caseId, now)
    const officerId = receiver.memberId
    await recordCase(tx, actor, now, 'part.officerChanged', held.caseId, { ...data, officerId })
    told.add(receiver.memberId, 'parts', held)
    return
  }
  await offerPartAnew(tx, held.id, now, await goalDay(tx, 'accept_offer', held.unitId, dayOf(now)))
  await touchCase(tx, held.caseId, now)
  await recordCase(tx, actor, now, 'part.returned', held.caseId, data)
}

/** To the one who takes over everything, else back to the accountable of the case. */
async function moveNextStep(
  { tx, actor, now, leaving, told }: Change,
  held: {
    readonly id: CaseId
    readonly number: string
    readonly title: string
    readonly restricted: boolean
  },
): Promise<void> {
  const to: MemberId | null = held.restricted ? null : leaving.toMemberId
  await updateNextStepBy(tx, held.id, to)
  const data = { fromMemberId: leaving.memberId, memberId: to }
  await recordCase(tx, actor, now, 'case.nextStepMoved', held.id, data)
  if (to) told.add(to, 'nextSteps', held)
}
