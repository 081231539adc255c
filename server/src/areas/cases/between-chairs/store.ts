import { type RawBuilder, sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Place } from '../register/cursor.ts'
import type { Level, SignalKind } from '../watchdog/rules.ts'
import { GAPS, type Gap, SIGNAL_OF } from './rules.ts'
import type { GapScope } from './source.ts'
import { gapSources } from './sources.ts'

/** The rows of a group, of one unit when it is given: what is counted is what is listed. */
function rowsOf(gap: Gap, scope: GapScope, unit: UnitId | undefined): RawBuilder<unknown> {
  const rows = sql`(${gapSources[gap](scope)}) g`
  if (!unit) return sql`${rows} where true`
  // A dispute may be between more than two.
  return gap === 'disputes'
    ? sql`${rows} where exists (select from dispute_unit w where w.dispute_id = g.thing and w.unit_id = ${unit}::uuid)`
    : sql`${rows} where (g.unit = ${unit}::uuid or g.other_unit = ${unit}::uuid)`
}

/** How many there are in each group, of those that the caller may read. */
export async function countGaps(
  read: Read,
  scope: GapScope,
  unit: UnitId | undefined,
): Promise<Record<Gap, number>> {
  const counts = GAPS.map(
    (gap) => sql`(select count(*)::int from ${rowsOf(gap, scope, unit)}) as ${sql.id(gap)}`,
  )
  const { rows } = await sql<Record<Gap, number>>`select ${sql.join(counts)}`.execute(read)
  return rows[0] ?? (Object.fromEntries(GAPS.map((gap) => [gap, 0])) as Record<Gap, number>)
}

type Named = { readonly id: string; readonly name: string }
type Unit = Named & { readonly nameEn: string }
export type GapRow = {
  readonly thing: string
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly company: string | null
  readonly partId: string | null
  readonly part: string | null
  readonly due: LocalDay | null
  readonly since: Date
  readonly unit: Unit | null
  readonly otherUnit: Unit | null
  readonly readers: Named[]
  readonly signal: { readonly kind: SignalKind; readonly level: Level } | null
}

/** A page of one group, what has waited longest first. The page is found first, names are looked up for it alone. */
export async function listGap(
  read: Read,
  gap: Gap,
  scope: GapScope,
  { unit, after, most }: { unit: UnitId | undefined; after: Place | undefined; most: number },
): Promise<GapRow[]> {
  const beyond = after ? sql` and (g.since, g.thing) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  const kind = SIGNAL_OF[gap]
  const signal = kind
    ? sql`s.kind = ${kind} and s.thing_id = page.thing and s.ended_at is null`
    : sql`s.id = page.thing and s.ended_at is null`
  const nameOf = (unitId: RawBuilder<unknown>) =>
    sql`(select json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) from unit u where u.id = ${unitId})`
  const { rows } = await sql<GapRow>`
    with page as (
      select g.* from ${rowsOf(gap, scope, unit)}${beyond} order by g.since, g.thing limit ${most}
    )
    select page.thing, c.id as "caseId", c.number, c.title, k.name as company, p.id as "partId", p.title as part,
      page.due, page.since, ${nameOf(sql`page.unit`)} as unit, ${nameOf(sql`page.other_unit`)} as "otherUnit",
      coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name)
        from signal_readers(coalesce(s.level, 1), c.id, page.holder, page.unit, page.other_unit, ${scope.now}::timestamptz) r
        join member m on m.id = r), '[]') as readers,
      case when s.id is not null then json_build_object('kind', s.kind, 'level', s.level) end as signal
    from page join business_case c on c.id = page.case_id
    left join company k on k.id = c.company_id
    left join part p on p.id = page.part_id
    left join signal s on ${signal}
    order by page.since, page.thing`.execute(read)
  return rows
}
