-- A company's own time at a meeting: it follows its meeting, has been held once it has passed, and is shown to others as taken.

-- When the meeting began, and where it was, as the time was last told: what differs from the meeting is to be told anew.
alter table meeting_slot add column of_start timestamptz, add column told_place text not null default '',
  add column told_link text not null default '',
  -- The item was put on the agenda by the booking, and goes with it.
  add column brought_item boolean not null default false;
update meeting_slot s set of_start = m.starts_at, told_place = m.place, told_link = m.link from meeting m where m.id = s.meeting_id;
alter table meeting_slot alter column of_start set not null;

-- A time that has passed no longer keeps its case from another one.
alter table meeting_slot drop constraint meeting_slot_status, drop constraint meeting_slot_booked_for_a_case;
alter table meeting_slot add constraint meeting_slot_status check (status in ('offered', 'booked', 'held', 'withdrawn'));
alter table meeting_slot add constraint meeting_slot_booked_for_a_case check (
  (status in ('booked', 'held')) = (case_id is not null and item_id is not null and booked_at is not null)
);
create index meeting_slot_of_case on meeting_slot (case_id) where case_id is not null;
create index meeting_slot_open on meeting_slot (meeting_id) where status in ('offered', 'booked');

-- Looked at when a whole statement is done: all times of a meeting move at once.
alter table meeting_slot drop constraint meeting_slot_not_at_once;
alter table meeting_slot add constraint meeting_slot_not_at_once exclude using gist (
  meeting_id with =, tstzrange(starts_at, ends_at) with &&
) where (status <> 'withdrawn') deferrable initially immediate;

-- A company reads its own time from the table, and those that it may choose through the function below.
drop policy meeting_slot_company on meeting_slot;
create policy meeting_slot_company on meeting_slot for select using (
  (select app_is_company()) and case_id = (select app_case()));

-- The times of a meeting as everybody sees them: when, and whether somebody has it; never who.
create function meeting_slot_outline(of_meeting uuid)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz, is_booked boolean)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select s.id, s.starts_at, s.ends_at, s.status <> 'offered' from meeting_slot s
    where s.meeting_id = of_meeting and s.status <> 'withdrawn' and app_is_staff()
    order by s.starts_at, s.id
  $$;
revoke all on function meeting_slot_outline(uuid) from public;
grant execute on function meeting_slot_outline(uuid) to farled_runtime;

-- What a company sees of meetings, and all of it: its own time, and those it may choose from once it has been asked.
create function company_times(at timestamptz)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz, is_booked boolean, place text, link text, leader text)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select s.id, s.starts_at, s.ends_at, s.status = 'booked', m.place, m.link, l.name
    from meeting_slot s join meeting m on m.id = s.meeting_id join meeting_series r on r.id = m.series_id
    join member l on l.id = r.leader_id
    where app_is_company() and (
      (s.status = 'booked' and s.case_id = app_case() and s.ends_at > at)
      or (s.status = 'offered' and s.starts_at > at and m.status = 'planned'
        and r.id = (select o.series_id from meeting_slot_offer o where o.case_id = app_case())))
    order by s.starts_at, s.id
  $$;
revoke all on function company_times(timestamptz) from public;
grant execute on function company_times(timestamptz) to farled_runtime;
