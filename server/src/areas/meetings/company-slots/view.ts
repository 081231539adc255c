import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { may } from '../../../platform/permission/permission.ts'
import { describeCases, listRecipients, mayInvite } from '../../cases/index.ts'
import { getMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { listSlotReplies, type SlotReplyRow } from '../replies/store.ts'
import { presentSlotAnswer } from '../replies/view.ts'
import { decideCancelling } from './rules.ts'
import type { CaseSlotView, SlotsView } from './schema.ts'
import { findBooked, findOffer, listBooked, listFree, listOutline, type SlotRow } from './store.ts'

const timeOf = (slot: SlotRow) => ({
  id: slot.id,
  startsAt: slot.starts_at.toISOString(),
  endsAt: slot.ends_at.toISOString(),
})

/** What the company that has a time has answered; one that had it before is another's. */
const answersTo = (slot: SlotRow, replies: readonly SlotReplyRow[]) =>
  replies
    .filter(({ slotId, caseId }) => slotId === slot.id && caseId === slot.case_id)
    .map((row) => presentSlotAnswer(row, slot.timed_sequence))

/** The times of a meeting: of one that is booked for a case which the reader may not read, only that it is taken. */
export async function showSlots(
  read: Read,
  meetingId: string,
  actor: Actor,
  now: Date,
): Promise<z.input<typeof SlotsView>> {
  const { facts } = await getMeeting(read, meetingId)
  const outline = await listOutline(read, meetingId)
  const booked = new Map((await listBooked(read, meetingId)).map((slot) => [slot.id, slot]))
  const caseIds = [...booked.values()].flatMap(({ case_id: id }) => (id ? [id] : []))
  const cases = await describeCases(read, caseIds)
  const replies = await listSlotReplies(read, [...booked.keys()])
  const leads = may(meetingsPermissions['meeting.lead'], actor, facts)
  const isPlanned = facts.status === 'planned'
  const items = []
  for (const { id, startsAt, endsAt, isBooked } of outline) {
    const slot = booked.get(id)
    const caseId = slot?.case_id
    const of = caseId ? cases.get(caseId) : undefined
    const mayCancel =
      slot !== undefined &&
      caseId !== null &&
      caseId !== undefined &&
      decideCancelling({ status: slot.status, startsAt }, now).allowed &&
      (leads || (await mayInvite(read, actor, caseId)))
    items.push({
      id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      isBooked,
      case: caseId && of ? { id: caseId, ...of } : null,
      contact: slot?.contact_name ?? '',
      isChosenByCompany: slot !== undefined && slot.booked_by === null,
      answers: slot ? answersTo(slot, replies) : [],
      may: { withdraw: leads && isPlanned && !isBooked, cancel: mayCancel },
    })
  }
  return { items, may: { open: leads && isPlanned && facts.endsAt > now } }
}

/** What a case has booked, what its company has been asked, and what can be chosen. @throws Problem `case.notFound` */
export async function showSlotOfCase(
  read: Read,
  caseId: CaseId,
  actor: Actor,
  now: Date,
): Promise<z.input<typeof CaseSlotView>> {
  const invite = await mayInvite(read, actor, caseId)
  const [slot, offer] = [await findBooked(read, caseId), await findOffer(read, caseId)]
  const free = invite ? await listFree(read, now) : []
  const of = (row: SlotRow) => ({ meetingId: row.meeting_id, seriesId: row.series_id, series: row.series })
  return {
    booked:
      slot && slot.ends_at > now
        ? {
            ...timeOf(slot),
            ...of(slot),
            place: slot.place,
            link: slot.link,
            leader: slot.leader,
            isChosenByCompany: slot.booked_by === null,
            answers: answersTo(slot, await listSlotReplies(read, [slot.id])),
          }
        : null,
    offer: offer
      ? {
          seriesId: offer.series_id,
          series: offer.series,
          offeredAt: offer.offered_at.toISOString(),
          by: { id: offer.offered_by, name: offer.offerer },
        }
      : null,
    free: free.map((row) => ({ ...timeOf(row), ...of(row) })),
    hasAddress: (await listRecipients(read, caseId)).length > 0,
    may: { invite },
  }
}
