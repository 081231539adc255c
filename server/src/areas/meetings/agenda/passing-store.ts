import { sql } from 'kysely'
import type { Read, Tx } from '../../../platform/db/db.ts'

/** The meeting that an item stands on. */
export async function findMeetingOf(read: Read, itemId: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('meeting_item')
    .select('meeting_id')
    .where('id', '=', itemId)
    .executeTakeFirst()
  return row?.meeting_id
}

export async function listItemUnits(read: Read, itemId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('meeting_item_unit')
    .select('unit_id')
    .where('item_id', '=', itemId)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

/** The item that stands on an agenda for a thing already. */
export async function getItemOfKey(read: Read, meetingId: string, key: string): Promise<string> {
  const { id } = await read
    .selectFrom('meeting_item')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('source_key', '=', key)
    .where(sql<boolean>`result is distinct from 'withdrawn'`)
    .executeTakeFirstOrThrow()
  return id
}

/**
 * What a series has, or has had and taken away, on meetings still to come, and what a meeting that goes on deals with.
 * What somebody took off the agenda is not put there again behind their back.
 */
export async function listHeldKeys(read: Read, seriesId: string): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom('meeting_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select('i.source_key')
    .where('i.series_id', '=', seriesId)
    .where('i.source_key', 'is not', null)
    .where('m.status', 'in', ['planned', 'live'])
    .execute()
  return new Set(rows.flatMap(({ source_key: key }) => (key ? [key] : [])))
}

/** Cases that a series takes up at meetings still to come or under way, and those that somebody took off them. */
export async function listCasesHeld(read: Read, seriesId: string): Promise<Set<string>> {
  const rows = await read
    .selectFrom('meeting_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select('i.case_id')
    .where('i.series_id', '=', seriesId)
    .where('i.case_id', 'is not', null)
    .where(sql<boolean>`(i.result is distinct from 'withdrawn' or i.result_by is not null)`)
    .where('m.status', 'in', ['planned', 'live'])
    .execute()
  return new Set(rows.flatMap(({ case_id: id }) => (id ? [id] : [])))
}

/** Where overlaps stand, or have stood, on agendas of any series, as long as nobody has taken them off. */
export async function listTakenUp(read: Read, overlapIds: readonly string[]) {
  if (overlapIds.length === 0) return []
  return read
    .selectFrom('meeting_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.overlap_id as overlapId', 'm.status', 'm.closed_at as closedAt'])
    .where('i.overlap_id', 'in', [...overlapIds])
    .where(sql<boolean>`i.result is distinct from 'withdrawn'`)
    .execute()
}

/** The projects that an item concerns: its own, or the parties of its overlap. */
export async function listProjectsOfItem(read: Read, itemId: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select array_remove(array[i.project_id, o.project_id, o.other_id]::text[], null) as ids
    from meeting_item i left join project_overlap o on o.id = i.overlap_id where i.id = ${itemId}`.execute(
    read,
  )
  return rows[0]?.ids ?? []
}

/** Items that the program has put on meetings still to come. */
export function listGathered(read: Read, seriesId: string) {
  return read
    .selectFrom('meeting_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id', 'i.source_key', 'i.meeting_id'])
    .where('i.series_id', '=', seriesId)
    .where('m.status', '=', 'planned')
    .where('i.source', 'in', ['dispute', 'signal', 'conflict'])
    .where('i.added_by', 'is', null)
    .where('i.result', 'is', null)
    .execute()
}

/** Takes an item that had been moved on off the agenda that it went to, unless it has come to something there. */
export async function takeBackMoved(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('meeting_item')
    .set((e) => ({ result: 'withdrawn', result_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('result', 'is', null)
    .execute()
}
