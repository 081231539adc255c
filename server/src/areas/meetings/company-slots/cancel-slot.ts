import type { Actor, CompanyActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { may } from '../../../platform/permission/permission.ts'
import { authoriseInviting } from '../../cases/index.ts'
import { holdMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { releaseSlot } from './release-slot.ts'
import { decideCancelling } from './rules.ts'
import { findBooked, findSlot, type SlotRow } from './store.ts'

/**
 * Gives a booked time up, by those who take part in the case or who lead the meeting. It is free for others, and the
 * company is written to. @throws Problem `meetingSlot.notFound`, `meetingSlot.notBooked`, `meetingSlot.begun`
 */
export async function cancelSlot(tx: Tx, kit: Kit, actor: Actor, now: Date, id: string): Promise<void> {
  const found = await findSlot(tx, id)
  if (!found) throw new Problem('meetingSlot.notFound')
  const { facts } = await holdMeeting(tx, found.meeting_id)
  if (!may(meetingsPermissions['meeting.lead'], actor, facts) && found.case_id)
    await authoriseInviting(tx, actor, found.case_id)
  await release(tx, kit, actor, now, await findSlot(tx, id))
}

/** The company gives its own time up, the one that it was shown. Done as the program. @throws Problem `meetingSlot.notBooked`, `meetingSlot.begun` */
export async function cancelOwnSlot(
  tx: Tx,
  kit: Kit,
  actor: CompanyActor,
  now: Date,
  id: string,
): Promise<void> {
  const found = await findBooked(tx, actor.caseId)
  if (found?.id !== id) throw new Problem('meetingSlot.notBooked')
  await holdMeeting(tx, found.meeting_id)
  const slot = await findSlot(tx, found.id)
  await release(tx, kit, actor, now, slot?.case_id === actor.caseId ? slot : undefined)
}

async function release(tx: Tx, kit: Kit, actor: Actor, now: Date, slot: SlotRow | undefined): Promise<void> {
  if (!slot || !isOfCase(slot)) throw new Problem('meetingSlot.notBooked')
  orThrow(decideCancelling({ status: slot.status, startsAt: slot.starts_at }, now))
  await releaseSlot(tx, kit, actor, now, slot, {
    to: slot.meetingStatus === 'planned' ? 'offered' : 'withdrawn',
    event: 'meeting.slotCancelled',
    withItem: true,
  })
}

export const isOfCase = (slot: SlotRow): slot is SlotRow & { readonly case_id: CaseId } =>
  slot.case_id !== null
