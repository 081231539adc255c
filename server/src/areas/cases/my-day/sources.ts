import { sql } from 'kysely'
import { disputesWaiting } from '../disputes/sources.ts'
import { mentionsWaiting } from '../mentions/sources.ts'
import { MOST, type WaitingSource } from './asker.ts'
import { heldBy } from './held-by-store.ts'

/** What waits for the one who answers for the whole of a case. */
const ofTheWhole: WaitingSource = ({ soon }) => sql`
  select 'firstContact' as kind, c.id as case_id, null::uuid as part_id, null as part, c.first_contact_by as due,
    c.received_at as since, c.accountable_member_id as holder
  from mine c where c.first_contact_at is null and c.status <> 'awaiting_company'
  union all
  select 'declined', p.case_id, p.id, p.title, null::date, p.ended_at, c.accountable_member_id
  from part p join mine c on c.id = p.case_id where p.status = 'declined'
    and not exists (select from part q where q.case_id = p.case_id and q.offered_at > p.ended_at)
    and not exists (select from combined_answer a where a.case_id = p.case_id and a.sent_at > p.ended_at)
  union all
  select 'companyWrote', m.case_id, null::uuid, null, null::date, max(m.created_at), c.accountable_member_id
  from message m join mine c on c.id = m.case_id where m.direction = 'from_company'
    and not exists (select from message n where n.case_id = m.case_id and n.direction = 'to_company' and n.created_at >= m.created_at)
    and not exists (select from combined_answer a where a.case_id = m.case_id and a.sent_at >= m.created_at)
  group by m.case_id, c.accountable_member_id
  union all
  select 'readyToCombine', c.id, null::uuid, null, c.promised_on, c.changed_at, c.accountable_member_id
  from mine c where exists (select from part p where p.case_id = c.id and p.status = 'answered')
    and not exists (select from part p where p.case_id = c.id
      and p.status not in ('answered', 'settled', 'declined', 'withdrawn'))
  union all
  select 'promise', c.id, null::uuid, null, c.promised_on, c.changed_at, c.accountable_member_id
  from mine c where c.promised_on <= ${soon}::date
  union all
  select 'nextStep', c.id, null::uuid, c.next_step, c.next_step_on, c.changed_at, c.accountable_member_id
  from mine c where c.next_step_on <= ${soon}::date and c.next_step_by is null and c.next_step <> ''`

/** Next steps that somebody else than the accountable takes. */
const nextSteps: WaitingSource = (asker) => sql`
  (select 'nextStep', c.id, null::uuid, c.next_step, c.next_step_on, c.changed_at, c.next_step_by
  from business_case c
  where c.next_step_by = any (${sql.val([asker.me, ...asker.covers.map(({ memberId }) => memberId)])}::uuid[])
    and c.status <> 'closed' and c.next_step_on <= ${asker.soon}::date and c.next_step <> ''
  order by c.next_step_on limit ${MOST})`

const offers: WaitingSource = ({ units }) => sql`
  (select 'offer', p.case_id, p.id, p.title, p.accept_by, p.offered_at, null::uuid
  from part p where p.status = 'offered' and p.unit_id = any (${sql.val([...units])}::uuid[])
  order by p.accept_by limit ${MOST})`

const parts: WaitingSource = (asker) => sql`
  (select 'part', p.case_id, p.id, p.title, p.due_on, coalesce(p.accepted_at, p.offered_at), p.officer_id
  from part p where ${heldBy(asker, sql`p.officer_id`, sql`p.unit_id`)}
    and p.status in ('accepted', 'in_progress', 'awaiting_part')
  order by p.due_on nulls last limit ${MOST})`

/** Everything that may wait for somebody. A slice with more of it adds its own source here. */
export const waitingSources: readonly WaitingSource[] = [
  ofTheWhole,
  nextSteps,
  offers,
  parts,
  disputesWaiting,
  mentionsWaiting,
]
