import { sql } from 'kysely'
import type { CompanyId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** What has happened with the company and the entries that were merged into it, the latest first. */
export async function listHistory(read: Read, companyId: CompanyId, before: string | null, most: number) {
  const { rows } = await sql<{
    id: string
    at: Date
    name: string
    by: string | null
    other: string | null
    isOther: boolean
    fields: string[] | null
  }>`
    with own as (select array(select id from company where id = ${companyId} or merged_into = ${companyId}) as ids)
    select e.id::text, e.at, e.name, m.name as by, o.name as other,
      not (e.data ->> 'companyId' = any(own.ids::text[])) as "isOther", e.data -> 'fields' as fields
    from own cross join company_event_ids(own.ids, ${before}::bigint, ${most}) as k (id)
      join event e on e.id = k.id
      left join member m on m.id = e.actor_id
      left join company o on o.id = case when e.data ->> 'companyId' = any(own.ids::text[])
        then (e.data ->> 'otherId')::uuid else (e.data ->> 'companyId')::uuid end
    order by e.id desc`.execute(read)
  return rows
}

/** Names of the entries that were merged into it. */
export async function listFormerNames(read: Read, companyId: CompanyId): Promise<string[]> {
  const rows = await read
    .selectFrom('company')
    .select('name')
    .where('merged_into', '=', companyId)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}
