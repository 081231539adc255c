import { systemActor } from '../../../kernel/actor.ts'
import type { HandoverId, MemberId } from '../../../kernel/ids.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import { isAnybodyPresent } from '../../organisation/index.ts'
import { touchCase } from '../case-store.ts'
import { recordCase } from '../record-case.ts'
import { letReceiverOut } from './let-receiver-out.ts'
import { askWholeUnit, listAskedByName, listAskedOfUnit, lockHandover } from './store.ts'
import { endHandovers, withdraw } from './withdraw-handover.ts'

/*
 * What follows for handovers when something happens elsewhere, in the transaction in which it happens. It is done with
 * the rights of the program: questions about cases that the one who acts may not read are not left hanging either.
 */

/** A closed case is handed over to nobody. */
export async function endHandoversOfClosed(tx: Tx, { caseId, at }: Recorded): Promise<void> {
  if (caseId) await asSystem(tx, () => endHandovers(tx, at, caseId, 'case_closed'))
}

/**
 * Somebody has left, or left a unit: what they were asked to take over, their unit is asked instead. With nobody there
 * who could answer it goes back to the giver.
 */
export async function askUnitInstead(tx: Tx, event: Recorded): Promise<void> {
  const memberId = factOf(event, 'memberId')
  if (!memberId) return
  await asSystem(tx, async () => {
    const ids = await listAskedByName(tx, memberId, factOf(event, 'unitId'))
    for (const id of ids) await readdress(tx, event.at, id, memberId)
  })
}

/** A unit has closed: what it was asked to take over goes back to the givers. */
export async function endHandoversToUnit(tx: Tx, event: Recorded): Promise<void> {
  const unitId = factOf(event, 'unitId')
  if (!unitId) return
  await asSystem(tx, async () => {
    for (const id of await listAskedOfUnit(tx, unitId)) await giveBack(tx, event.at, id)
  })
}

async function readdress(tx: Tx, now: Date, id: HandoverId, memberId: MemberId): Promise<void> {
  const { handover } = await lockHandover(tx, id)
  if (handover.status !== 'proposed' || handover.toMemberId !== memberId) return
  const { caseId, toUnitId: unitId, fromMemberId, fromUnitId, answerBy } = handover
  const giver = unitId === fromUnitId ? fromMemberId : null
  if (!(await isAnybodyPresent(tx, unitId, now, giver))) return giveBack(tx, now, id)
  await askWholeUnit(tx, id)
  await touchCase(tx, caseId, now)
  const data = { handoverId: id, unitId, answerBy }
  await recordCase(tx, systemActor('handover'), now, 'case.handoverReaddressed', caseId, data)
}

async function giveBack(tx: Tx, now: Date, id: HandoverId): Promise<void> {
  const { handover } = await lockHandover(tx, id)
  if (handover.status !== 'proposed') return
  await withdraw(tx, systemActor('handover'), now, handover, 'receiver_left')
  await touchCase(tx, handover.caseId, now)
  await letReceiverOut(tx, handover)
}
