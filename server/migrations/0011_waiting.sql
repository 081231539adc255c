-- Standing still. A case, or one part of it, waits for the company, another authority or another unit, always until a
-- day on which it wakes by itself. Never one period on top of another, and as many as are needed.
create table wait (
  id uuid primary key,
  case_id uuid not null references business_case,
  -- The part that stands still; null for the case as a whole.
  part_id uuid references part,
  waits_for text not null,
  unit_id uuid references unit,
  authority text not null default '',
  about text not null default '',
  began_at timestamptz not null,
  wakes_on date not null,
  -- The day on which the company is reminded; null when nobody is.
  reminds_on date,
  reminded_at timestamptz,
  begun_by uuid references member,
  ended_at timestamptz,
  ending text,
  constraint wait_waits_for check (waits_for in ('company', 'other_authority', 'unit')),
  constraint wait_names_the_unit check ((waits_for = 'unit') = (unit_id is not null)),
  constraint wait_names_the_authority check ((waits_for = 'other_authority') = (authority <> '')),
  constraint wait_wakes_within_bounds check (
    wakes_on > (began_at at time zone 'Europe/Stockholm')::date
    and wakes_on <= (began_at at time zone 'Europe/Stockholm')::date + 120),
  constraint wait_reminds_before_it_wakes check (reminds_on is null or (waits_for = 'company' and reminds_on < wakes_on)),
  constraint wait_ending check (ending in ('answered', 'resumed', 'woken', 'ended_with_case')),
  constraint wait_ended_says_how check ((ended_at is null) = (ending is null)),
  constraint wait_ends_after_it_began check (ended_at >= began_at),
  constraint wait_one_at_a_time exclude using gist (
    coalesce(part_id, case_id) with =, tstzrange(began_at, ended_at) with &&)
);
create index wait_case on wait (case_id, began_at);
create index wait_wakes on wait (wakes_on, id) where ended_at is null;
create index wait_reminds on wait (reminds_on, id) where ended_at is null and reminded_at is null and reminds_on is not null;

alter table wait enable row level security;
create policy wait_follows on wait for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
grant select, insert on wait to farled_runtime;
grant update (reminded_at, ended_at, ending) on wait to farled_runtime;
