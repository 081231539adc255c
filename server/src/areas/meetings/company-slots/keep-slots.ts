import { Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Reaction } from '../../../platform/events/reactions.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { holdMeeting } from '../meeting-store.ts'
import { recordMeeting } from '../record-meeting.ts'
import { isOfCase } from './cancel-slot.ts'
import { followContact, followGoneColleague, followNewColleague } from './follow-contact.ts'
import { releaseSlot } from './release-slot.ts'
import { followMeeting } from './rules.ts'
import {
  deleteOffer,
  findBooked,
  findOfItem,
  findSlot,
  listOpen,
  moveAlong,
  type SlotRow,
  setFree,
} from './store.ts'
import { tellSlot, toldOf } from './tell-slot.ts'

const actionOf = (slot: SlotRow) =>
  followMeeting({
    status: slot.status,
    startsAt: slot.starts_at,
    endsAt: slot.ends_at,
    told: { start: slot.of_start, place: slot.told_place, link: slot.told_link },
    meeting: {
      startsAt: slot.meetingStart,
      endsAt: slot.meetingEnd,
      status: slot.meetingStatus,
      place: slot.place,
      link: slot.link,
    },
  })

/**
 * Lets companies' times follow their meetings, in the transaction that moves or cancels them: those who have booked hear
 * of it at once, in mail and calendar. It compares what was last told with what is, so that done twice it changes nothing.
 */
async function keepSlots(tx: Tx, kit: Kit, { actor, at: now, data }: Recorded): Promise<void> {
  const of = {
    meetingId: typeof data['meetingId'] === 'string' ? data['meetingId'] : undefined,
    seriesId: typeof data['seriesId'] === 'string' ? data['seriesId'] : undefined,
  }
  await asSystem(tx, async () => {
    const open = await listOpen(tx, of.meetingId ? { meetingId: of.meetingId } : of)
    for (const slot of open.filter((one) => actionOf(one) === 'ends')) {
      const isToCome = slot.ends_at > now
      if (isOfCase(slot) && isToCome)
        await releaseSlot(tx, kit, actor, now, slot, {
          to: 'withdrawn',
          event: 'meeting.slotFreed',
          // The matter itself is taken up at the next meeting.
          withItem: false,
        })
      else await setFree(tx, slot.id, 'withdrawn')
    }
    const moved = open.filter((one) => actionOf(one) === 'changes').map(({ id }) => id)
    if (moved.length === 0) return
    await moveAlong(tx, moved)
    for (const id of moved) {
      const slot = await findSlot(tx, id)
      if (!slot || !isOfCase(slot)) continue
      await tellSlot(tx, kit, now, slot.case_id, toldOf(slot), 'meetingMoved')
      const facts = {
        meetingId: slot.meeting_id,
        slotId: id,
        startsAt: slot.starts_at.toISOString(),
        invitedBy: slot.booked_by,
      }
      await recordMeeting(tx, actor, now, 'meeting.slotMoved', facts, slot.case_id)
    }
  })
}

/** A case that is closed has nothing more to meet about. */
async function freeSlotOfClosed(tx: Tx, kit: Kit, event: Recorded): Promise<void> {
  const { caseId, actor, at: now } = event
  if (!caseId) return
  await asSystem(tx, async () => {
    await deleteOffer(tx, caseId)
    const found = await findBooked(tx, caseId)
    if (!found || found.starts_at <= now) return
    await holdMeeting(tx, found.meeting_id)
    const slot = await findBooked(tx, caseId)
    if (!slot || !isOfCase(slot)) return
    await releaseSlot(tx, kit, actor, now, slot, {
      to: slot.meetingStatus === 'planned' ? 'offered' : 'withdrawn',
      event: 'meeting.slotFreed',
      withItem: true,
    })
  })
}

/** The company comes for that item: who takes it off the agenda gives the time up first, so that the company hears of it. */
async function refuseWithoutCompany(tx: Tx, _kit: Kit, event: Recorded): Promise<void> {
  const itemId = factOf(event, 'itemId')
  if (!itemId || event.actor.kind !== 'member') return
  const slot = await asSystem(tx, () => findOfItem(tx, itemId))
  if (slot && slot.ends_at > event.at) throw new Problem('meetingItem.hasCompany')
}

export const slotReactions: Readonly<Record<string, Reaction>> = {
  'meeting.moved': keepSlots,
  'meeting.cancelled': keepSlots,
  'meetingSeries.changed': keepSlots,
  'meetingSeries.ended': keepSlots,
  'meeting.itemWithdrawn': refuseWithoutCompany,
  'meeting.itemPostponed': refuseWithoutCompany,
  'case.closed': freeSlotOfClosed,
  'case.edited': followContact,
  'contact.added': followNewColleague,
  'contact.letIn': followNewColleague,
  'contact.removed': followGoneColleague,
}
