import { sql } from 'kysely'
import { oneOf } from '../../../platform/db/one-of.ts'
import { MOST, type WaitingSource } from '../my-day/asker.ts'
import { heldBy } from '../my-day/held-by-store.ts'
import type { WatchSource } from '../watchdog/source.ts'
import { within } from '../watchdog/within-store.ts'

/** Somebody asks the member, their unit, or one for whom they stand in, to take over a case. */
export const handoversWaiting: WaitingSource = (asker) => sql`
  (select 'handover', h.case_id, null::uuid, null, h.answer_by, h.proposed_at, h.to_member_id
  from handover h where h.status = 'proposed' and ${heldBy(asker, sql`h.to_member_id`, sql`h.to_unit_id`)}
  order by h.answer_by limit ${MOST})
  union all
  (select 'handover', h.case_id, null::uuid, null, h.answer_by, h.proposed_at, null::uuid
  from handover h where h.status = 'proposed' and h.to_member_id is null and h.from_member_id <> ${asker.me}
    and ${oneOf(sql`h.to_unit_id`, asker.units)}
  order by h.answer_by limit ${MOST})`

/** A case that came back: the giver decides again, and keeps it or asks somebody else. */
export const handoversReturned: WaitingSource = () => sql`
  select 'handoverReturned', h.case_id, null::uuid, null, null::date, h.ended_at, c.accountable_member_id
  from handover h join mine c on c.id = h.case_id where h.ended_at is not null and h.settled_at is null`

/** Working days within which the giver of a case that came back with a no decides again. */
const DECIDES_WITHIN = 2

/**
 * Nobody has answered in time, and the giver has not decided again since: it is the giver's, before and after it has
 * lapsed. What came back with a no has time of its own.
 */
export const handoversWatched: WatchSource = (scope) => sql`
  select 'handover', h.id, c.id, null::uuid, h.answer_by, 0, c.accountable_member_id, c.accountable_unit_id, h.to_unit_id
  from handover h join business_case c on c.id = h.case_id and c.status <> 'closed'
  where h.answer_by <= ${scope.through}::date and ${within(scope, sql`h.case_id`)}
    and (h.status = 'proposed' or (h.status = 'lapsed' and h.settled_at is null))
  union all
  select 'handover', h.id, c.id, null::uuid, (h.ended_at at time zone 'Europe/Stockholm')::date,
    ${sql.lit(DECIDES_WITHIN)}, c.accountable_member_id, c.accountable_unit_id, h.to_unit_id
  from handover h join business_case c on c.id = h.case_id and c.status <> 'closed'
  where h.ended_at < (${scope.since(DECIDES_WITHIN)}::date + 1)::timestamp at time zone 'Europe/Stockholm'
    and h.status <> 'lapsed' and h.settled_at is null and h.ended_at is not null and ${within(scope, sql`h.case_id`)}`
