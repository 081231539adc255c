import { sql } from 'kysely'
import { oneOf } from '../../../platform/db/one-of.ts'
import { MOST, type WaitingSource } from '../my-day/asker.ts'

/** Disputes wait for the heads of the units that disagree, and for who stands in for one. */
export const disputesWaiting: WaitingSource = ({ leads }) => sql`
  (select 'dispute', d.case_id, null::uuid, a.title, d.resolve_by, d.raised_at, null::uuid
  from dispute d left join area a on a.id = d.area_id
  where d.status = 'open' and exists (select from dispute_unit w where w.dispute_id = d.id
    and ${oneOf(sql`w.unit_id`, leads)})
  order by d.resolve_by limit ${MOST})`
