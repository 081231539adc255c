import { type RawBuilder, sql } from 'kysely'
import type { AreaId, UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOf, type LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { outcomesNotAsked, QUESTIONS, type Question, type Tally } from './rules.ts'

export type StatisticsScope = {
  readonly from: LocalDay
  readonly through: LocalDay
  readonly unit: UnitId | undefined
  readonly area: AreaId | undefined
}
export type TallyOf = Tally & {
  readonly of: 'all' | 'unit' | 'area'
  readonly id: string | null
  readonly name: string
  readonly nameEn: string
}

const COLUMN = {
  overall: 'overall',
  expectations: 'expectations',
  ideal: 'ideal',
  information: 'information',
  availability: 'availability',
  treatment: 'treatment',
  competence: 'competence',
  legalCertainty: 'legal_certainty',
  efficiency: 'efficiency',
} as const satisfies Record<Question, string>

/**
 * Closings in a period and what was answered of them: of all, of each unit that took part, of each area. Only cases that
 * are open to the whole cooperation, whoever asks: a figure that hung on who asks would tell of the restricted ones. A
 * closing without an answer counts while it stands; one that was followed by a reopening does not.
 */
export async function tallyFollowUps(read: Read, scope: StatisticsScope): Promise<TallyOf[]> {
  return (await tallyQuery(scope).execute(read)).rows
}

export function tallyQuery(scope: StatisticsScope): RawBuilder<TallyOf> {
  const from = instantOf(scope.from, '00:00')
  const before = instantOf(addDays(scope.through, 1), '00:00')
  const scores = sql.join(QUESTIONS.map((question) => sql.ref(COLUMN[question])))
  const none = sql.join(QUESTIONS.map(() => sql`null::smallint`))
  const counted = sql.join(
    QUESTIONS.map((question) => {
      const [score, name] = [sql.ref(COLUMN[question]), sql.lit(question)]
      return sql`${name}, json_build_object('count', count(${score}), 'mean', avg(${score})::float8)`
    }),
  )
  const [unit, area] = [sql`${scope.unit ?? null}::uuid`, sql`${scope.area ?? null}::uuid`]
  return sql<TallyOf>`
    with closing as (
      select f.case_id, f.closed_at, f.unit_id, true as is_answered, ${scores}
      from follow_up f join business_case c on c.id = f.case_id
      where f.closed_at >= ${from} and f.closed_at < ${before} and c.visibility = 'open'
      union all
      select c.id, c.closed_at, c.accountable_unit_id, false, ${none}
      from business_case c
      where c.status = 'closed' and c.closed_at >= ${from} and c.closed_at < ${before} and c.visibility = 'open'
        and c.outcome <> all (${outcomesNotAsked})
        and not exists (select from follow_up f where f.case_id = c.id and f.closed_at = c.closed_at)
    ), taking_part as (
      select case_id, closed_at, unit_id from closing where unit_id is not null
      union
      select x.case_id, x.closed_at, p.unit_id from closing x join part p on p.case_id = x.case_id
      where p.offered_at <= x.closed_at and p.status not in ('declined', 'withdrawn')
    ), in_unit as (
      select x.* from closing x where ${unit} is null or exists (
        select from taking_part t where t.case_id = x.case_id and t.closed_at = x.closed_at and t.unit_id = ${unit})
    ), in_area as (
      select x.* from closing x where ${area} is null or exists (
        select from case_area a where a.case_id = x.case_id and a.area_id = ${area})
    ), grouped as (
      select 'all' as of, null::uuid as id, x.* from in_unit x where exists (
        select from in_area a where a.case_id = x.case_id and a.closed_at = x.closed_at)
      union all
      select 'unit', t.unit_id, x.* from in_area x join taking_part t on t.case_id = x.case_id and t.closed_at = x.closed_at
      union all
      select 'area', a.area_id, x.* from in_unit x join case_area a on a.case_id = x.case_id
    )
    select g.*, coalesce(u.name, a.title, '') as name, coalesce(u.name_en, a.title_en, '') as "nameEn"
    from (
      select of, id, count(*)::int as closed, (count(*) filter (where is_answered))::int as answers,
        json_build_object(${counted}) as means
      from grouped group by of, id
    ) g left join unit u on g.of = 'unit' and u.id = g.id left join area a on g.of = 'area' and a.id = g.id
    order by name`
}
