import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { isMemberOf } from '../../organisation/index.ts'
import { mayReadMatter } from '../actions/may-read-matter.ts'
import { type LockedItem, lockItem } from '../agenda/store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideAction, decideWriting } from './rules.ts'
import {
  type ActionText,
  deleteAction,
  deleteDecision,
  deleteNote,
  findActionRow,
  findDecision,
  findNote,
  insertAction,
  insertDecision,
  insertNote,
  type Place,
  updateAction,
  updateDecision,
  updateNote,
} from './store.ts'

export type Written = {
  readonly id: string
  /** The version that was changed; none for what is new. What is sent twice without one is kept once. */
  readonly version: number | undefined
}

const placeOf = ({ row }: LockedItem): Place => ({
  itemId: row.id,
  meetingId: row.meeting_id,
  caseId: row.case_id,
})

async function openItem(tx: Tx, actor: Actor, itemId: string): Promise<LockedItem> {
  const item = await lockItem(tx, itemId)
  authorise(meetingsPermissions['meeting.write'], actor, item.facts.meeting)
  orThrow(decideWriting(item.facts.meeting.status))
  return item
}

/**
 * Keeps a note of a meeting. Its id comes from where it was written, so that a note that was sent and never confirmed
 * is sent again and kept once. @throws Problem `meeting.notLive`, `version.stale`
 */
export async function putNote(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Written,
  note: { itemId: string; body: string },
) {
  const item = await openItem(tx, actor, note.itemId)
  const me = memberOf(actor).memberId
  const found = await findNote(tx, id)
  if (!found) {
    const added = await insertNote(tx, id, placeOf(item), note.body, { by: me, now })
    if (!added) throw new Problem('meetingNote.notFound')
    await recordMeeting(tx, actor, now, 'meeting.noteWritten', {
      meetingId: item.row.meeting_id,
      itemId: item.row.id,
    })
    return added.version
  }
  if (found.item_id !== note.itemId) throw new Problem('meetingNote.notFound')
  if (found.body === note.body) return found.version
  authorise(meetingsPermissions['meeting.note.change'], actor, {
    by: found.written_by,
    meeting: item.facts.meeting,
  })
  if (version !== found.version) throw new Problem('version.stale')
  const next = await updateNote(tx, id, note.body, now)
  await recordMeeting(tx, actor, now, 'meeting.noteWritten', {
    meetingId: item.row.meeting_id,
    itemId: item.row.id,
  })
  return next
}

/** Takes a note away. @throws Problem `meetingNote.notFound`, `meeting.notLive` */
export async function removeNote(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const found = await findNote(tx, id)
  if (!found) throw new Problem('meetingNote.notFound')
  const item = await openItem(tx, actor, found.item_id)
  authorise(meetingsPermissions['meeting.note.change'], actor, {
    by: found.written_by,
    meeting: item.facts.meeting,
  })
  await deleteNote(tx, id)
  await recordMeeting(tx, actor, now, 'meeting.noteRemoved', {
    meetingId: item.row.meeting_id,
    itemId: item.row.id,
  })
}

/** Keeps a decision as `putNote` keeps a note. Its number comes when the meeting is closed. */
export async function putDecision(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Written,
  decision: { itemId: string; body: string },
) {
  const item = await openItem(tx, actor, decision.itemId)
  const found = await findDecision(tx, id)
  const told = { meetingId: item.row.meeting_id, itemId: item.row.id }
  if (!found) {
    const by = memberOf(actor).memberId
    const added = await insertDecision(tx, id, placeOf(item), item.row.series_id, decision.body, { by, now })
    if (!added) throw new Problem('meetingDecision.notFound')
    await recordMeeting(tx, actor, now, 'meeting.decisionWritten', told)
    return added.version
  }
  if (found.item_id !== decision.itemId) throw new Problem('meetingDecision.notFound')
  if (found.body === decision.body) return found.version
  if (version !== found.version) throw new Problem('version.stale')
  const next = await updateDecision(tx, id, decision.body)
  await recordMeeting(tx, actor, now, 'meeting.decisionWritten', told)
  return next
}

/** Takes a decision away while its meeting goes on. @throws Problem `meetingDecision.notFound`, `meeting.notLive` */
export async function removeDecision(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const found = await findDecision(tx, id)
  if (!found) throw new Problem('meetingDecision.notFound')
  const item = await openItem(tx, actor, found.item_id)
  await deleteDecision(tx, id)
  await recordMeeting(tx, actor, now, 'meeting.decisionRemoved', {
    meetingId: item.row.meeting_id,
    itemId: item.row.id,
  })
}

/** Keeps an action as `putNote` keeps a note. It holds, and its person hears of it, when the meeting is closed. */
export async function putAction(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Written,
  action: ActionText & { itemId: string },
) {
  const item = await openItem(tx, actor, action.itemId)
  const found = await findActionRow(tx, id)
  if (found && found.item_id !== action.itemId) throw new Problem('meetingAction.notFound')
  const worksThere = await isMemberOf(tx, action.memberId, action.unitId)
  const status = found?.status ?? null
  orThrow(decideAction({ meeting: item.facts.meeting.status, today: dayOf(now), status, worksThere }, action))
  // Nobody is given what they may not read.
  const matter = { caseId: item.row.case_id, itemId: item.row.id }
  if (!(await mayReadMatter(tx, action.memberId, matter, now))) throw new Problem('meetingAction.mayNotRead')
  const told = { meetingId: item.row.meeting_id, itemId: item.row.id, actionId: id }
  if (!found) {
    const by = memberOf(actor).memberId
    const added = await insertAction(tx, id, placeOf(item), item.row.series_id, action, { by, now })
    if (!added) throw new Problem('meetingAction.notFound')
    await recordMeeting(tx, actor, now, 'meeting.actionWritten', told)
    return added.version
  }
  const isSame =
    found.body === action.body &&
    found.member_id === action.memberId &&
    found.unit_id === action.unitId &&
    found.due_on === action.dueOn
  if (isSame) return found.version
  if (version !== found.version) throw new Problem('version.stale')
  const next = await updateAction(tx, id, action)
  await recordMeeting(tx, actor, now, 'meeting.actionWritten', told)
  return next
}

/** Takes an action away before it holds. @throws Problem `meetingAction.notFound`, `meetingAction.holds` */
export async function removeAction(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const found = await findActionRow(tx, id)
  if (!found) throw new Problem('meetingAction.notFound')
  const item = await openItem(tx, actor, found.item_id)
  if (found.status !== 'draft') throw new Problem('meetingAction.holds')
  await deleteAction(tx, id)
  await recordMeeting(tx, actor, now, 'meeting.actionRemoved', {
    meetingId: item.row.meeting_id,
    itemId: item.row.id,
  })
}
