import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { lockItem, settleItem } from '../agenda/store.ts'
import { findNext, holdMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideResult, decideWriting, resultOf } from './rules.ts'
import { countWritten } from './store.ts'

/**
 * Lets whoever leads a meeting say that an item they may not read was gone through, or is moved on, so that the meeting
 * can be closed when nobody who reads it has said anything. Nothing of the item is given away: they say what the room
 * saw. What somebody has said already stands.
 * @throws Problem `meeting.notLive`, `meetingItem.notFound`, `meetingItem.settled`, `meeting.noNext`
 */
export async function settleUnread(
  tx: Tx,
  actor: Actor,
  now: Date,
  meetingId: string,
  itemId: string,
  result: 'information' | 'moved',
): Promise<void> {
  const { facts } = await holdMeeting(tx, meetingId)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  orThrow(decideWriting(facts.status))
  const by = memberOf(actor).memberId
  await asSystem(tx, async () => {
    const { row, facts: item } = await lockItem(tx, itemId)
    if (row.meeting_id !== meetingId || row.result === 'withdrawn') throw new Problem('meetingItem.notFound')
    const written = await countWritten(tx, itemId)
    if (resultOf({ ...item, ...written }) !== null) throw new Problem('meetingItem.settled')
    const next = await findNext(tx, facts.series.id, facts.slotAt)
    orThrow(
      decideResult(
        { status: facts.status, kind: item.kind, hasNext: next !== undefined, ...written },
        result,
      ),
    )
    await settleItem(tx, itemId, { result, text: '', by, now })
  })
  await recordMeeting(tx, actor, now, 'meeting.itemSettled', { meetingId, itemId, result })
}
