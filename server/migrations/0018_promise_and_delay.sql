-- What stands still says so, and wakes: a case that awaits the company, and a part that awaits anybody, has exactly one
-- period of standing still under way; nothing else has, but a case as a whole may wait for others than the company.
insert into wait (id, case_id, part_id, waits_for, began_at, wakes_on)
  select gen_random_uuid(), id, null, 'company', now(), (now() at time zone 'Europe/Stockholm')::date + 14
  from business_case where status = 'awaiting_company';
-- Nothing has led a part to wait for others than the company until now.
insert into wait (id, case_id, part_id, waits_for, began_at, wakes_on)
  select gen_random_uuid(), case_id, id, 'company', now(), (now() at time zone 'Europe/Stockholm')::date + 14
  from part where status = 'awaiting_company';

create function standing_still_holds(checked uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  state text;
begin
  -- The lock makes two changes at once wait for each other, so that each sees what the other did.
  select status into state from business_case where id = checked for update;
  if not found then return; end if;
  if state = 'closed' and exists (select from wait where case_id = checked and ended_at is null) then
    raise exception 'a closed case waits for nobody' using errcode = '23514', constraint = 'wait_ends_with_case';
  end if;
  if (state = 'awaiting_company') <> exists (
    select from wait where case_id = checked and part_id is null and ended_at is null and waits_for = 'company') then
    raise exception 'a case that awaits the company has a day on which it wakes'
      using errcode = '23514', constraint = 'wait_said_by_case';
  end if;
  if exists (
    select from part p left join wait w on w.part_id = p.id and w.ended_at is null
    where p.case_id = checked
      and case p.status when 'awaiting_company' then 'company' when 'awaiting_part' then 'others' end
        is distinct from case when w.waits_for = 'company' then 'company' when w.waits_for is not null then 'others' end
  ) then
    raise exception 'a part that waits has a day on which it wakes'
      using errcode = '23514', constraint = 'wait_said_by_part';
  end if;
  if exists (select from wait w join part p on p.id = w.part_id where w.case_id = checked and p.case_id <> checked) then
    raise exception 'a part waits in its own case' using errcode = '23514', constraint = 'wait_in_own_case';
  end if;
end $$;
create function check_standing_still() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'business_case' then
    perform standing_still_holds(new.id);
  elsif tg_op = 'DELETE' then
    perform standing_still_holds(old.case_id);
  else
    perform standing_still_holds(new.case_id);
  end if;
  return null;
end $$;
create constraint trigger case_stands_still after update of status on business_case
  deferrable initially deferred for each row when (old.status <> new.status) execute function check_standing_still();
create constraint trigger new_case_stands_still after insert on business_case
  deferrable initially deferred for each row when (new.status = 'awaiting_company') execute function check_standing_still();
create constraint trigger part_stands_still after update of status on part
  deferrable initially deferred for each row when (old.status <> new.status) execute function check_standing_still();
create constraint trigger new_part_stands_still after insert on part
  deferrable initially deferred for each row when (new.status like 'awaiting%') execute function check_standing_still();
create constraint trigger wait_is_said after insert or update or delete on wait
  deferrable initially deferred for each row execute function check_standing_still();

-- Every date that the company has been told, in the order it was told. One that moved says why, and the company got to
-- know: by the mail named here, or on its page alone when it has no address.
create table promise (
  case_id uuid not null references business_case,
  nth integer not null,
  promised_on date not null,
  earlier date,
  reason text not null default '',
  mail_key text,
  set_by uuid references member,
  set_at timestamptz not null,
  primary key (case_id, nth),
  constraint promise_first_moves_nothing check ((nth = 1) = (earlier is null)),
  constraint promise_moved_says_why check (earlier is null or earlier = promised_on or length(btrim(reason)) >= 5)
);

-- The company is told that a decision will be substantially delayed, and why (förvaltningslagen 2017:900, 11 §).
create table delay_notice (
  id uuid primary key,
  case_id uuid not null references business_case,
  reason text not null,
  new_date date,
  sent_by uuid not null references member,
  sent_at timestamptz not null,
  mail_key text,
  constraint delay_notice_says_why check (length(btrim(reason)) >= 5)
);
create index delay_notice_case on delay_notice (case_id, sent_at);

alter table business_case add column delay_notified_at timestamptz;

insert into promise (case_id, nth, promised_on, earlier, reason, set_by, set_at)
  select e.case_id, row_number() over (partition by e.case_id order by e.id), (e.data ->> 'to')::date,
    lag((e.data ->> 'to')::date) over (partition by e.case_id order by e.id), coalesce(e.data ->> 'reason', ''),
    e.actor_id, e.at
  from event e where e.name = 'case.promised' and e.case_id is not null;
insert into promise (case_id, nth, promised_on, set_at)
  select c.id, 1, c.promised_on, c.changed_at from business_case c
  where c.promised_on is not null and not exists (select from promise p where p.case_id = c.id);

create function promise_holds(checked uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  c business_case%rowtype;
begin
  select * into c from business_case where id = checked for update;
  if not found then return; end if;
  if exists (
    select from (
      select nth, earlier, row_number() over (order by nth) as place, lag(promised_on) over (order by nth) as before
      from promise where case_id = checked
    ) p where p.nth <> p.place or p.earlier is distinct from p.before
  ) then
    raise exception 'each promise names the one it moves' using errcode = '23514', constraint = 'promise_unbroken';
  end if;
  if c.promised_on is distinct from (
    select promised_on from promise where case_id = checked order by nth desc limit 1) then
    raise exception 'the case names the last promise' using errcode = '23514', constraint = 'promise_named_on_case';
  end if;
  if c.delay_notified_at is distinct from (select max(sent_at) from delay_notice where case_id = checked) then
    raise exception 'the case names the last notice of delay' using errcode = '23514', constraint = 'delay_named_on_case';
  end if;
end $$;
create function check_promise() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'business_case' then
    perform promise_holds(new.id);
  elsif tg_op = 'DELETE' then
    perform promise_holds(old.case_id);
  else
    perform promise_holds(new.case_id);
  end if;
  return null;
end $$;
create constraint trigger case_names_promise after update of promised_on, delay_notified_at on business_case
  deferrable initially deferred for each row execute function check_promise();
create constraint trigger new_case_names_promise after insert on business_case
  deferrable initially deferred for each row
  when (new.promised_on is not null or new.delay_notified_at is not null) execute function check_promise();
create constraint trigger promise_is_named after insert or update or delete on promise
  deferrable initially deferred for each row execute function check_promise();
create constraint trigger delay_is_named after insert or update or delete on delay_notice
  deferrable initially deferred for each row execute function check_promise();

-- What moved, and what is late, is told: the mail lies in the outbox when the change is committed.
create function company_is_told() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if new.mail_key is null then
    if exists (select from business_case where id = new.case_id and contact_email is not null) then
      raise exception 'the company is told' using errcode = '23514', constraint = tg_argv[0];
    end if;
  elsif not exists (select from outbox_mail where key = new.mail_key and case_id = new.case_id) then
    raise exception 'the company is told' using errcode = '23514', constraint = tg_argv[0];
  end if;
  return null;
end $$;
create constraint trigger promise_moved_is_told after insert or update on promise
  deferrable initially deferred for each row when (new.earlier <> new.promised_on)
  execute function company_is_told('promise_moved_is_told');
create constraint trigger delay_is_told after insert or update on delay_notice
  deferrable initially deferred for each row execute function company_is_told('delay_is_told');

-- The formal matter that a part handles. The right to a decision in time attaches to it, never to the coordination.
create table matter (
  part_id uuid primary key references part,
  case_id uuid not null references business_case,
  basis text not null,
  begun_on date,
  reference text not null default '',
  set_by uuid references member,
  set_at timestamptz not null,
  constraint matter_basis check (basis in ('service', 'fl_matter', 'special_statute', 'laglighet', 'civil')),
  constraint matter_that_is_formal_has_begun check (
    basis not in ('fl_matter', 'special_statute') or begun_on is not null)
);
create index matter_case on matter (case_id);

-- The company asks for a decision after six months (förvaltningslagen 2017:900, 12 §). The first that comes in time
-- starts four weeks; every other is kept and answered, and starts nothing.
create table decision_request (
  id uuid primary key,
  case_id uuid not null references business_case,
  part_id uuid not null references part,
  received_on date not null,
  channel text not null,
  body text not null default '',
  effect text not null,
  due_on date,
  registered_by uuid references member,
  registered_at timestamptz not null,
  outcome text,
  outcome_on date,
  reference text not null default '',
  reason text not null default '',
  ended_by uuid references member,
  constraint decision_request_channel check (channel in ('web', 'email', 'letter', 'visit')),
  constraint decision_request_effect check (effect in ('clock', 'early', 'second', 'no_right')),
  constraint decision_request_has_its_day check ((effect = 'clock') = (due_on is not null)),
  constraint decision_request_due_after_it_came check (due_on > received_on),
  constraint decision_request_outcome check (outcome in ('decided', 'refused')),
  constraint decision_request_ended_on_a_day check ((outcome is null) = (outcome_on is null)),
  constraint decision_request_refused_by_decision check (
    outcome is distinct from 'refused' or (btrim(reference) <> '' and length(btrim(reason)) >= 5))
);
create unique index decision_request_one_clock on decision_request (part_id) where effect = 'clock';
create index decision_request_case on decision_request (case_id, registered_at);
create index decision_request_due on decision_request (due_on, id) where outcome is null and due_on is not null;

alter table promise enable row level security;
alter table delay_notice enable row level security;
alter table matter enable row level security;
alter table decision_request enable row level security;
create policy promise_follows on promise for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
create policy delay_notice_follows on delay_notice for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
create policy matter_follows on matter for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
create policy decision_request_follows on decision_request for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
grant select, insert on promise, delay_notice, decision_request to farled_runtime;
grant select, insert, update on matter to farled_runtime;
grant update (outcome, outcome_on, reference, reason, ended_by) on decision_request to farled_runtime;

-- The company reads its promises where they stand, and no event at all.
drop policy event_promise_read on event;
