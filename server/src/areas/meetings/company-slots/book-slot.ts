import type { Actor, CompanyActor } from '../../../kernel/actor.ts'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { authoriseInviting, holdOpenCase, listRecipients } from '../../cases/index.ts'
import { bumpMeeting, insertItem } from '../agenda/store.ts'
import { holdMeeting } from '../meeting-store.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideBooking } from './rules.ts'
import { findBooked, findItemOfCase, findOffer, findSlot, type SlotRow, setBooked, setHeld } from './store.ts'
import { tellSlot, toldOf } from './tell-slot.ts'

/**
 * Books a time for the company of a case, which gets it in its calendar; the case stands on the agenda.
 * @throws Problem `case.notFound`, `case.closed`, `meetingSlot.notFound`, `meetingSlot.taken`, `meetingSlot.gone`,
 * `meetingSlot.begun`, `meetingSlot.already`
 */
export async function bookSlot(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: string,
  caseId: CaseId,
): Promise<void> {
  await authoriseInviting(tx, actor, caseId)
  await book(tx, kit, actor, now, { id, caseId, by: memberOf(actor).memberId })
}

/**
 * The company chooses one of the times that it has been asked to choose from. Done as the program, since a company writes
 * in no table of ours. @throws as `bookSlot`; `meetingSlot.gone` for a time that it was never offered
 */
export async function bookOwnSlot(
  tx: Tx,
  kit: Kit,
  actor: CompanyActor,
  now: Date,
  id: string,
): Promise<void> {
  const { caseId } = actor
  const [slot, offer] = [await findSlot(tx, id), await findOffer(tx, caseId)]
  if (!slot || slot.series_id !== offer?.series_id) throw new Problem('meetingSlot.gone')
  await book(tx, kit, actor, now, { id, caseId, by: null })
}

type Wanted = { readonly id: string; readonly caseId: CaseId; readonly by: MemberId | null }

async function book(tx: Tx, kit: Kit, actor: Actor, now: Date, { id, caseId, by }: Wanted): Promise<void> {
  // The case before the meeting, as where a case is closed.
  const of = await holdOpenCase(tx, caseId)
  const slot = await holdSlot(tx, id)
  if (slot.status === 'booked' && slot.case_id === caseId) return
  orThrow(decideBooking({ ...slot, startsAt: slot.starts_at }, now))
  await setHeld(tx, caseId, now)
  if (await findBooked(tx, caseId)) throw new Problem('meetingSlot.already')
  const { place, link, meeting_id: meetingId } = slot
  const standing = await findItemOfCase(tx, meetingId, caseId)
  const itemId = standing ?? (await addItem(tx, now, slot, of, by))
  const [contact] = await listRecipients(tx, caseId)
  const booking = { caseId, itemId, broughtItem: standing === undefined, contact, place, link, by, now }
  await setBooked(tx, id, booking)
  await bumpMeeting(tx, meetingId)
  const told = { ...toldOf(slot), sequence: slot.sequence + 1 }
  await tellSlot(tx, kit, now, caseId, told, 'meetingBooked')
  const invitedBy = (await findOffer(tx, caseId))?.offered_by ?? null
  const facts = { meetingId, slotId: id, itemId, startsAt: slot.starts_at.toISOString(), invitedBy }
  await recordMeeting(tx, actor, now, 'meeting.slotBooked', facts, caseId)
}

/** The time as it is once its meeting is held. @throws Problem `meetingSlot.notFound`, `meetingSlot.taken` */
async function holdSlot(tx: Tx, id: string): Promise<SlotRow> {
  const found = await findSlot(tx, id)
  if (!found) throw new Problem('meetingSlot.notFound')
  await holdMeeting(tx, found.meeting_id)
  const slot = await findSlot(tx, id)
  // Booked meanwhile for a case that the caller may not read.
  if (!slot) throw new Problem('meetingSlot.taken')
  return slot
}

type Case = { readonly id: CaseId; readonly title: string; readonly accountableId: MemberId | null }

async function addItem(tx: Tx, now: Date, slot: SlotRow, of: Case, by: MemberId | null): Promise<string> {
  const added = await insertItem(tx, {
    meetingId: slot.meeting_id,
    seriesId: slot.series_id,
    source: 'case',
    sourceKey: `case:${of.id}`,
    title: of.title,
    question: '',
    purpose: 'discuss',
    minutes: Math.round((slot.ends_at.getTime() - slot.starts_at.getTime()) / 60_000),
    ownerId: of.accountableId ?? by,
    caseId: of.id,
    areaId: null,
    projectId: null,
    overlapId: null,
    carried: 0,
    by,
    now,
  })
  if (!added) throw new Problem('meetingItem.already')
  return added
}
