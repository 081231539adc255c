import type { Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { takeBackMoved } from '../agenda/passing-store.ts'
import { listOutline, lockItem, settleItem } from '../agenda/store.ts'
import { findNext, holdMeeting, lockMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideResult, decideStarting, decideWriting, secondsSince } from './rules.ts'
import { countWritten, moveClock, setAttendance, startMeeting as start } from './store.ts'

/** Opens a meeting. One at a time in a series. @throws Problem `meeting.notPlanned`, `meeting.anotherIsLive` */
export async function startMeeting(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const { facts, series } = await lockMeeting(tx, id)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  orThrow(decideStarting(facts.status))
  await start(tx, id, now)
  await recordMeeting(tx, actor, now, 'meeting.started', { meetingId: id, seriesId: series.id })
}

/** Says which item the meeting is at; null stops the clock. @throws Problem `meeting.notLive`, `meetingItem.notFound` */
export async function focusItem(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  itemId: string | null,
): Promise<void> {
  const { row, facts } = await holdMeeting(tx, id)
  authorise(meetingsPermissions['meeting.write'], actor, facts)
  orThrow(decideWriting(facts.status))
  if (itemId && !(await listOutline(tx, id)).some((item) => item.id === itemId))
    throw new Problem('meetingItem.notFound')
  if (row.current_item_id === itemId) return
  const from = row.current_item_id
  // The time is kept for what the one who goes on may not read too.
  await asSystem(tx, () =>
    moveClock(tx, id, from ? { id: from, seconds: secondsSince(row.current_since, now) } : null, itemId, now),
  )
  await recordMeeting(tx, actor, now, 'meeting.focused', { meetingId: id, itemId })
}

/**
 * Says what an item came to; null takes it back. What is moved gets its place on the next agenda when the meeting is
 * closed. @throws Problem `version.stale` and those of `decideResult`
 */
export async function setResult(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  version: number | undefined,
  said: { readonly result: 'information' | 'decision' | 'action' | 'moved' | null; readonly text: string },
): Promise<number> {
  const { row, facts } = await lockItem(tx, id)
  authorise(meetingsPermissions['meeting.write'], actor, facts.meeting)
  if (row.result === 'withdrawn') throw new Problem('meetingItem.notFound')
  if (row.version !== version) throw new Problem('version.stale')
  const next = await findNext(tx, facts.meeting.series.id, facts.meeting.slotAt)
  const written = await countWritten(tx, id)
  const { status } = facts.meeting
  orThrow(decideResult({ status, kind: facts.kind, hasNext: next !== undefined, ...written }, said.result))
  const by = memberOf(actor).memberId
  const staysMoved = said.result === 'moved'
  // A meeting that was opened again may settle what it had moved on: the next one no longer has it to do.
  if (row.moved_to && !staysMoved) await asSystem(tx, () => takeBackMoved(tx, row.moved_to ?? '', now))
  const nextVersion = await settleItem(tx, id, {
    ...said,
    by,
    now,
    movedTo: staysMoved ? row.moved_to : null,
  })
  await recordMeeting(tx, actor, now, 'meeting.itemSettled', {
    meetingId: row.meeting_id,
    itemId: id,
    result: said.result,
  })
  return nextVersion
}

/** Says whether a unit is there; null takes it back. @throws Problem `meeting.notLive`, `meetingItem.unknownUnit` */
export async function markAttendance(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  unitId: UnitId,
  present: boolean | null,
): Promise<void> {
  const { facts } = await holdMeeting(tx, id)
  authorise(meetingsPermissions['meeting.write'], actor, facts)
  orThrow(decideWriting(facts.status))
  if (![...facts.series.units, ...facts.invitedUnits].includes(unitId))
    throw new Problem('meetingItem.unknownUnit')
  await setAttendance(tx, { meetingId: id, unitId, present, by: memberOf(actor).memberId, now })
  await recordMeeting(tx, actor, now, 'meeting.attended', { meetingId: id, unitId, present })
}
