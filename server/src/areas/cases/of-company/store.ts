import { sql } from 'kysely'
import type { CaseId, CompanyId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Where a page ended: its last instant, to the microsecond, and its last row. */
export type After = { readonly at: string; readonly id: string }

type Shared = {
  readonly id: string
  readonly at: Date
  /** The instant to the microsecond, for the next page. */
  readonly key: string
  readonly caseId: CaseId
  readonly number: string
  readonly title: string
  readonly body: string
}

export type GivenAnswer = Shared & {
  readonly kind: 'combined' | 'unit'
  readonly unitId: UnitId | null
  readonly unit: string | null
  readonly unitEn: string | null
  readonly verdict:
    | 'possible'
    | 'possible_with_conditions'
    | 'not_possible'
    | 'needs_more_information'
    | 'information'
    | null
  readonly validUntil: string | null
}

/** What the company has been answered, and what units have answered in its cases; the latest first. */
export async function listAnswersTo(
  read: Read,
  company: CompanyId,
  after: After | undefined,
  most: number,
): Promise<GivenAnswer[]> {
  const { rows } = await sql<GivenAnswer>`
    with given as (
      select a.id, a.sent_at as at, a.case_id, a.body, 'combined' as kind, null::uuid as unit_id, null as verdict,
        null::date as valid_until
      from combined_answer a join business_case c on c.id = a.case_id
      where c.company_id = ${company} and a.status = 'sent'
      union all
      select a.id, a.issued_at, a.case_id, a.body, 'unit', p.unit_id, a.verdict, a.valid_until
      from answer a join business_case c on c.id = a.case_id join part p on p.id = a.part_id
      where c.company_id = ${company} and a.status = 'issued')
    select g.id, g.kind, g.at, g.at::text as key, g.case_id as "caseId", c.number, c.title, g.body, g.unit_id as "unitId",
      u.name as unit, u.name_en as "unitEn", g.verdict, g.valid_until as "validUntil"
    from given g join business_case c on c.id = g.case_id left join unit u on u.id = g.unit_id
    where ${after?.at ?? null}::timestamptz is null or (g.at, g.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    order by g.at desc, g.id desc limit ${most}`.execute(read)
  return rows
}

export type SentMessage = Shared & {
  readonly direction: 'to_company' | 'from_company'
  readonly authorName: string
}

/** What the company and those who work with its cases have written to each other; the latest first. */
export async function listMessagesWith(
  read: Read,
  company: CompanyId,
  after: After | undefined,
  most: number,
): Promise<SentMessage[]> {
  const { rows } = await sql<SentMessage>`
    select s.id, s.created_at as at, s.created_at::text as key, s.case_id as "caseId", c.number, c.title, s.body, s.direction,
      s.author_name as "authorName"
    from business_case c join message s on s.case_id = c.id
    where c.company_id = ${company} and (${after?.at ?? null}::timestamptz is null
      or (s.created_at, s.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by s.created_at desc, s.id desc limit ${most}`.execute(read)
  return rows
}
