import type { World } from './world.ts'

/**
 * What must hold after every step (docs/decisions/0005 and the ten invariants), looked for in the tables themselves and
 * not by the program's own rules. Each query finds what breaks it; `$1` are the story's cases, `$2` is now.
 */
const ALWAYS = {
  '1: exactly one accountable': `
    select c.number from business_case c where c.id = any ($1) and
      (select count(*) from accountability a where a.case_id = c.id and upper_inf(a.period))
        <> case when c.status = 'closed' then 0 else 1 end`,
  '1: the accountable is active and in the unit, and the case names them': `
    select c.number from business_case c join accountability a on a.case_id = c.id and upper_inf(a.period)
    where c.id = any ($1) and (a.member_id <> c.accountable_member_id or a.unit_id <> c.accountable_unit_id
      or not exists (select from member m where m.id = a.member_id and m.active)
      or not exists (select from membership s where s.member_id = a.member_id and s.unit_id = a.unit_id))`,
  '1: whoever acts for the accountable is present': `
    select c.number from business_case c
    where c.id = any ($1) and c.status <> 'closed'
      and not is_present(stand_in(c.accountable_member_id, c.accountable_unit_id, $2), $2)`,
  '1: neither gap nor overlap': `
    select c.number from business_case c cross join lateral (
      select began, lower(period) as starts, lag(upper(period)) over (order by lower(period)) as ended
      from accountability a where a.case_id = c.id) p
    where c.id = any ($1) and case when p.ended is null then p.starts <> c.received_at
      when p.began = 'reopened' then p.starts < p.ended else p.starts <> p.ended end`,
  '1: one open question of handover a case at most, from the accountable, to somebody who is there': `
    select c.number from business_case c where c.id = any ($1) and (
      (select count(*) from handover h where h.case_id = c.id and h.status = 'proposed') > 1
      or exists (select from handover h left join member m on m.id = h.to_member_id
        where h.case_id = c.id and h.status = 'proposed' and (c.status = 'closed' or not m.active
          or (h.from_member_id, h.from_unit_id) is distinct from (c.accountable_member_id, c.accountable_unit_id))))`,
  '2: a part that is accepted has an officer who works in its unit': `
    select c.number || ' ' || p.status from part p join business_case c on c.id = p.case_id
    where c.id = any ($1) and p.status not in ('offered', 'settled', 'declined', 'withdrawn') and not exists (
      select from membership s join member m on m.id = s.member_id and m.active
      where s.member_id = p.officer_id and s.unit_id = p.unit_id)`,
  '4: one open signal a thing at most': `
    select s.kind || ' ' || s.thing_id from signal s where s.case_id = any ($1) and s.ended_at is null
    group by s.kind, s.thing_id having count(*) > 1`,
  '4: no signal outlives its cause': `
    select c.number || ' ' || s.kind from signal s join business_case c on c.id = s.case_id
      left join part p on p.id = s.part_id
    where c.id = any ($1) and s.ended_at is null and (c.status = 'closed'
      or s.kind = 'firstContact' and (c.first_contact_at is not null or c.status = 'awaiting_company')
      or s.kind = 'offer' and p.status <> 'offered'
      or s.kind = 'part' and p.status not in ('accepted', 'in_progress', 'awaiting_part')
      or s.kind = 'promise' and c.promised_on > ($2::timestamptz at time zone 'Europe/Stockholm')::date)`,
  '5: what is written to the company lies in the outbox, once': `
    select c.number || ' message' from message m join business_case c on c.id = m.case_id
    where c.id = any ($1) and m.direction = 'to_company' and c.contact_email is not null
      and (select count(*) from outbox_mail o where o.key in ('message:' || m.id, 'waiting:' || m.id)) <> 1
    union all
    select c.number || ' answer' from combined_answer a join business_case c on c.id = a.case_id
    where c.id = any ($1) and a.sent_at is not null
      and (select count(*) from outbox_mail o where o.key = 'answer:' || a.id) <> 1`,
  '8: a promise that has moved has a reason, and the company a notice': `
    select c.number from event e join business_case c on c.id = e.case_id
    where c.id = any ($1) and e.name = 'case.promised' and e.data ->> 'from' <> e.data ->> 'to'
      and (length(trim(e.data ->> 'reason')) < 5 or not exists (
        select from outbox_mail o where o.case_id = c.id and o.key like 'promised:%'
          and position(e.data ->> 'reason' in o.text) > 0))`,
} as const

/** What a worker that came to its end leaves true besides: everything that has run out has its signal. */
const AFTER_WORK = {
  '4: a question that nobody has answered has its signal': `
    select c.number from business_case c where c.id = any ($1) and c.status in ('received', 'open')
      and c.first_contact_at is null and c.first_contact_by < ($2::timestamptz at time zone 'Europe/Stockholm')::date
      and not exists (select from signal s where s.case_id = c.id and s.kind = 'firstContact' and s.ended_at is null)`,
  '4: an offer that nobody has taken has its signal': `
    select c.number || ' ' || p.id from part p join business_case c on c.id = p.case_id
    where c.id = any ($1) and p.status = 'offered' and p.accept_by < ($2::timestamptz at time zone 'Europe/Stockholm')::date
      and not exists (select from signal s where s.part_id = p.id and s.kind = 'offer' and s.ended_at is null)`,
} as const

/** One question for all of them, and for what has been written since, as it is asked after every step. */
function asOne(queries: Readonly<Record<string, string>>): string {
  const each = Object.entries(queries).map(
    ([name, query]) =>
      `select '${name}: ' || found.what, null::bigint, null, null from (${query}) found (what)`,
  )
  return `select null as breach, id, name, actor_kind from event where id > $3 and $2::timestamptz is not null
    union all ${each.join(' union all ')} order by id`
}

const texts = { always: asOne(ALWAYS), afterWork: asOne({ ...ALWAYS, ...AFTER_WORK }) }

export type Written = { readonly name: string; readonly by: 'member' | 'company' | 'system' }

/** Everything that is broken right now, which is nothing when all of it holds; and the events since the last look. */
export async function look(
  world: World,
  when: keyof typeof texts,
): Promise<{ broken: string[]; written: Written[] }> {
  type Row = { breach: string | null; id: string | null; name: string; actor_kind: Written['by'] }
  const { rows } = await world.house.owner.pool.query<Row>({
    name: `look ${when}`,
    text: texts[when],
    values: [world.cases, world.house.clock.now(), world.lastEvent],
  })
  const events = rows.filter(({ id }) => id !== null)
  world.lastEvent = Number(events.at(-1)?.id ?? world.lastEvent)
  return {
    broken: rows.flatMap(({ breach }) => breach ?? []),
    written: events.map(({ name, actor_kind: by }) => ({ name, by })),
  }
}
