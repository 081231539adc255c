import { sql } from 'kysely'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

export type DisputeFilter = {
  readonly caseId?: CaseId | undefined
  readonly unitId?: UnitId | undefined
  readonly status: 'open' | 'ended' | 'all'
  readonly after?: readonly string[] | undefined
  readonly most: number
}

export type UnitOfDispute = {
  id: string
  slug: string
  name: string
  nameEn: string
  view: string
  viewBy: string | null
  viewAt: string | null
  /** What the unit said when it declined a part of the same kind. */
  declined: string[]
}

/** Disputes of cases that the reader may read, the latest first. */
export async function listDisputes(read: Read, filter: DisputeFilter) {
  const rows = await read
    .selectFrom('dispute as d')
    .innerJoin('business_case as c', 'c.id', 'd.case_id')
    .leftJoin('company as k', 'k.id', 'c.company_id')
    .leftJoin('area as a', 'a.id', 'd.area_id')
    .leftJoin('member as m', 'm.id', 'd.raised_by')
    .leftJoin('member as e', 'e.id', 'd.ended_by')
    .leftJoin('unit as t', 't.id', 'd.taken_by_unit_id')
    .selectAll('d')
    .select(['c.number', 'c.title as caseTitle', 'k.name as company'])
    .select(['a.code', 'a.title as areaTitle', 'a.title_en as areaTitleEn'])
    .select(['m.name as raiser', 'e.name as ender'])
    .select(['t.slug as takenSlug', 't.name as takenName', 't.name_en as takenNameEn'])
    .select(
      sql<UnitOfDispute[]>`(
        select jsonb_agg(jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en,
          'view', w.view, 'viewBy', v.name, 'viewAt', w.view_at, 'declined', coalesce((
            select jsonb_agg(p.decline_reason order by p.ended_at) from part p
            where p.case_id = d.case_id and p.unit_id = u.id and p.status = 'declined'
              and p.area_id is not distinct from d.area_id), '[]')) order by u.name)
        from dispute_unit w join unit u on u.id = w.unit_id left join member v on v.id = w.view_by
        where w.dispute_id = d.id)`.as('units'),
    )
    .$if(filter.caseId !== undefined, (found) => found.where('d.case_id', '=', filter.caseId ?? ''))
    .$if(filter.unitId !== undefined, (found) =>
      found.where(
        sql<boolean>`exists (select from dispute_unit w where w.dispute_id = d.id and w.unit_id = ${filter.unitId ?? null}::uuid)`,
      ),
    )
    .$if(filter.status === 'open', (found) => found.where('d.status', '=', 'open'))
    .$if(filter.status === 'ended', (found) => found.where('d.status', '<>', 'open'))
    .$if(filter.after !== undefined, (found) =>
      found.where(
        sql<boolean>`(d.raised_at, d.id) < (${filter.after?.[0] ?? null}::timestamptz, ${filter.after?.[1] ?? null}::uuid)`,
      ),
    )
    .orderBy('d.raised_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(filter.most)
    .execute()
  return rows.map((row) => ({
    ...row,
    cause: row.cause,
    status: row.status,
  }))
}
export type DisputeRow = Awaited<ReturnType<typeof listDisputes>>[number]
