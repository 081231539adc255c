import { sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

export async function startMeeting(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('meeting')
    .set((e) => ({ status: 'live', started_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Moves the clock to an item, or stops it; the item that it leaves keeps the time that it took. */
export async function moveClock(
  tx: Tx,
  meetingId: string,
  from: { id: string; seconds: number } | null,
  to: string | null,
  now: Date,
): Promise<void> {
  if (from) {
    await tx
      .updateTable('meeting_item')
      .set((e) => ({ spent_seconds: e('spent_seconds', '+', from.seconds) }))
      .where('id', '=', from.id)
      .execute()
  }
  await tx
    .updateTable('meeting')
    .set((e) => ({
      current_item_id: to,
      current_since: to ? now : null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', meetingId)
    .execute()
}

export async function setAttendance(
  tx: Tx,
  said: { meetingId: string; unitId: UnitId; present: boolean | null; by: MemberId; now: Date },
): Promise<void> {
  if (said.present === null) {
    await tx
      .deleteFrom('meeting_attendance')
      .where('meeting_id', '=', said.meetingId)
      .where('unit_id', '=', said.unitId)
      .execute()
    return
  }
  const row = { present: said.present, said_at: said.now, said_by: said.by }
  await tx
    .insertInto('meeting_attendance')
    .values({ meeting_id: said.meetingId, unit_id: said.unitId, ...row })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'unit_id']).doUpdateSet(row))
    .execute()
}

export type Place = { readonly itemId: string; readonly meetingId: string; readonly caseId: CaseId | null }
type By = { readonly by: MemberId; readonly now: Date }

export function findNote(read: Read, id: string) {
  return read.selectFrom('meeting_note').selectAll().where('id', '=', id).executeTakeFirst()
}

/** @returns undefined when it is there already: the same was sent twice */
export async function insertNote(tx: Tx, id: string, at: Place, body: string, { by, now }: By) {
  return tx
    .insertInto('meeting_note')
    .values({
      id,
      item_id: at.itemId,
      meeting_id: at.meetingId,
      case_id: at.caseId,
      body,
      written_at: now,
      written_by: by,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('version')
    .executeTakeFirst()
}

export async function updateNote(tx: Tx, id: string, body: string, now: Date): Promise<number> {
  const row = await tx
    .updateTable('meeting_note')
    .set((e) => ({ body, changed_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function deleteNote(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meeting_note').where('id', '=', id).execute()
}

export function findDecision(read: Read, id: string) {
  return read.selectFrom('meeting_decision').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDecision(
  tx: Tx,
  id: string,
  at: Place,
  seriesId: string,
  body: string,
  { by, now }: By,
) {
  return tx
    .insertInto('meeting_decision')
    .values({
      id,
      item_id: at.itemId,
      meeting_id: at.meetingId,
      series_id: seriesId,
      case_id: at.caseId,
      body,
      written_at: now,
      written_by: by,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('version')
    .executeTakeFirst()
}

export async function updateDecision(tx: Tx, id: string, body: string): Promise<number> {
  const row = await tx
    .updateTable('meeting_decision')
    .set((e) => ({ body, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function deleteDecision(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meeting_decision').where('id', '=', id).execute()
}

export type ActionText = {
  readonly body: string
  readonly memberId: MemberId
  readonly unitId: UnitId
  readonly dueOn: LocalDay
}
const columns = (action: ActionText) => ({
  body: action.body,
  member_id: action.memberId,
  unit_id: action.unitId,
  due_on: action.dueOn,
})

export function findActionRow(read: Read, id: string) {
  return read.selectFrom('meeting_action').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertAction(
  tx: Tx,
  id: string,
  at: Place,
  seriesId: string,
  action: ActionText,
  { by, now }: By,
) {
  return tx
    .insertInto('meeting_action')
    .values({
      id,
      item_id: at.itemId,
      meeting_id: at.meetingId,
      series_id: seriesId,
      case_id: at.caseId,
      ...columns(action),
      written_at: now,
      written_by: by,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('version')
    .executeTakeFirst()
}

export async function updateAction(tx: Tx, id: string, action: ActionText): Promise<number> {
  const row = await tx
    .updateTable('meeting_action')
    .set((e) => ({ ...columns(action), version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function deleteAction(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meeting_action').where('id', '=', id).execute()
}

/** How much was written on an item. */
export async function countWritten(
  read: Read,
  itemId: string,
): Promise<{ decisions: number; actions: number }> {
  const { rows } = await sql<{ decisions: number; actions: number }>`
    select (select count(*)::int from meeting_decision where item_id = ${itemId}) as decisions,
      (select count(*)::int from meeting_action where item_id = ${itemId}) as actions`.execute(read)
  return rows[0] ?? { decisions: 0, actions: 0 }
}

export type Seat = { readonly memberId: MemberId; readonly name: string; readonly itemId: string | null }

/** Renews that a tab has the meeting open, until when; a seat that has run out counts as left. */
export async function takeMeetingSeat(
  tx: Tx,
  seat: { memberId: MemberId; tab: string; meetingId: string; itemId: string | null },
  until: Date,
): Promise<void> {
  const row = { meeting_id: seat.meetingId, item_id: seat.itemId, lasts_until: until }
  await tx
    .insertInto('meeting_presence')
    .values({ member_id: seat.memberId, tab: seat.tab, ...row })
    .onConflict((conflict) => conflict.columns(['member_id', 'tab']).doUpdateSet(row))
    .execute()
}

/** Who has the meeting open, each once, where they write when they do. */
export async function listMeetingSeats(read: Read, meetingId: string, now: Date): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select distinct on (m.name, m.id) m.id as "memberId", m.name, p.item_id as "itemId"
    from meeting_presence p join member m on m.id = p.member_id
    where p.meeting_id = ${meetingId} and p.lasts_until > ${now}
    order by m.name, m.id, p.item_id nulls last`.execute(read)
  return rows
}

export async function clearMeetingSeats(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('meeting_presence').where('lasts_until', '<', now).execute()
}
