import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { SeriesRow, Standing } from '../series/store.ts'

export type Slot = { readonly slotAt: Date; readonly endsAt: Date }

/** Meetings of a series that are still to come, by their slot. */
export function listComing(read: Read, seriesId: string, now: Date) {
  return read
    .selectFrom('meeting')
    .select(['id', 'slot_at', 'starts_at', 'ends_at', 'status', 'cancelled_why', 'is_extra'])
    .where('series_id', '=', seriesId)
    .where('slot_at', '>', now)
    .orderBy('slot_at')
    .execute()
}
export type ComingRow = Awaited<ReturnType<typeof listComing>>[number]

/** Meetings of a series that are still to be held, wherever they have been moved from or to. */
export async function listPlanned(read: Read, seriesId: string, now: Date): Promise<string[]> {
  const rows = await read
    .selectFrom('meeting')
    .select('id')
    .where('series_id', '=', seriesId)
    .where('status', '=', 'planned')
    .where((e) => e.or([e('slot_at', '>', now), e('ends_at', '>', now)]))
    .orderBy('starts_at')
    .execute()
  return rows.map(({ id }) => id)
}

/** They were held besides the others, and are meetings of the recurrence from now on. */
export async function adoptMeetings(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('meeting')
    .set((e) => ({ is_extra: false, version: e('version', '+', 1), sequence: e('sequence', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute()
}

/** @returns undefined when the series has a meeting in that slot already */
export async function insertMeeting(
  tx: Tx,
  series: SeriesRow,
  { slotAt, endsAt }: Slot,
  now: Date,
  isExtra = false,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('meeting')
    .values({
      id: newId(),
      series_id: series.id,
      slot_at: slotAt,
      starts_at: slotAt,
      ends_at: endsAt,
      place: series.place,
      link: series.link,
      is_extra: isExtra,
    })
    .onConflict((conflict) => conflict.constraint('meeting_one_in_its_slot').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await insertOwnItems(tx, series, row.id, now)
  return row?.id
}

/** What each meeting has from the beginning: the actions of those before, and the standing items. */
async function insertOwnItems(tx: Tx, series: SeriesRow, meetingId: string, now: Date): Promise<void> {
  const common = { meeting_id: meetingId, series_id: series.id, added_at: now }
  const standing = series.standing as readonly Standing[]
  await tx
    .insertInto('meeting_item')
    .values([
      // The title of this one is chosen by the reader's language, where it is shown.
      {
        ...common,
        id: newId(),
        position: 0,
        kind: 'actions',
        source: 'actions',
        title: '-',
        purpose: 'inform',
        minutes: 5,
      },
      ...standing.map((item, nth) => ({
        ...common,
        ...item,
        id: newId(),
        position: nth + 1,
        kind: 'standing' as const,
        source: 'standing' as const,
      })),
    ])
    .execute()
}

/** Another time by the series; one that was moved by hand keeps its own. */
export async function moveSlot(tx: Tx, id: string, slot: Slot): Promise<void> {
  await tx
    .updateTable('meeting')
    .set((e) => ({
      slot_at: slot.slotAt,
      starts_at: sql<Date>`case when starts_at = slot_at then ${slot.slotAt}::timestamptz else starts_at end`,
      ends_at: sql<Date>`case when starts_at = slot_at then ${slot.endsAt}::timestamptz else ends_at end`,
      version: e('version', '+', 1),
      sequence: e('sequence', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function setStatus(
  tx: Tx,
  id: string,
  status: 'planned' | 'cancelled',
  why: string,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set((e) => ({
      status,
      cancelled_why: why,
      version: e('version', '+', 1),
      sequence: e('sequence', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function setTime(
  tx: Tx,
  id: string,
  time: { startsAt: Date; endsAt: Date; place: string; link: string },
): Promise<number> {
  const row = await tx
    .updateTable('meeting')
    .set((e) => ({
      starts_at: time.startsAt,
      ends_at: time.endsAt,
      place: time.place,
      link: time.link,
      version: e('version', '+', 1),
      sequence: e('sequence', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/**
 * Gives the matters of a meeting that have no result yet over to another one of the series, in their order and last
 * there. What stands on its agenda already is not put there twice. Done as the program: it moves what its reader may
 * not see too.
 */
export async function giveMatters(tx: Tx, from: string, to: string, now: Date): Promise<number> {
  await sql`
    update meeting_item i set result = 'withdrawn', result_at = ${now}, version = version + 1
    where i.meeting_id = ${from} and i.kind = 'matter' and i.result is null and i.source_key is not null
      and exists (select from meeting_item o where o.meeting_id = ${to} and o.source_key = i.source_key
        and o.result is distinct from 'withdrawn')`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    update meeting_item i set meeting_id = ${to}, carried = carried + 1, version = version + 1,
      position = i.position + 1000 + (select coalesce(max(position), 0) from meeting_item where meeting_id = ${to})
    where i.meeting_id = ${from} and i.kind = 'matter' and i.result is null returning i.id`.execute(tx)
  return rows.length
}

/**
 * Matters that have no meeting to go to: they end with theirs, and are proposed anew.
 * @returns how many they were
 */
export async function endMatters(tx: Tx, meetingId: string, now: Date): Promise<number> {
  const rows = await tx
    .updateTable('meeting_item')
    .set((e) => ({ result: 'withdrawn', result_at: now, version: e('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'matter')
    .where('result', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}

/** Open actions of a series, apart from those of one meeting, whoever may read what they are about. */
export async function countOpenActions(
  read: Read,
  seriesId: string,
  without: string | null = null,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select meeting_open_actions(${seriesId}::uuid, ${without}::uuid) as n`.execute(read)
  return rows[0]?.n ?? 0
}

export async function hasLiveMeeting(read: Read, seriesId: string): Promise<boolean> {
  const row = await read
    .selectFrom('meeting')
    .select('id')
    .where('series_id', '=', seriesId)
    .where('status', '=', 'live')
    .executeTakeFirst()
  return row !== undefined
}

export type ListMeetings = {
  readonly me: MemberId | null
  readonly units: readonly string[]
  readonly from: Date
  readonly to: Date
  readonly seriesId: string | undefined
  readonly onlyMine: boolean
  readonly after: { at: Date; id: string } | undefined
  readonly limit: number
  readonly past: boolean
}

/** Meetings in a span of time, the nearest first: onward from its beginning, or back from its end. */
export function listMeetings(read: Read, asked: ListMeetings) {
  const order = asked.past ? 'desc' : 'asc'
  const { after } = asked
  const isMine = sql<boolean>`(${asked.me}::uuid = s.leader_id or s.stand_in_id is not distinct from ${asked.me}::uuid
        or exists (select from meeting_series_unit u where u.series_id = s.id and u.unit_id = any (${sql.val(asked.units)}::uuid[]))
        or exists (select from meeting_item i join meeting_item_unit u on u.item_id = i.id
          where i.meeting_id = m.id and u.unit_id = any (${sql.val(asked.units)}::uuid[]) and i.result is distinct from 'withdrawn'))`
  return (
    read
      .selectFrom('meeting as m')
      .innerJoin('meeting_series as s', 's.id', 'm.series_id')
      .select([
        'm.id',
        'm.starts_at',
        'm.ends_at',
        'm.place',
        'm.link',
        'm.status',
        'm.cancelled_why',
        'm.slot_at',
      ])
      .select(['s.id as seriesId', 's.title', 's.kind'])
      .select(isMine.as('isMine'))
      .select(
        sql<number>`(select count(*)::int from meeting_outline(m.id) o where o.kind = 'matter')`.as(
          'matters',
        ),
      )
      .where('m.starts_at', '>=', asked.from)
      .where('m.starts_at', '<', asked.to)
      // What was put aside by another recurrence has others in its place, and nobody said why.
      .where(sql<boolean>`not (m.status = 'cancelled' and m.cancelled_why = '')`)
      .$if(asked.onlyMine, (rows) => rows.where(isMine))
      .$if(asked.seriesId !== undefined, (rows) => rows.where('m.series_id', '=', asked.seriesId ?? ''))
      .$if(after !== undefined, (rows) =>
        rows.where(
          asked.past
            ? sql<boolean>`(m.starts_at, m.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`
            : sql<boolean>`(m.starts_at, m.id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`,
        ),
      )
      .orderBy('m.starts_at', order)
      .orderBy('m.id', order)
      .limit(asked.limit + 1)
      .execute()
  )
}
export type MeetingListRow = Awaited<ReturnType<typeof listMeetings>>[number]
