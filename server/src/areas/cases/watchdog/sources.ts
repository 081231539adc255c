import { type RawBuilder, sql } from 'kysely'
import { handoversWatched } from '../handover/sources.ts'
import { unitOfTaker } from '../next-step/store.ts'
import { SIGNAL_KINDS, type SignalKind } from './rules.ts'
import type { WatchScope, WatchSource } from './source.ts'
import { within } from './within-store.ts'

const firstContact: WatchSource = (scope) => sql`
  select 'firstContact' as kind, c.id as thing, c.id as case_id, null::uuid as part_id, c.first_contact_by as due,
    0 as days, c.accountable_member_id as holder, c.accountable_unit_id as unit, null::uuid as other_unit
  from business_case c
  where c.first_contact_by <= ${scope.through}::date and c.first_contact_at is null
    and c.status in ('received', 'open') and ${within(scope, sql`c.id`)}`

/** Nobody has said yes or no. Until then the one accountable for the whole answers for the part too. */
const offer: WatchSource = (scope) => sql`
  select 'offer', p.id, c.id, p.id, p.accept_by, 0, c.accountable_member_id, c.accountable_unit_id, p.unit_id
  from part p join business_case c on c.id = p.case_id and c.status <> 'closed'
  where p.accept_by <= ${scope.through}::date and p.status = 'offered' and ${within(scope, sql`p.case_id`)}`

/** A part stands still while the whole does, or while it waits itself. */
const part: WatchSource = (scope) => sql`
  select 'part', p.id, c.id, p.id, p.due_on, 0, p.officer_id, p.unit_id, null::uuid
  from part p join business_case c on c.id = p.case_id and c.status in ('received', 'open')
  where p.due_on <= ${scope.through}::date and p.status in ('accepted', 'in_progress', 'awaiting_part')
    and not exists (select from wait w where w.case_id = c.id and w.ended_at is null
      and (w.part_id is null or w.part_id = p.id))
    and ${within(scope, sql`p.case_id`)}`

/** A promise is kept when a combined answer has left after it was made. */
export const kept = sql<boolean>`exists (select from combined_answer a
  where a.case_id = c.id and a.status = 'sent' and not exists (
    select from event e where e.case_id = c.id and e.name = 'case.promised' and e.at > a.sent_at))`

const promise: WatchSource = (scope) => sql`
  select 'promise', c.id, c.id, null::uuid, c.promised_on, 0, c.accountable_member_id, c.accountable_unit_id, null::uuid
  from business_case c
  where c.promised_on <= ${scope.through}::date and c.status <> 'closed' and ${within(scope, sql`c.id`)}
    and not ${kept}`

/** The step without words is the first contact, which has a clock of its own. */
const nextStep: WatchSource = (scope) => sql`
  select 'nextStep', c.id, c.id, null::uuid, c.next_step_on, 0, coalesce(c.next_step_by, c.accountable_member_id),
    ${unitOfTaker}, null::uuid
  from business_case c
  where c.next_step_on <= ${scope.through}::date and c.next_step <> '' and c.status <> 'closed'
    and ${within(scope, sql`c.id`)}`

/** Units disagree, and their heads have not settled it. */
const dispute: WatchSource = (scope) => sql`
  select 'dispute', d.id, c.id, d.part_id, d.resolve_by, 0, c.accountable_member_id,
    (select w.unit_id from dispute_unit w where w.dispute_id = d.id order by w.unit_id limit 1),
    (select w.unit_id from dispute_unit w where w.dispute_id = d.id order by w.unit_id desc limit 1)
  from dispute d join business_case c on c.id = d.case_id and c.status <> 'closed'
  where d.resolve_by <= ${scope.through}::date and d.status = 'open' and ${within(scope, sql`d.case_id`)}`

/** How many working days nothing may happen in the case's unit, and the last day since which they have run out. */
function byUnit({ stillness: goal, since }: WatchScope): RawBuilder<unknown> {
  const choose = (of: (days: number) => RawBuilder<unknown>) => {
    const own = [...goal.ofUnits].map(([unit, days]) => sql`when ${unit}::uuid then ${of(days)}`)
    return own.length === 0
      ? of(goal.days)
      : sql`case c.accountable_unit_id ${sql.join(own, sql` `)} else ${of(goal.days)} end`
  }
  return sql`(${choose((days) => sql.lit(days))}, ${choose((days) => sql`${since(days)}::date`)})`
}

/** Nothing has happened, although nothing in it waits for a day on which it wakes by itself. */
const stillness: WatchSource = (scope) => sql`
  select 'stillness', c.id, c.id, null::uuid, (c.changed_at at time zone 'Europe/Stockholm')::date, g.days,
    c.accountable_member_id, c.accountable_unit_id, null::uuid
  from business_case c
  cross join lateral (values ${byUnit(scope)}) g (days, last_day)
  where c.changed_at < (${scope.since(Math.min(scope.stillness.days, ...scope.stillness.ofUnits.values()))}::date + 1)::timestamp at time zone 'Europe/Stockholm'
    and c.changed_at < (g.last_day + 1)::timestamp at time zone 'Europe/Stockholm'
    and c.status in ('received', 'open') and ${within(scope, sql`c.id`)}
    and not exists (select from wait w where w.case_id = c.id and w.ended_at is null)`

/** The four weeks of law in which a matter is decided, or the request refused (förvaltningslagen 2017:900, 12 §). */
const decisionRequest: WatchSource = (scope) => sql`
  select 'decisionRequest', r.id, c.id, p.id, r.due_on, 0, coalesce(p.officer_id, c.accountable_member_id),
    case when p.officer_id is null then c.accountable_unit_id else p.unit_id end, null::uuid
  from decision_request r join part p on p.id = r.part_id join business_case c on c.id = r.case_id and c.status <> 'closed'
  where r.due_on <= ${scope.through}::date and r.outcome is null and ${within(scope, sql`r.case_id`)}`

/** The time that a law gives for a decision, which the part's answer does not end. Its day is counted in deadlines/. */
const statutory: WatchSource = (scope) => sql`
  select 'statutory', p.id, c.id, p.id, d.due_on, 0, coalesce(p.officer_id, c.accountable_member_id),
    case when p.officer_id is null then c.accountable_unit_id else p.unit_id end, null::uuid
  from matter_dates d join part p on p.id = d.part_id and p.status not in ('declined', 'withdrawn')
  join business_case c on c.id = d.case_id and c.status <> 'closed'
  where d.due_on <= ${scope.through}::date and d.decided_on is null and ${within(scope, sql`d.case_id`)}`

/** Everything that may run out. A slice with more of it adds its own source here. */
export const watchSourceOf = {
  firstContact,
  offer,
  handover: handoversWatched,
  part,
  promise,
  nextStep,
  dispute,
  stillness,
  decisionRequest,
  statutory,
} as const satisfies Record<SignalKind, WatchSource>

export const watchSources: readonly WatchSource[] = SIGNAL_KINDS.map((kind) => watchSourceOf[kind])
