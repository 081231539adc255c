import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { holdMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideOpening, decideWithdrawing, timesOf } from './rules.ts'
import type { NewSlots } from './schema.ts'
import { findSlot, insertSlots, setFree } from './store.ts'

/**
 * Opens times for companies at a meeting to come, one after the other.
 * @throws Problem `meeting.notPlanned`, `meeting.inThePast`, `meetingSlot.outside`, `meetingSlot.overlaps`
 */
export async function openSlots(
  tx: Tx,
  actor: Actor,
  now: Date,
  meetingId: string,
  wanted: NewSlots,
): Promise<string[]> {
  const { row, facts } = await holdMeeting(tx, meetingId)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  const times = timesOf({ ...wanted, startsAt: new Date(wanted.startsAt) })
  orThrow(decideOpening(facts, times, now))
  const meeting = { id: row.id, startsAt: row.starts_at, place: row.place, link: row.link }
  const ids = await insertSlots(tx, meeting, times, memberOf(actor).memberId, now)
  await recordMeeting(tx, actor, now, 'meeting.slotsOpened', { meetingId, count: ids.length })
  return ids
}

/** Takes a free time back. @throws Problem `meetingSlot.notFound`, `meetingSlot.taken`, `meetingSlot.gone` */
export async function withdrawSlot(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const found = await findSlot(tx, id)
  if (!found) throw new Problem('meetingSlot.notFound')
  const { facts } = await holdMeeting(tx, found.meeting_id)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  // Somebody may have booked it while this one waited, for a case that the caller may not read.
  const slot = await findSlot(tx, id)
  if (!slot) throw new Problem('meetingSlot.taken')
  orThrow(decideWithdrawing(slot))
  await setFree(tx, id, 'withdrawn')
  await recordMeeting(tx, actor, now, 'meeting.slotWithdrawn', { meetingId: found.meeting_id, slotId: id })
}
