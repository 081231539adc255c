-- Signals: what has run out, told to one who can mend it, and to one more for each level it reaches. And who it is.

create table signal (
  id uuid primary key,
  kind text not null,
  -- The case, part or other thing that ran out; with the kind, the key of its one open signal.
  thing_id uuid not null,
  case_id uuid not null references business_case,
  part_id uuid references part,
  due date not null,
  level integer not null,
  holder_id uuid not null references member,
  unit_id uuid not null references unit,
  other_unit_id uuid references unit,
  raised_at timestamptz not null,
  -- The day with which the next level is reached.
  next_level_on date,
  ended_at timestamptz,
  -- The event that took its cause away; nothing when time or an absence did.
  ended_by text,
  constraint signal_level check (level between 1 and 4),
  constraint signal_last_level check ((level = 4) = (next_level_on is null)),
  constraint signal_ended_by_needs_end check (ended_by is null or ended_at is not null)
);
create unique index signal_one_open_a_thing on signal (kind, thing_id) where ended_at is null;
create index signal_open on signal (case_id) where ended_at is null;
create index signal_case on signal (case_id, raised_at);
create index signal_for_meeting on signal (raised_at, id) where ended_at is null and level = 4;

-- Each level that a signal has reached, once, with who was told of it then.
create table signal_level (
  signal_id uuid not null references signal,
  level integer not null,
  reader_id uuid not null references member,
  reached_at timestamptz not null,
  primary key (signal_id, level, reader_id)
);
create index signal_level_reader on signal_level (reader_id, reached_at);

alter table signal enable row level security;
alter table signal_level enable row level security;
create policy signal_follows on signal for select using (exists (select from business_case c where c.id = case_id));
create policy signal_raise on signal for insert with check ((select app_is_system()));
create policy signal_change on signal for update using ((select app_is_system()));
create policy signal_level_follows on signal_level for select
  using ((select app_is_staff()) and exists (select from signal s where s.id = signal_id));
create policy signal_level_reach on signal_level for insert with check ((select app_is_system()));
grant select, insert, update on signal to farled_runtime;
grant select, insert on signal_level to farled_runtime;

-- Who reads a signal of a level at an instant. Never somebody who may not read the case, and never nobody: when all
-- others are away or shut out, the one responsible, or who stands in for them, reads it alone.
create function signal_readers(of_level integer, what uuid, holder uuid, of_unit uuid, other_unit uuid, at timestamptz)
  returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
  if of_level = 2 then
    return query select distinct r.id from (
      select stand_in(ms.member_id, ms.unit_id, at) as id
      from membership ms join member m on m.id = ms.member_id and m.active
      where ms.role = 'head' and ms.unit_id in (of_unit, other_unit)) r
      where may_read_case(r.id, what, at);
  elsif of_level = 4 then
    return query select distinct r.member_id from member_role r
      where r.role in ('pilot', 'meeting_leader') and may_read_case(r.member_id, what, at);
  end if;
  if of_level = 3 or (of_level > 1 and not found) then
    return query select d.member_id from duty_member(at) d where may_read_case(d.member_id, what, at);
  end if;
  if of_level = 1 or not found then
    return query select stand_in(holder, of_unit, at);
  end if;
end $$;
revoke all on function signal_readers from public;
grant execute on function signal_readers to farled_runtime;

-- What has run out is found by its day, however many cases there are.
create index case_first_contact_late on business_case (first_contact_by) where first_contact_at is null and status <> 'closed';
create index case_next_step_late on business_case (next_step_on) where next_step_on is not null and status <> 'closed';
create index case_without_next_step on business_case (received_at, id)
  where status <> 'closed' and (next_step_on is null or next_step = '');
create index case_still on business_case (changed_at) where status in ('received', 'open');
create index part_not_taken on part (accept_by) where status = 'offered';
create index part_late on part (due_on) where status in ('accepted', 'in_progress', 'awaiting_part');
create index part_declined on part (ended_at) where status = 'declined';
create index outbox_mail_failed on outbox_mail (created_at, id) where status = 'failed';
