import { sql } from 'kysely'
import type { Read } from '../../../platform/db/db.ts'
import type { SettledCase } from '../../responsibility/index.ts'

/** The latest settled cases are enough to learn from, and few enough to count anew. */
const MOST_CASES = 5000

/**
 * Cases that teach: open within the cooperation, and closed with an answer, or with areas that staff have put right
 * since they came in. A case that has been reopened teaches nothing until it is closed again. The areas are those
 * whose parts gave an answer; where no part did, those of the case.
 */
export async function listTeachingCases(read: Read): Promise<SettledCase[]> {
  const { rows } = await sql<SettledCase>`
    select c.id as "caseId", coalesce(c.company_id, c.id)::text as asker, c.title || E'\n' || c.question as question,
      coalesce(
        (select array_agg(distinct p.area_id::text) from part p
          where p.case_id = c.id and p.area_id is not null and p.status in ('answered', 'settled')),
        (select array_agg(a.area_id::text) from case_area a where a.case_id = c.id)) as "areaIds",
      array_remove(array[c.contact_name, c.place, o.name] || (select array_agg(k.name) from case_contact k
        where k.case_id = c.id), null) as names
    from business_case c left join company o on o.id = c.company_id
    where c.visibility = 'open'
      and exists (select from case_area a where a.case_id = c.id)
      and (
        (c.status = 'closed' and c.outcome in ('solved', 'answered', 'declined_by_law', 'moved'))
        or (c.status <> 'closed'
          and exists (select from event e
            where e.case_id = c.id and e.name = 'case.edited' and e.data->'fields' ? 'areaIds')
          and not exists (select from event e where e.case_id = c.id and e.name = 'case.reopened')))
    order by c.changed_at desc, c.id
    limit ${MOST_CASES}`.execute(read)
  return rows
}

/** Names that are never learned, whoever writes them: those who work here. */
export async function listOwnNames(read: Read): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from member`.execute(read)
  return rows.map(({ name }) => name)
}

export type TaughtCase = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly closedAt: Date | null
}

/** Those that the caller may read among the cases asked for, the latest first. */
export async function listTaughtCases(read: Read, ids: readonly string[]): Promise<TaughtCase[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<TaughtCase>`
    select id, number, title, closed_at as "closedAt" from business_case
    where id = any(${[...ids]}::uuid[]) order by received_at desc, id limit 100`.execute(read)
  return rows
}
