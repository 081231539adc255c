import { sql } from 'kysely'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { type Asker, MOST } from './asker.ts'
import { heldBy, isMine } from './held-by-store.ts'
import type { Waiting, WaitingKind } from './rules.ts'
import { waitingSources } from './sources.ts'

type Row = {
  kind: WaitingKind
  case_id: string
  number: string
  title: string
  company: string | null
  part_id: string | null
  part: string | null
  due: LocalDay | null
  since: Date
  instead_of: string | null
}

/** Everything that waits for the member: as accountable, as officer, in the units, and for those they stand in for. */
export async function listWaiting(read: Read, asker: Asker): Promise<Waiting[]> {
  const sources = sql.join(
    waitingSources.map((source) => source(asker)),
    sql` union all `,
  )
  const { rows } = await sql<Row>`
    with mine as materialized (
      select id, status, first_contact_by, first_contact_at, received_at, changed_at, promised_on,
        next_step, next_step_on, next_step_by, accountable_member_id
      from business_case
      where ${heldBy(asker, sql`accountable_member_id`, sql`accountable_unit_id`)} and status <> 'closed'
    ), waits as (${sources})
    select w.kind, w.case_id, w.part_id, w.part, w.due, w.since, c.number, c.title, k.name as company,
      case when w.holder <> ${asker.me} then h.name end as instead_of
    from waits w join business_case c on c.id = w.case_id left join company k on k.id = c.company_id
    left join member h on h.id = w.holder
    order by w.due nulls last, w.since limit ${MOST}`.execute(read)
  return rows.map((row) => ({
    kind: row.kind,
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    company: row.company,
    partId: row.part_id,
    part: row.part,
    due: row.due,
    since: row.since.toISOString(),
    insteadOf: row.instead_of,
  }))
}

/** How many open cases the member has to do with, or stands in in: the list that `mine` filters. */
export async function countMine(read: Read, asker: Pick<Asker, 'me' | 'covers'>): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from business_case c
    where c.status <> 'closed' and ${isMine(asker, sql`c`)}`.execute(read)
  return rows[0]?.many ?? 0
}
