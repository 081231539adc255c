import { type RawBuilder, sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { StandInNow } from '../../organisation/index.ts'

/**
 * The unit in which somebody takes the next step of a case `c`: one of theirs that takes part in it, else the one that
 * answers for the whole. Who stands in for them, and whose head hears of it when it is late, follows from it.
 */
export const unitOfTaker: RawBuilder<UnitId> = sql`coalesce(
      (select m.unit_id from membership m join case_unit u on u.unit_id = m.unit_id and u.case_id = c.id
       where m.member_id = c.next_step_by order by m.unit_id limit 1),
      c.accountable_unit_id)`

/** Who acts for the taker of the next step of a case, when one is named and is away. */
export type TakersAway = (caseId: CaseId) => StandInNow | undefined

/** One question for a whole page, about the cases of it whose next step somebody else than the accountable takes. */
export async function listTakersAway(
  read: Read,
  page: readonly { readonly id: CaseId; readonly next_step_by: MemberId | null }[],
  now: Date,
): Promise<TakersAway> {
  const asked = page.filter((row) => row.next_step_by !== null).map(({ id }) => id)
  if (asked.length === 0) return () => undefined
  const { rows } = await sql<{ caseId: CaseId } & StandInNow>`
    select c.id as "caseId", s.member_id as id, s.name, s.until
    from business_case c cross join lateral standing_in(c.next_step_by, ${unitOfTaker}, ${now}::timestamptz) s
    where c.id = any (${sql.val(asked)}::uuid[]) and c.status <> 'closed'`.execute(read)
  const found = new Map(rows.map(({ caseId, ...standIn }) => [caseId, standIn]))
  return (caseId) => found.get(caseId)
}

export type Candidate = {
  readonly id: MemberId
  readonly name: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly unitNameEn: string
  readonly takesPart: boolean
  readonly away: boolean
  readonly standInId: MemberId | null
  readonly standInName: string | null
}

/** Everybody who may take the next step of a case: those whose units take part first, then the rest, by name. */
export async function listCandidates(read: Read, caseId: CaseId, now: Date): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with taking_part as (
      select accountable_unit_id as unit_id from business_case where id = ${caseId} and accountable_unit_id is not null
      union select unit_id from part where case_id = ${caseId} and status not in ('declined', 'withdrawn')
    )
    select m.id, m.name, u.id as "unitId", u.name as "unitName", u.name_en as "unitNameEn", u.takes_part as "takesPart",
      is_absent(m.id, ${now}::timestamptz) as away, s.id as "standInId", s.name as "standInName"
    from member m
    join lateral (
      select u.id, u.name, u.name_en, exists (select from taking_part t where t.unit_id = u.id) as takes_part
      from membership ms join unit u on u.id = ms.unit_id
      where ms.member_id = m.id order by takes_part desc, u.name limit 1
    ) u on true
    left join member s on is_absent(m.id, ${now}::timestamptz) and s.id = stand_in(m.id, u.id, ${now}::timestamptz)
    where m.active and may_read_case(m.id, ${caseId}::uuid, ${now}::timestamptz)
    order by u.takes_part desc, m.name, m.id`.execute(read)
  return rows
}
