import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { SeriesKind } from '../facts.ts'

/** What a matter on an agenda concerns. */
export type Concern =
  | { readonly case_id: CaseId }
  | { readonly area_id: string }
  | { readonly project_id: string }

/** Of an item `i`. A project is concerned by what concerns it, and by what concerns an overlap of it. */
export function isAbout(concern: Concern) {
  if ('case_id' in concern) return sql<boolean>`i.case_id = ${concern.case_id}`
  if ('area_id' in concern) return sql<boolean>`i.area_id = ${concern.area_id}`
  const { project_id: id } = concern
  return sql<boolean>`(i.project_id = ${id} or i.overlap_id = any (array(
    select o.id from project_overlap o where o.project_id = ${id} or o.other_id = ${id})))`
}

/** Where it stands, or has stood, on agendas; the latest meeting first. */
export function listItemsAbout(read: Read, concern: Concern) {
  return read
    .selectFrom('meeting_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .innerJoin('meeting_series as s', 's.id', 'm.series_id')
    .select(['i.id', 'i.title', 'i.question', 'i.result', 'i.result_text as resultText'])
    .select([
      'm.id as meetingId',
      'm.starts_at as startsAt',
      'm.place',
      'm.link',
      'm.status',
      's.title as series',
    ])
    .where(isAbout(concern))
    .where(sql<boolean>`i.result is distinct from 'withdrawn'`)
    .orderBy('m.starts_at', 'desc')
    .orderBy('i.id')
    .limit(50)
    .execute()
}

/** What meetings decided about it, once they were closed. */
export function listDecisionsAbout(read: Read, concern: Concern) {
  return read
    .selectFrom('meeting_item as i')
    .innerJoin('meeting_decision as d', 'd.item_id', 'i.id')
    .innerJoin('meeting as m', 'm.id', 'd.meeting_id')
    .innerJoin('meeting_series as s', 's.id', 'm.series_id')
    .select([
      'd.id',
      'd.body',
      'd.year',
      'd.number',
      'm.id as meetingId',
      'm.starts_at as startsAt',
      's.title as series',
    ])
    .where(isAbout(concern))
    .where('d.number', 'is not', null)
    .orderBy('m.starts_at', 'desc')
    .orderBy('d.number')
    .limit(100)
    .execute()
}

/** Meetings that a matter can be put on: the next of each series first, and the lots before others. */
export async function listOpenMeetings(read: Read, now: Date) {
  const since = new Date(now.getTime() - 86_400_000)
  const { rows } = await sql<{
    id: string
    startsAt: Date
    seriesId: string
    series: string
    kind: SeriesKind
  }>`
    select m.id, m.starts_at as "startsAt", s.id as "seriesId", s.title as series, s.kind
    from (
      select id, series_id, starts_at, row_number() over (partition by series_id order by starts_at) as nth
      from meeting where status in ('planned', 'live') and starts_at >= ${since}
    ) m join meeting_series s on s.id = m.series_id
    order by m.nth = 1 desc, s.kind = 'lots' desc, m.starts_at, m.id limit 60`.execute(read)
  return rows
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What stands on the agendas of meetings that a matter can be put on, by what it is there for; as far as the caller may read it. */
export async function listStanding(
  read: Read,
  key: string,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // A case may stand there as what it is about most, a dispute or what has run out.
  const caseId = key.startsWith('case:') ? key.slice('case:'.length) : null
  const rows = await read
    .selectFrom('meeting_item')
    .select(['meeting_id', 'id'])
    .where((e) =>
      e.or([
        e('source_key', '=', key),
        ...(caseId && UUID.test(caseId)
          ? [
              e.and([
                e('case_id', '=', caseId as CaseId),
                e('overlap_id', 'is', null),
                e('kind', '=', 'matter'),
              ]),
            ]
          : []),
      ]),
    )
    .where('meeting_id', 'in', meetingIds.length > 0 ? [...meetingIds] : [null])
    .where(sql<boolean>`result is distinct from 'withdrawn'`)
    .execute()
  return new Map(rows.map((row) => [row.meeting_id, row.id]))
}
