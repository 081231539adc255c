import { type RawBuilder, sql } from 'kysely'
import { oneOf } from '../../../platform/db/one-of.ts'
import { conflictsWaiting } from '../conflicts/sources.ts'
import { disputesWaiting } from '../disputes/sources.ts'
import { handoversReturned, handoversWaiting } from '../handover/sources.ts'
import { mailsWaiting } from '../incoming-mail/sources.ts'
import { mentionsWaiting } from '../mentions/sources.ts'
import { signOffsWaiting } from '../sign-off/sources.ts'
import { type Asker, MOST, type WaitingSource } from './asker.ts'
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

/** The whole has woken by itself, and nobody has done anything about it since. */
const woken: WaitingSource = () => sql`
  select case w.waits_for when 'company' then 'noAnswer' else 'woken' end, c.id, null::uuid, null, w.wakes_on, w.ended_at,
    c.accountable_member_id
  from mine c join wait w on w.case_id = c.id and w.part_id is null and w.ending = 'woken'
  where not exists (select from event e where e.case_id = c.id and e.at > w.ended_at and e.name in ('case.waiting',
      'case.edited', 'case.promised', 'case.delayTold', 'message.sent', 'message.received', 'note.written',
      'part.offered', 'combinedAnswer.sent'))`

/** The date told to the company lies ahead, but what the answer hangs on comes later. */
const delay: WaitingSource = ({ soon }) => sql`
  select 'delay', c.id, null::uuid, null, c.promised_on, c.changed_at, c.accountable_member_id
  from mine c join business_case b on b.id = c.id
  join lateral (select set_at from promise where case_id = c.id order by nth desc limit 1) p on true
  where c.promised_on > ${soon}::date and coalesce(b.delay_notified_at < p.set_at, true)
    and (exists (select from wait w where w.case_id = c.id and w.ended_at is null and w.wakes_on > c.promised_on)
      or exists (select from part q where q.case_id = c.id and q.due_on > c.promised_on
        and q.status not in ('answered', 'settled', 'declined', 'withdrawn')))
    and not exists (select from combined_answer a where a.case_id = c.id and a.sent_at >= p.set_at)`

const decisionRequests: WaitingSource = (asker) => sql`
  (select 'decisionRequest', r.case_id, p.id, p.title, r.due_on, r.registered_at, p.officer_id
  from decision_request r join part p on p.id = r.part_id
  where r.outcome is null and r.due_on is not null and ${heldBy(asker, sql`p.officer_id`, sql`p.unit_id`)}
  order by r.due_on limit ${MOST})`

/** Next steps that somebody else than the accountable takes. */
const nextSteps: WaitingSource = (asker) => sql`
  (select 'nextStep', c.id, null::uuid, c.next_step, c.next_step_on, c.changed_at, c.next_step_by
  from business_case c
  where ${oneOf(sql`c.next_step_by`, [asker.me, ...asker.covers.map(({ memberId }) => memberId)])}
    and c.status <> 'closed' and c.next_step_on <= ${asker.soon}::date and c.next_step <> ''
  order by c.next_step_on limit ${MOST})`

/** To the units of the asker, and to those of another unit for whom they stand in. */
const offers: WaitingSource = ({ units, covers }) => sql`
  (select 'offer', p.case_id, p.id, p.title, p.accept_by, p.offered_at, ${awayFrom(units, covers)}
  from part p
  where p.status = 'offered' and ${oneOf(sql`p.unit_id`, [...units, ...covers.map(({ unitId }) => unitId)])}
  order by p.accept_by limit ${MOST})`

/** The one in whose place it is answered, when the unit is not the asker's own. */
function awayFrom(units: Asker['units'], covers: Asker['covers']): RawBuilder<unknown> {
  const others = covers.filter(({ unitId }) => !units.includes(unitId))
  if (others.length === 0) return sql`null::uuid`
  const cases = others.map(({ memberId, unitId }) => sql`when ${unitId}::uuid then ${memberId}::uuid`)
  return sql`case p.unit_id ${sql.join(cases, sql` `)} end`
}

/** Nobody holds so many parts that they need a limit; read by officer, not by date from the oldest of everybody's. */
const parts: WaitingSource = (asker) => sql`
  select case when w.waits_for is null then 'part' when w.waits_for = 'company' then 'noAnswer' else 'woken' end,
    p.case_id, p.id, p.title, coalesce(w.wakes_on, p.due_on), coalesce(w.ended_at, p.accepted_at, p.offered_at), p.officer_id
  from part p
  left join lateral (select w.waits_for, w.wakes_on, w.ended_at from wait w
    where w.case_id = p.case_id and w.part_id = p.id and w.ending = 'woken'
      and not exists (select from event e where e.case_id = p.case_id
        and e.at > w.ended_at and (e.data ->> 'partId' = p.id::text
          or (e.name in ('message.sent', 'note.written') and e.actor_id = p.officer_id)))
    order by w.ended_at desc limit 1) w on true
  where ${heldBy(asker, sql`p.officer_id`, sql`p.unit_id`)} and p.status in ('accepted', 'in_progress')`

/** Everything that may wait for somebody. A slice with more of it adds its own source here. */
export const waitingSources: readonly WaitingSource[] = [
  ofTheWhole,
  woken,
  delay,
  decisionRequests,
  nextSteps,
  offers,
  parts,
  disputesWaiting,
  conflictsWaiting,
  signOffsWaiting,
  mentionsWaiting,
  handoversWaiting,
  handoversReturned,
  mailsWaiting,
]
