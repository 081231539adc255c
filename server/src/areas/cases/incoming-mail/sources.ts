import { sql } from 'kysely'
import type { GapSource } from '../between-chairs/source.ts'
import type { WaitingSource } from '../my-day/asker.ts'

/** Mails that are held for the accountable to decide on. */
export const mailsWaiting: WaitingSource = () => sql`
  select 'heldMail', m.case_id, null::uuid, null, null::date, min(m.received_at), c.accountable_member_id
  from incoming_mail m join mine c on c.id = m.case_id where m.state = 'held'
  group by m.case_id, c.accountable_member_id`

/** Held since before today, also where the case has been closed meanwhile. */
export const mailsHeld: GapSource = ({ through }) => sql`
  select m.id as thing, m.case_id, null::uuid as part_id, null::date as due, m.received_at as since,
    a.member_id as holder, a.unit_id as unit, null::uuid as other_unit
  from incoming_mail m join business_case c on c.id = m.case_id
  join lateral (select a.member_id, a.unit_id from accountability a where a.case_id = c.id
    order by lower(a.period) desc limit 1) a on true
  where m.state = 'held' and (m.received_at at time zone 'Europe/Stockholm')::date <= ${through}::date`
