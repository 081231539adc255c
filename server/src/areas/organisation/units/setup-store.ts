import { sql } from 'kysely'
import type { Read } from '../../../platform/db/db.ts'

export type OrganisationFacts = {
  readonly authorities: number
  readonly units: number
  readonly members: number
  readonly pilots: number
  /** Active units that nobody works in, and those without a head, by name. */
  readonly unitsWithoutMembers: readonly string[]
  readonly unitsWithoutHead: readonly string[]
  /** Active members who belong to no unit: they can hold nothing. */
  readonly membersWithoutUnit: readonly string[]
  /** Somebody is planned on duty at this instant. */
  readonly isDutyPlanned: boolean
}

/** How far the organisation has been put in place. */
export async function findOrganisationFacts(read: Read, now: Date): Promise<OrganisationFacts> {
  const { rows } = await sql<OrganisationFacts>`
    select
      (select count(*)::int from authority) as authorities,
      (select count(*)::int from unit where active) as units,
      (select count(*)::int from member where active) as members,
      (select count(*)::int from member_role r join member m on m.id = r.member_id and m.active where r.role = 'pilot')
        as pilots,
      coalesce((select array_agg(u.name order by u.name) from unit u where u.active and not exists
        (select from membership s join member m on m.id = s.member_id and m.active where s.unit_id = u.id)), '{}')
        as "unitsWithoutMembers",
      coalesce((select array_agg(u.name order by u.name) from unit u where u.active and not exists
        (select from membership s join member m on m.id = s.member_id and m.active
          where s.unit_id = u.id and s.role = 'head')), '{}') as "unitsWithoutHead",
      coalesce((select array_agg(m.name order by m.name) from member m where m.active and not exists
        (select from membership s where s.member_id = m.id)), '{}') as "membersWithoutUnit",
      exists (select from duty where period @> ${now}::timestamptz) as "isDutyPlanned"`.execute(read)
  const [facts] = rows
  if (!facts) throw new Error('a query without a table gives one row')
  return facts
}
