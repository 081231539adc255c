-- When the offices are staffed: hours a weekday, eves that end early, and days of the municipality's own. What has been
-- promised in working days is counted by it; limits of law never are.

-- One row, so that those who change the calendar come one after the other and see that somebody else was first.
create table service_calendar (
  id integer primary key default 1,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  constraint service_calendar_is_one check (id = 1)
);
insert into service_calendar default values;

-- Monday is 1. A weekday without a row is closed; weekends and holidays always are.
create table office_hours (
  weekday integer primary key,
  opens time not null,
  closes time not null,
  constraint office_hours_weekday check (weekday between 1 and 5),
  constraint office_hours_open_before_close check (opens < closes)
);
insert into office_hours (weekday, opens, closes) select d, '08:00', '16:30' from generate_series(1, 5) d;

create table half_day (
  name text primary key,
  closes time not null,
  constraint half_day_name check (name in ('epiphanyEve', 'maundyThursday', 'walpurgisNight', 'ascensionEve', 'allSaintsEve'))
);
insert into half_day (name, closes)
  select name, '12:00' from unnest(array['epiphanyEve', 'maundyThursday', 'walpurgisNight', 'ascensionEve', 'allSaintsEve']) name;

-- A day that is closed (squeeze days), or that has other hours.
create table office_day (
  day date primary key,
  name text not null,
  name_en text not null,
  opens time,
  closes time,
  constraint office_day_open_before_close check ((opens is null and closes is null) or (opens < closes) is true)
);

-- Somebody who counts on to the next open day must find one.
create function an_office_opens() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from office_hours) then
    raise exception 'the offices open some day of the week' using errcode = '23514', constraint = 'office_hours_some_day';
  end if;
  return null;
end $$;
create constraint trigger office_hours_some_day after delete on office_hours
  deferrable initially deferred for each row execute function an_office_opens();

alter table service_calendar enable row level security;
alter table office_hours enable row level security;
alter table half_day enable row level security;
alter table office_day enable row level security;
create policy service_calendar_read on service_calendar for select using ((select app_kind()) <> 'none');
create policy office_hours_read on office_hours for select using ((select app_kind()) <> 'none');
create policy half_day_read on half_day for select using ((select app_kind()) <> 'none');
create policy office_day_read on office_day for select using ((select app_kind()) <> 'none');
create policy service_calendar_change on service_calendar for update using ((select app_is_staff()));
create policy office_hours_write on office_hours for all using ((select app_is_staff()));
create policy half_day_write on half_day for all using ((select app_is_staff()));
create policy office_day_write on office_day for all using ((select app_is_staff()));
grant select, update on service_calendar to farled_runtime;
grant select, insert, delete on office_hours, half_day to farled_runtime;
grant select, insert, update, delete on office_day to farled_runtime;
