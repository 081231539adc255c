import { sql } from 'kysely'
import type { UnitId } from '../../kernel/ids.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Read, Tx } from '../../platform/db/db.ts'
import type { MeetingFacts } from './facts.ts'
import { factsOf, getSeries, lockSeries, type SeriesRow } from './series/store.ts'

export type MeetingRow = NonNullable<Awaited<ReturnType<typeof findRow>>>

function findRow(read: Read, id: string) {
  return read
    .selectFrom('meeting as m')
    .selectAll('m')
    .select(
      sql<UnitId[]>`coalesce((select array_agg(distinct u.unit_id::text) from meeting_item i
        join meeting_item_unit u on u.item_id = i.id
        where i.meeting_id = m.id and i.result is distinct from 'withdrawn'), '{}')`.as('invited'),
    )
    .where('m.id', '=', id)
    .executeTakeFirst()
}

/** @throws Problem `meeting.notFound` */
export async function getMeeting(
  read: Read,
  id: string,
): Promise<{ row: MeetingRow; series: SeriesRow; facts: MeetingFacts }> {
  const row = await findRow(read, id)
  if (!row) throw new Problem('meeting.notFound')
  const series = await getSeries(read, row.series_id)
  return { row, series, facts: meetingFacts(row, series) }
}

function meetingFacts(row: MeetingRow, series: SeriesRow): MeetingFacts {
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    series: factsOf(series),
    slotAt: row.slot_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    invitedUnits: row.invited,
  }
}

/**
 * Locks the series first and the meeting after it, always in this order: what one meeting passes on to the next can't
 * meet what the next passes on. @throws Problem `meeting.notFound`
 */
export async function lockMeeting(tx: Tx, id: string) {
  const found = await tx.selectFrom('meeting').select('series_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Problem('meeting.notFound')
  await lockSeries(tx, found.series_id)
  await holdMeeting(tx, id)
  return getMeeting(tx, id)
}

/** Locks the meeting alone, for what is written in it and touches no other. @throws Problem `meeting.notFound` */
export async function holdMeeting(tx: Tx, id: string) {
  const row = await tx.selectFrom('meeting').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem('meeting.notFound')
  return getMeeting(tx, id)
}

/** The next meeting of the series that can still take something up, counted from the slots and not from moved times. */
export async function findNext(
  read: Read,
  seriesId: string,
  after: Date,
  except?: string,
): Promise<{ id: string; startsAt: Date } | undefined> {
  return read
    .selectFrom('meeting')
    .select(['id', 'starts_at as startsAt'])
    .where('series_id', '=', seriesId)
    .where('status', '=', 'planned')
    .where('slot_at', '>', after)
    .$if(except !== undefined, (rows) => rows.where('id', '<>', except ?? ''))
    .orderBy('slot_at')
    .limit(1)
    .executeTakeFirst()
}
