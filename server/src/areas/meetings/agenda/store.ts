import { sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { ItemFacts, ItemKind, ItemPurpose, ItemResult, ItemSource, MeetingFacts } from '../facts.ts'
import { holdMeeting } from '../meeting-store.ts'

export type Outline = {
  readonly id: string
  readonly kind: ItemKind
  readonly purpose: ItemPurpose
  readonly minutes: number
  readonly isDone: boolean
  /** How many times what it says has been changed. */
  readonly edits: number
}

/** The agenda as everybody sees it, in its order. */
export async function listOutline(read: Read, meetingId: string): Promise<Outline[]> {
  const { rows } = await sql<Outline>`
    select id, kind, purpose, minutes, is_done as "isDone", edits from meeting_outline(${meetingId}::uuid)`.execute(
    read,
  )
  return rows
}

/** The items that the caller may read, without those that were taken away. */
export function listItems(read: Read, meetingId: string) {
  return read
    .selectFrom('meeting_item as i')
    .leftJoin('member as o', 'o.id', 'i.owner_id')
    .leftJoin('meeting_item as g', 'g.id', 'i.moved_to')
    .leftJoin('meeting as n', 'n.id', 'g.meeting_id')
    .leftJoin('area as a', 'a.id', 'i.area_id')
    .selectAll('i')
    .select(['o.name as owner', 'n.id as nextMeetingId', 'n.starts_at as nextStartsAt'])
    .select(['a.code as areaCode', 'a.title as areaTitle', 'a.title_en as areaTitleEn'])
    .select(
      sql<{ id: UnitId; slug: string; name: string; nameEn: string }[]>`coalesce((
        select json_agg(json_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en) order by u.name)
        from meeting_item_unit x join unit u on u.id = x.unit_id where x.item_id = i.id), '[]')`.as('units'),
    )
    .where('i.meeting_id', '=', meetingId)
    .where(sql<boolean>`i.result is distinct from 'withdrawn'`)
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
}
export type ItemRow = Awaited<ReturnType<typeof listItems>>[number]

export function listNotes(read: Read, meetingId: string) {
  return read
    .selectFrom('meeting_note as n')
    .innerJoin('member as m', 'm.id', 'n.written_by')
    .selectAll('n')
    .select('m.name as writer')
    .where('n.meeting_id', '=', meetingId)
    .orderBy('n.written_at')
    .orderBy('n.id')
    .execute()
}
export type NoteRow = Awaited<ReturnType<typeof listNotes>>[number]

export function listDecisions(read: Read, meetingId: string) {
  return read
    .selectFrom('meeting_decision as d')
    .innerJoin('member as m', 'm.id', 'd.written_by')
    .selectAll('d')
    .select('m.name as writer')
    .where('d.meeting_id', '=', meetingId)
    .orderBy('d.written_at')
    .orderBy('d.id')
    .execute()
}
export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]

export function listAttendance(read: Read, meetingId: string) {
  return read
    .selectFrom('meeting_attendance')
    .select(['unit_id', 'present'])
    .where('meeting_id', '=', meetingId)
    .execute()
}

/** An item that the caller may read, its meeting locked. @throws Problem `meetingItem.notFound` */
export async function lockItem(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('meeting_item')
    .select('meeting_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('meetingItem.notFound')
  const { facts: meeting } = await holdMeeting(tx, found.meeting_id)
  const row = await tx.selectFrom('meeting_item').selectAll().where('id', '=', id).executeTakeFirst()
  // It may have gone on to another meeting while this one waited for its turn.
  if (!row || row.meeting_id !== meeting.id) throw new Problem('meetingItem.notFound')
  return { row, facts: itemFacts(row, meeting) }
}
export type LockedItem = Awaited<ReturnType<typeof lockItem>>

export function itemFacts(
  row: {
    id: string
    kind: string
    result: string | null
    case_id: string | null
    owner_id: string | null
    added_by: string | null
    version: number
  },
  meeting: MeetingFacts,
): ItemFacts {
  return {
    id: row.id,
    kind: row.kind as ItemKind,
    result: row.result as ItemResult | null,
    caseId: row.case_id,
    ownerId: row.owner_id,
    addedBy: row.added_by,
    version: row.version,
    meeting,
  }
}

export type ItemToAdd = {
  readonly meetingId: string
  readonly seriesId: string
  readonly source: ItemSource
  readonly sourceKey: string | null
  readonly title: string
  readonly question: string
  readonly purpose: ItemPurpose
  readonly minutes: number
  readonly ownerId: MemberId | null
  readonly caseId: CaseId | null
  readonly areaId: string | null
  readonly projectId: string | null
  readonly overlapId: string | null
  readonly carried: number
  readonly by: MemberId | null
  readonly now: Date
}

/** Puts an item last. @returns undefined when the same thing stands on the agenda already */
export async function insertItem(tx: Tx, item: ItemToAdd): Promise<string | undefined> {
  const row = await tx
    .insertInto('meeting_item')
    .values({
      id: newId(),
      meeting_id: item.meetingId,
      series_id: item.seriesId,
      position: sql<number>`1 + coalesce((select max(o.position) from meeting_outline(${item.meetingId}::uuid) o), 0)`,
      kind: 'matter',
      source: item.source,
      source_key: item.sourceKey,
      title: item.title,
      question: item.question,
      purpose: item.purpose,
      minutes: item.minutes,
      owner_id: item.ownerId,
      case_id: item.caseId,
      area_id: item.areaId,
      project_id: item.projectId,
      overlap_id: item.overlapId,
      carried: item.carried,
      added_at: item.now,
      added_by: item.by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'source_key'])
        .where('source_key', 'is not', null)
        .where(sql<boolean>`result is distinct from 'withdrawn'`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function setItemUnits(
  tx: Tx,
  itemId: string,
  caseId: CaseId | null,
  units: readonly UnitId[],
): Promise<void> {
  await tx.deleteFrom('meeting_item_unit').where('item_id', '=', itemId).execute()
  if (units.length === 0) return
  await tx
    .insertInto('meeting_item_unit')
    .values([...new Set(units)].map((unit) => ({ item_id: itemId, unit_id: unit, case_id: caseId })))
    .execute()
}

export async function updateItem(
  tx: Tx,
  id: string,
  change: {
    title?: string | undefined
    question?: string | undefined
    purpose?: ItemPurpose | undefined
    minutes?: number | undefined
    owner_id?: MemberId | null
  },
): Promise<number> {
  const row = await tx
    .updateTable('meeting_item')
    .set(change)
    .set((e) => ({ version: e('version', '+', 1), edits: e('edits', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function settleItem(
  tx: Tx,
  id: string,
  end: { result: ItemResult | null; text: string; by: MemberId | null; now: Date; movedTo?: string | null },
): Promise<number> {
  const row = await tx
    .updateTable('meeting_item')
    .set((e) => ({
      result: end.result,
      result_text: end.text,
      result_at: end.result ? end.now : null,
      result_by: end.result ? end.by : null,
      moved_to: end.movedTo ?? null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** The items in a new order, first to last. */
export async function setOrder(tx: Tx, meetingId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update meeting_item i set position = o.nth from unnest(${sql.val([...ids])}::uuid[]) with ordinality o(id, nth)
    where i.id = o.id and i.meeting_id = ${meetingId}`.execute(tx)
}

export async function bumpMeeting(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .updateTable('meeting')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** Units that are held among these. */
export async function countUnits(read: Read, ids: readonly UnitId[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await read
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', [...ids])
    .where('active', '=', true)
    .execute()
  return rows.length
}

/** What stands, or has been dealt with, on the agendas of a series, of what is named by a key. */
export async function listKeysOf(read: Read, seriesId: string, since: Date): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom('meeting_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select('i.source_key')
    .where('i.series_id', '=', seriesId)
    .where('i.source_key', 'is not', null)
    .where((e) => e.or([e('m.status', 'in', ['planned', 'live']), e('m.starts_at', '>=', since)]))
    .where(sql<boolean>`(i.result is distinct from 'withdrawn')`)
    .execute()
  return new Set(rows.flatMap(({ source_key: key }) => (key ? [key] : [])))
}

/** Notes what an agenda said when it went out. */
export async function setAnnounced(tx: Tx, id: string, now: Date, told: unknown): Promise<void> {
  await tx
    .updateTable('meeting')
    .set((e) => ({
      announced_at: now,
      announced: JSON.stringify(told),
      version: e('version', '+', 1),
      sequence: e('sequence', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
