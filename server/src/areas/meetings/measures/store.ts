import { sql } from 'kysely'
import type { Read } from '../../../platform/db/db.ts'

export type MeetingMeasure = {
  readonly id: string
  readonly startsAt: Date
  readonly startedAt: Date
  readonly closedAt: Date
  readonly announcedAt: Date | null
  readonly matters: number
  readonly cameBack: number
  readonly decisions: number
  readonly actions: number
  readonly unitsPresent: number
  readonly unitsSaid: number
}

/** What each closed meeting of a series came to, of what the caller may read; the latest first. */
export async function listMeasures(read: Read, seriesId: string, since: Date): Promise<MeetingMeasure[]> {
  const { rows } = await sql<MeetingMeasure>`
    select m.id, m.starts_at as "startsAt", m.started_at as "startedAt", m.closed_at as "closedAt", m.announced_at as "announcedAt",
      i.matters, i."cameBack",
      (select count(*)::int from meeting_decision d where d.meeting_id = m.id) as decisions,
      (select count(*)::int from meeting_action a where a.meeting_id = m.id) as actions,
      (select count(*)::int from meeting_attendance p where p.meeting_id = m.id and p.present) as "unitsPresent",
      (select count(*)::int from meeting_attendance p where p.meeting_id = m.id) as "unitsSaid"
    from meeting m cross join lateral (
      select count(*) filter (where x.result in ('information', 'decision', 'action'))::int as matters,
        count(*) filter (where x.carried > 0)::int as "cameBack"
      from meeting_item x where x.meeting_id = m.id and x.kind = 'matter' and x.result is distinct from 'withdrawn'
    ) i
    where m.series_id = ${seriesId} and m.status = 'closed' and m.starts_at >= ${since}
    order by m.starts_at desc`.execute(read)
  return rows
}

export type ActionMeasure = {
  readonly dueOn: string
  readonly settledOn: string | null
  readonly status: string
}

/** The actions of a series that fell due since a day, or were settled. */
export async function listActionMeasures(
  read: Read,
  seriesId: string,
  since: string,
): Promise<ActionMeasure[]> {
  const { rows } = await sql<ActionMeasure>`
    select due_on as "dueOn", (settled_at at time zone 'Europe/Stockholm')::date as "settledOn", status
    from meeting_action where series_id = ${seriesId} and status <> 'draft' and due_on >= ${since}::date`.execute(
    read,
  )
  return rows
}

/** How often each unit was there, of the meetings where it was said whether it was. */
export async function listPresence(read: Read, seriesId: string, since: Date) {
  const { rows } = await sql<{
    id: string
    slug: string
    name: string
    nameEn: string
    present: number
    said: number
  }>`
    select u.id, u.slug, u.name, u.name_en as "nameEn", count(*) filter (where a.present)::int as present, count(*)::int as said
    from meeting_attendance a join meeting m on m.id = a.meeting_id join unit u on u.id = a.unit_id
    where m.series_id = ${seriesId} and m.status = 'closed' and m.starts_at >= ${since}
    group by u.id order by u.name`.execute(read)
  return rows
}

/** How often each unit was at the closed meetings of the lots, of those where it was said whether it was. */
export async function listLotsPresence(read: Read, since: Date) {
  const { rows } = await sql<{ unitId: string; present: number; said: number; lastPresentAt: Date | null }>`
    select a.unit_id as "unitId", count(*) filter (where a.present)::int as present, count(*)::int as said,
      max(m.starts_at) filter (where a.present) as "lastPresentAt"
    from meeting_attendance a join meeting m on m.id = a.meeting_id join meeting_series s on s.id = m.series_id
    where s.kind = 'lots' and m.status = 'closed' and m.starts_at >= ${since}
    group by a.unit_id order by a.unit_id`.execute(read)
  return rows
}
