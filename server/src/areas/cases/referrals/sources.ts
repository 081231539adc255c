import { sql } from 'kysely'
import type { GapSource } from '../between-chairs/source.ts'

/** Those outside who have let their day pass, and those whose wish for more time nobody has answered since before today. */
export const referralsSilent: GapSource = ({ through }) => sql`
  select r.id as thing, r.case_id, r.part_id, r.answer_by as due, r.asked_at as since,
    coalesce(p.officer_id, c.accountable_member_id) as holder, coalesce(p.unit_id, c.accountable_unit_id) as unit,
    null::uuid as other_unit
  from referral r join business_case c on c.id = r.case_id and c.status <> 'closed' left join part p on p.id = r.part_id
  where r.ended_at is null and r.answer_by <= ${through}::date
  union all
  select r.id, r.case_id, r.part_id, null::date, r.more_asked_at,
    coalesce(p.officer_id, c.accountable_member_id), coalesce(p.unit_id, c.accountable_unit_id), null::uuid
  from referral r join business_case c on c.id = r.case_id and c.status <> 'closed' left join part p on p.id = r.part_id
  where r.ended_at is null and r.answer_by > ${through}::date
    and (r.more_asked_at at time zone 'Europe/Stockholm')::date <= ${through}::date`

/** A mail with a question that is still open, and has not been sent anew since. */
export const asksOutside = sql<boolean>`exists (select from referral r where r.id = o.referral_id and r.ended_at is null
  and not exists (select from outbox_mail l where l.referral_id = r.id and (l.created_at, l.id) > (o.created_at, o.id)))`
