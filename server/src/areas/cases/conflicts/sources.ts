import { sql } from 'kysely'
import type { GapSource } from '../between-chairs/source.ts'
import type { WaitingSource } from '../my-day/asker.ts'
import { heldBy } from '../my-day/held-by-store.ts'

/** For the officers of both parts, and for the one who answers for the whole: once for each case. */
export const conflictsWaiting: WaitingSource = (asker) => sql`
  select 'conflict', x.case_id, null::uuid, null, null::date, min(x.found_at), x.holder from (
    select w.case_id, w.found_at, p.officer_id as holder from answer_conflict w join part p on p.id = w.part_id
    where w.status = 'open' and ${heldBy(asker, sql`p.officer_id`, sql`p.unit_id`)}
    union all
    select w.case_id, w.found_at, p.officer_id from answer_conflict w join part p on p.id = w.other_part_id
    where w.status = 'open' and ${heldBy(asker, sql`p.officer_id`, sql`p.unit_id`)}
    union all
    select w.case_id, w.found_at, c.accountable_member_id
    from mine c join answer_conflict w on w.case_id = c.id and w.status = 'open'
  ) x group by x.case_id, x.holder`

/** What the company can't be told, as two units say different things. */
export const conflictsOpen: GapSource = () => sql`
  select w.id as thing, w.case_id, w.part_id, null::date as due, w.found_at as since,
    c.accountable_member_id as holder, p.unit_id as unit, q.unit_id as other_unit
  from answer_conflict w join business_case c on c.id = w.case_id
  join part p on p.id = w.part_id join part q on q.id = w.other_part_id
  where w.status = 'open'`
