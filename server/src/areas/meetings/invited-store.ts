import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../kernel/ids.ts'
import type { Read } from '../../platform/db/db.ts'

export type Invited = {
  readonly id: MemberId
  readonly name: string
  readonly email: string
  readonly locale: string
  readonly unitId: UnitId | null
  /** Asked in for an item, and to nothing else of the series. */
  readonly isForItem: boolean
}

/**
 * Who is asked to a meeting: those of its series (the members that each unit names, its heads where it names nobody,
 * and who leads), and the heads of units that are asked in for an item. Each once.
 */
export async function listInvitedTo(read: Read, meetingId: string): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    with series as (select s.* from meeting m join meeting_series s on s.id = m.series_id where m.id = ${meetingId}),
    asked as (
      select sm.member_id, sm.unit_id, false as for_item from meeting_series_member sm join series s on s.id = sm.series_id
      union all
      select ms.member_id, su.unit_id, false from meeting_series_unit su join series s on s.id = su.series_id
        join membership ms on ms.unit_id = su.unit_id and ms.role = 'head'
        where not exists (select from meeting_series_member sm join member n on n.id = sm.member_id and n.active
          where sm.series_id = su.series_id and sm.unit_id = su.unit_id)
      union all
      select unnest(array[s.leader_id, s.stand_in_id]), null, false from series s
      union all
      select ms.member_id, iu.unit_id, true from meeting_item i join meeting_item_unit iu on iu.item_id = i.id
        join membership ms on ms.unit_id = iu.unit_id and ms.role = 'head'
        where i.meeting_id = ${meetingId} and i.result is distinct from 'withdrawn'
    )
    select distinct on (m.id) m.id, m.name, m.email, m.locale, a.unit_id as "unitId", a.for_item as "isForItem"
    from asked a join member m on m.id = a.member_id and m.active
    order by m.id, a.for_item, a.unit_id nulls last`.execute(read)
  return rows
}
