import { sql } from 'kysely'
import { MOST, type WaitingSource } from '../my-day/asker.ts'
import { heldBy } from '../my-day/held-by-store.ts'

/** Somebody asks the member, their unit, or one for whom they stand in, to take over a case. */
export const handoversWaiting: WaitingSource = (asker) => sql`
  (select 'handover', h.case_id, null::uuid, null, h.answer_by, h.proposed_at, h.to_member_id
  from handover h where h.status = 'proposed' and ${heldBy(asker, sql`h.to_member_id`, sql`h.to_unit_id`)}
  order by h.answer_by limit ${MOST})
  union all
  (select 'handover', h.case_id, null::uuid, null, h.answer_by, h.proposed_at, null::uuid
  from handover h where h.status = 'proposed' and h.to_member_id is null and h.from_member_id <> ${asker.me}
    and h.to_unit_id = any (${sql.val([...asker.units])}::uuid[])
  order by h.answer_by limit ${MOST})`

/** A case that came back: the giver decides again, and keeps it or asks somebody else. */
export const handoversReturned: WaitingSource = () => sql`
  select 'handoverReturned', h.case_id, null::uuid, null, null::date, h.ended_at, c.accountable_member_id
  from handover h join mine c on c.id = h.case_id where h.ended_at is not null and h.settled_at is null`
