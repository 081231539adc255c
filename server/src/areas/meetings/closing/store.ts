import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { MinutesHead, MinutesLine } from '../minutes/lines.ts'

export async function lastNumber(read: Read, seriesId: string, year: number): Promise<number> {
  const row = await read
    .selectFrom('meeting_decision')
    .select((e) => e.fn.max('number').as('last'))
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function setNumber(tx: Tx, id: string, year: number, number: number): Promise<void> {
  await tx.updateTable('meeting_decision').set({ year, number }).where('id', '=', id).execute()
}

/** From now on the actions of the meeting hold. @returns those that did not before */
export function openActions(tx: Tx, meetingId: string) {
  return tx
    .updateTable('meeting_action')
    .set((e) => ({ status: 'open', version: e('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('status', '=', 'draft')
    .returning(['id', 'case_id', 'member_id', 'unit_id', 'due_on', 'item_id'])
    .execute()
}

export async function setClosed(tx: Tx, id: string, now: Date): Promise<number> {
  const row = await tx
    .updateTable('meeting')
    .set((e) => ({
      status: 'closed',
      closed_at: now,
      current_item_id: null,
      current_since: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function setOpenAgain(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('meeting')
    .set((e) => ({ status: 'live', closed_at: null, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The minutes as they were last written. */
export function findMinutes(read: Read, meetingId: string, version?: number) {
  return read
    .selectFrom('meeting_minutes as m')
    .innerJoin('member as c', 'c.id', 'm.closed_by')
    .leftJoin('member as a', 'a.id', 'm.approved_by')
    .selectAll('m')
    .select(['c.name as closer', 'a.name as approver'])
    .where('m.meeting_id', '=', meetingId)
    .$if(version !== undefined, (rows) => rows.where('m.version', '=', version ?? 0))
    .orderBy('m.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
export type MinutesRow = NonNullable<Awaited<ReturnType<typeof findMinutes>>>

export type LineToKeep = {
  readonly itemId: string
  /** The item that it is about, and whose secrecy it follows: of an action from before, the one it was decided at. */
  readonly aboutId: string
  readonly caseId: string | null
  readonly content: MinutesLine
}

/** Freezes the minutes: they are added and never changed. */
export async function insertMinutes(
  tx: Tx,
  minutes: { meetingId: string; version: number; head: MinutesHead; by: MemberId; now: Date },
  lines: readonly LineToKeep[],
): Promise<void> {
  await tx
    .insertInto('meeting_minutes')
    .values({
      meeting_id: minutes.meetingId,
      version: minutes.version,
      head: JSON.stringify(minutes.head),
      closed_at: minutes.now,
      closed_by: minutes.by,
    })
    .execute()
  await tx
    .insertInto('meeting_minutes_line')
    .values(
      lines.map((line, nth) => ({
        meeting_id: minutes.meetingId,
        version: minutes.version,
        position: nth + 1,
        item_id: line.itemId,
        about_id: line.aboutId,
        case_id: line.caseId,
        content: JSON.stringify(line.content),
      })),
    )
    .execute()
}

/** The lines that the caller may read. */
export function listLines(read: Read, meetingId: string, version: number) {
  return read
    .selectFrom('meeting_minutes_line')
    .select(['position', 'item_id', 'case_id', 'content'])
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .orderBy('position')
    .execute()
}

export function listVersions(read: Read, meetingId: string) {
  return read
    .selectFrom('meeting_minutes')
    .select(['version', 'closed_at', 'reopened_at', 'reopened_why', 'approved_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .execute()
}

export async function noteReopening(
  tx: Tx,
  at: { meetingId: string; version: number; by: MemberId; now: Date; why: string },
): Promise<void> {
  await tx
    .updateTable('meeting_minutes')
    .set({ reopened_at: at.now, reopened_by: at.by, reopened_why: at.why })
    .where('meeting_id', '=', at.meetingId)
    .where('version', '=', at.version)
    .execute()
}

export async function noteApproval(
  tx: Tx,
  at: { meetingId: string; version: number; by: MemberId; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('meeting_minutes')
    .set({ approved_at: at.now, approved_by: at.by })
    .where('meeting_id', '=', at.meetingId)
    .where('version', '=', at.version)
    .where('approved_at', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** Which of these items are about a restricted case or a project that is a draft: of them a mail says nothing. */
export async function listRestricted(read: Read, items: readonly string[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select i.id from meeting_item i left join project_overlap o on o.id = i.overlap_id
    where i.id = any (${sql.val([...items])}::uuid[])
      and (exists (select from business_case c where c.id = i.case_id and c.visibility = 'restricted')
        or exists (select from project p
          where p.id in (i.project_id, o.project_id, o.other_id) and p.visibility = 'draft'))`.execute(read)
  return new Set(rows.map(({ id }) => id))
}

/** The units of a meeting, of its series or asked in for an item, by name. */
export async function listUnitsOfMeeting(read: Read, meetingId: string) {
  const { rows } = await sql<{
    id: string
    slug: string
    name: string
    nameEn: string
    isInvitedForItem: boolean
  }>`
    select u.id, u.slug, u.name, u.name_en as "nameEn", bool_and(x.invited) as "isInvitedForItem" from (
      select su.unit_id, false as invited from meeting_series_unit su join meeting m on m.series_id = su.series_id where m.id = ${meetingId}
      union all
      select iu.unit_id, true from meeting_item i join meeting_item_unit iu on iu.item_id = i.id
      where i.meeting_id = ${meetingId} and i.result is distinct from 'withdrawn'
    ) x join unit u on u.id = x.unit_id group by u.id order by u.name`.execute(read)
  return rows
}
