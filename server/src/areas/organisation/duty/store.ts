import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

export type DutyMember = { readonly memberId: MemberId; readonly unitId: UnitId; readonly name: string }

/**
 * Who answers for what nobody has taken yet, at this instant: the pilot on duty. In a gap of the roster, the pilot
 * who was on duty last; without any pilot, an administrator. The unit is the member's unit with the most pilots.
 * Nobody only when no active pilot or administrator belongs to a unit.
 */
export async function findDutyMember(read: Read, at: Date): Promise<DutyMember | undefined> {
  const { rows } = await sql<DutyMember>`
    with pilots as (
      select ms.unit_id, count(*) as many
      from member_role r
      join member m on m.id = r.member_id and m.active
      join membership ms on ms.member_id = m.id
      where r.role = 'pilot'
      group by ms.unit_id
    )
    select m.id as "memberId", m.name, home.unit_id as "unitId"
    from member m
    join lateral (select bool_or(role = 'pilot') as pilot from member_role
                  where member_id = m.id and role in ('pilot', 'administrator') having count(*) > 0) r on true
    join lateral (select u.id as unit_id from membership ms join unit u on u.id = ms.unit_id and u.active
                  left join pilots p on p.unit_id = u.id
                  where ms.member_id = m.id order by coalesce(p.many, 0) desc, u.slug limit 1) home on true
    left join lateral (select max(upper(d.period)) as last_on, bool_or(d.period @> ${at}::timestamptz) as now_on
                       from duty d where d.member_id = m.id and lower(d.period) <= ${at}::timestamptz) d on true
    where m.active
    order by r.pilot desc, coalesce(d.now_on, false) desc, d.last_on desc nulls last, m.name, m.id
    limit 1`.execute(read)
  return rows[0]
}
