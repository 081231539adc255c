-- Who has read the introduction and tried the practice case. Whoever worked here before it came is not new.
create table introduction (
  member_id uuid primary key references member,
  read_at timestamptz,
  practised_at timestamptz
);
insert into introduction (member_id, read_at) select id, now() from member where subject is not null;

alter table introduction enable row level security;
create policy introduction_staff on introduction for all using ((select app_is_staff()));
grant select, insert on introduction to farled_runtime;
grant update (read_at, practised_at) on introduction to farled_runtime;

-- What each unit has been asked, the latest first.
create index part_of_unit_offered on part (unit_id, offered_at desc);
