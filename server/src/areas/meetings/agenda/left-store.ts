import { sql } from 'kysely'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

export type LeftItem = {
  readonly id: string
  readonly key: string
  readonly source: 'hand' | 'case' | 'project' | 'border'
  readonly title: string
  readonly question: string
  readonly caseId: CaseId | null
  readonly areaId: string | null
  readonly projectId: string | null
  /** When its series ended. */
  readonly at: Date
  readonly unitIds: readonly UnitId[]
}

/**
 * What stood on the agendas of series that have ended since, and stands on no other, of cases that are not closed: of
 * one series or of all. What the
 * work proposes by itself as long as its cause remains, disputes and the like, is not among it.
 */
export async function listLeft(
  read: Read,
  of: { readonly since: Date; readonly seriesId?: string; readonly itemId?: string },
): Promise<LeftItem[]> {
  const { rows } = await sql<LeftItem>`
    select i.id, k.key, i.source, i.title, i.question, i.case_id as "caseId", i.area_id as "areaId",
      i.project_id as "projectId", s.ended_at as at,
      coalesce((select array_agg(u.unit_id::text) from meeting_series_unit u where u.series_id = s.id), '{}') as "unitIds"
    from meeting_series s join meeting m on m.series_id = s.id and m.status = 'cancelled'
      join meeting_item i on i.meeting_id = m.id
      cross join lateral (select coalesce(i.source_key, 'left:' || i.id) as key) k
    where s.ended_at >= ${of.since} and i.kind = 'matter' and i.source in ('hand', 'case', 'project', 'border')
      and i.result = 'withdrawn' and i.result_by is null and i.result_at = s.ended_at
      and (${of.seriesId ?? null}::uuid is null or s.id = ${of.seriesId ?? null}::uuid)
      and (${of.itemId ?? null}::uuid is null or i.id = ${of.itemId ?? null}::uuid)
      and not exists (select from business_case c where c.id = i.case_id and c.status = 'closed')
      and not exists (select from meeting_item o join meeting om on om.id = o.meeting_id
        where o.source_key = k.key and o.result is distinct from 'withdrawn'
          and (o.added_at >= s.ended_at or om.status in ('planned', 'live')))
    order by m.starts_at, i.position, i.id limit 100`.execute(read)
  return rows
}
