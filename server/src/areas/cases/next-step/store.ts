import { sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

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
