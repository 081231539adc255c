import type { MemberActor } from '../../../kernel/actor.ts'
import { systemActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { getMeeting } from '../meeting-store.ts'
import { clearMeetingSeats, listMeetingSeats, takeMeetingSeat } from './store.ts'

/** A tab that has not said so again for as long has left. */
const LEASE_MS = 40_000

/** Renews that a tab has the meeting open, and at which item it writes; gives who else is there. */
export async function beAtMeeting(
  tx: Tx,
  member: MemberActor,
  now: Date,
  meetingId: string,
  here: { readonly tab: string; readonly itemId: string | null; readonly leaves: boolean },
) {
  await getMeeting(tx, meetingId)
  const until = here.leaves ? now : new Date(now.getTime() + LEASE_MS)
  await takeMeetingSeat(
    tx,
    { memberId: member.memberId, tab: here.tab, meetingId, itemId: here.itemId },
    until,
  )
  const seats = await listMeetingSeats(tx, meetingId, now)
  return seats
    .filter(({ memberId }) => memberId !== member.memberId)
    .map(({ memberId, name, itemId }) => ({ member: { id: memberId, name }, itemId }))
}

export const clearMeetingSeatsJob: JobDefinition = {
  name: 'meetings.clearSeats',
  says: 'Clears away who had a meeting open, when they no longer do',
  every: '*/10 * * * *',
  run: (kit) => kit.db.change(systemActor('meetings'), (tx) => clearMeetingSeats(tx, kit.clock.now())),
}
