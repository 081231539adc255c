import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { bumpMeeting } from '../agenda/store.ts'
import type { MeetingEventName } from '../events.ts'
import { recordMeeting } from '../record-meeting.ts'
import { findOffer, type SlotRow, setFree, takeItemAway } from './store.ts'
import { tellSlot, toldOf } from './tell-slot.ts'

type Release = {
  /** Free for others, or gone. */
  readonly to: 'offered' | 'withdrawn'
  readonly event: Extract<MeetingEventName, 'meeting.slotCancelled' | 'meeting.slotFreed'>
  /** The item that the booking brought goes with it. */
  readonly withItem: boolean
}

/**
 * Lets a booked time go and writes to the company at once, which is asked to choose anew when it had been asked. Done as
 * the program: whoever cancels a meeting need not read the cases of those who come to it. Its meeting is held.
 */
export async function releaseSlot(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  slot: SlotRow & { readonly case_id: CaseId },
  { to, event, withItem }: Release,
): Promise<void> {
  await asSystem(tx, async () => {
    const { case_id: caseId, item_id: itemId } = slot
    await setFree(tx, slot.id, to)
    if (withItem && itemId && slot.brought_item) {
      const meetingId = await takeItemAway(tx, itemId, now)
      if (meetingId) await bumpMeeting(tx, meetingId)
    }
    const isAsked = (await findOffer(tx, caseId)) !== undefined
    const told = { ...toldOf(slot), sequence: slot.sequence + 1 }
    await tellSlot(tx, kit, now, caseId, told, isAsked ? 'meetingCancelledChoose' : 'meetingCancelled')
    const facts = {
      meetingId: slot.meeting_id,
      slotId: slot.id,
      startsAt: slot.starts_at.toISOString(),
      invitedBy: slot.booked_by,
    }
    await recordMeeting(tx, actor, now, event, facts, caseId)
  })
}
