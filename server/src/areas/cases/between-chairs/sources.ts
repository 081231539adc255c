import { sql } from 'kysely'
import { conflictsOpen } from '../conflicts/sources.ts'
import { mailsHeld } from '../incoming-mail/sources.ts'
import { goesToCompany } from '../mails/store.ts'
import { asksOutside, referralsSilent } from '../referrals/sources.ts'
import { kept, watchSourceOf } from '../watchdog/sources.ts'
import type { Gap } from './rules.ts'
import type { GapSource } from './source.ts'

/** The columns of what the watchdog watches, by name. */
const COLUMNS = sql`(kind, thing, case_id, part_id, due, days, holder, unit, other_unit)`

/** Nobody took them within their time. */
const offers: GapSource = (scope) => sql`
  select w.thing, w.case_id, w.part_id, w.due, w.due::timestamp at time zone 'Europe/Stockholm' as since,
    w.holder, w.unit, w.other_unit
  from (${watchSourceOf.offer(scope)}) w ${COLUMNS}`

/** Nobody answered them, and the giver has not decided again. */
const handovers: GapSource = (scope) => sql`
  select w.thing, w.case_id, w.part_id, w.due, w.due::timestamp at time zone 'Europe/Stockholm' as since,
    w.holder, w.unit, w.other_unit
  from (${watchSourceOf.handover(scope)}) w ${COLUMNS}`

/** Declined without anybody else being asked; or the officer is away, and nobody stands in. */
const noOfficer: GapSource = ({ now }) => sql`
  select p.id as thing, p.case_id, p.id as part_id, null::date as due, p.ended_at as since,
    c.accountable_member_id as holder, c.accountable_unit_id as unit, p.unit_id as other_unit
  from part p join business_case c on c.id = p.case_id and c.status <> 'closed'
  where p.status = 'declined'
    and not exists (select from part q where q.case_id = p.case_id and q.offered_at > p.ended_at)
    and not exists (select from combined_answer a where a.case_id = p.case_id and a.sent_at > p.ended_at)
  union all
  select p.id, p.case_id, p.id, p.due_on, lower(a.period), p.officer_id, p.unit_id, c.accountable_unit_id
  from absence a join part p on p.officer_id = a.member_id join business_case c on c.id = p.case_id
  where a.period @> ${now}::timestamptz and a.deputy_id is null
    and p.status in ('accepted', 'in_progress', 'awaiting_company', 'awaiting_part')`

const promises: GapSource = ({ soon }) => sql`
  select c.id as thing, c.id as case_id, null::uuid as part_id, c.promised_on as due,
    c.promised_on::timestamp at time zone 'Europe/Stockholm' as since,
    c.accountable_member_id as holder, c.accountable_unit_id as unit, null::uuid as other_unit
  from business_case c
  where c.promised_on <= ${soon}::date and c.status <> 'closed' and not ${kept}`

const disputes: GapSource = () => sql`
  select d.id as thing, d.case_id, d.part_id, d.resolve_by as due, d.raised_at as since,
    c.accountable_member_id as holder,
    (select w.unit_id from dispute_unit w where w.dispute_id = d.id order by w.unit_id limit 1) as unit,
    (select w.unit_id from dispute_unit w where w.dispute_id = d.id order by w.unit_id desc limit 1) as other_unit
  from dispute d join business_case c on c.id = d.case_id where d.status = 'open'`

/**
 * Every open case has a next step with a day that lies ahead. Until the company has been contacted that is the first
 * contact, which needs no words.
 */
const noNextStep: GapSource = ({ through }) => sql`
  select c.id as thing, c.id as case_id, null::uuid as part_id, c.next_step_on as due, c.received_at as since,
    coalesce(c.next_step_by, c.accountable_member_id) as holder, c.accountable_unit_id as unit, null::uuid as other_unit
  from business_case c where c.status <> 'closed' and (c.next_step_on is null or c.next_step = '')
    and (c.next_step_on is null or c.first_contact_at is not null)
  union all
  select c.id, c.id, null::uuid, c.next_step_on, c.next_step_on::timestamp at time zone 'Europe/Stockholm',
    coalesce(c.next_step_by, c.accountable_member_id), c.accountable_unit_id, null::uuid
  from business_case c where c.status <> 'closed' and c.next_step_on <= ${through}::date
    and (c.next_step <> '' or (c.first_contact_at is null and c.first_contact_by <= ${through}::date))`

const still: GapSource = (scope) => sql`
  select w.thing, w.case_id, w.part_id, null::date as due, c.changed_at as since, w.holder, w.unit, w.other_unit
  from (${watchSourceOf.stillness(scope)}) w ${COLUMNS} join business_case c on c.id = w.case_id`

/** Mails to the company, or to others outside, that did not leave, or came back. */
const failedMail: GapSource = () => sql`
  select o.id as thing, o.case_id, null::uuid as part_id, null::date as due, o.created_at as since,
    a.member_id as holder, a.unit_id as unit, null::uuid as other_unit
  from outbox_mail o join business_case c on c.id = o.case_id
  join lateral (select a.member_id, a.unit_id from accountability a where a.case_id = c.id
    order by lower(a.period) desc limit 1) a on true
  where o.status = 'failed' and (${goesToCompany} or ${asksOutside})`

/** What nobody has mended in ten working days: until the next meeting. */
const nextMeeting: GapSource = () => sql`
  select s.id as thing, s.case_id, s.part_id, s.due, s.raised_at as since, s.holder_id as holder, s.unit_id as unit,
    s.other_unit_id as other_unit
  from signal s where s.ended_at is null and s.level = 4`

/** What the page lists. A slice with more that may fall adds its own group here. */
export const gapSources = {
  offers,
  handovers,
  noOfficer,
  promises,
  disputes,
  conflicts: conflictsOpen,
  noNextStep,
  still,
  referrals: referralsSilent,
  heldMail: mailsHeld,
  failedMail,
  nextMeeting,
} as const satisfies Record<Gap, GapSource>
