import { sql } from 'kysely'
import type { CompanyId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Where a page ended. */
export type After = { readonly at: string; readonly id: string }

export type MatterOfCompany = {
  readonly id: string
  readonly key: string
  readonly startsAt: Date
  readonly title: string
  readonly result: 'information' | 'decision' | 'action' | 'moved' | null
  readonly meetingId: string
  readonly status: 'planned' | 'live' | 'closed' | 'cancelled'
  readonly series: string
  readonly caseId: string
  readonly number: string
  readonly slotFrom: Date | null
  readonly slotTo: Date | null
}

/**
 * Where the cases of a company stand on agendas, and when the company itself comes: to come with the soonest first, else
 * what has been with the latest. What is of a case that the reader may not read is not among them.
 */
export async function listOfCompany(
  read: Read,
  company: CompanyId,
  which: {
    readonly isComing: boolean
    readonly now: Date
    readonly after: After | undefined
    readonly most: number
  },
): Promise<MatterOfCompany[]> {
  const { isComing, now, after, most } = which
  const begins = sql`coalesce(t.starts_at, m.starts_at)`
  const { rows } = await sql<MatterOfCompany>`
    select i.id, ${begins}::text as key, m.starts_at as "startsAt", i.title, i.result, m.id as "meetingId", m.status,
      s.title as series, c.id as "caseId", c.number, t.starts_at as "slotFrom", t.ends_at as "slotTo"
    from business_case c join meeting_item i on i.case_id = c.id
      join meeting m on m.id = i.meeting_id join meeting_series s on s.id = m.series_id
      left join meeting_slot t on t.item_id = i.id and t.case_id = c.id and t.status in ('booked', 'held')
    where c.company_id = ${company} and i.result is distinct from 'withdrawn'
      and (m.status in ('planned', 'live') and m.ends_at > ${now}) = ${isComing}
      and (${after?.at ?? null}::timestamptz is null or case when ${isComing}
        then (${begins}, i.id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
        else (${begins}, i.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid) end)
    order by ${begins} ${isComing ? sql`asc` : sql`desc`}, i.id ${isComing ? sql`asc` : sql`desc`}
    limit ${most}`.execute(read)
  return rows
}
