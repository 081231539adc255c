-- When the public pages were opened and closed, and by whom. Where companies have asked already, they are open.
create table public_opening (
  id uuid primary key,
  opened_at timestamptz not null,
  opened_by uuid references member,
  closed_at timestamptz,
  closed_by uuid references member,
  reason text not null default '',
  constraint public_opening_ends_after check (closed_at >= opened_at),
  constraint public_opening_closed_says_why check (closed_at is null or reason <> '')
);
create unique index public_opening_one on public_opening ((true)) where closed_at is null;

alter table public_opening enable row level security;
create policy public_opening_read on public_opening for select using ((select app_kind()) <> 'none');
create policy public_opening_open on public_opening for insert with check ((select app_is_staff()));
create policy public_opening_close on public_opening for update using ((select app_is_staff()));
grant select, insert on public_opening to farled_runtime;
grant update (closed_at, closed_by, reason) on public_opening to farled_runtime;

insert into public_opening (id, opened_at)
select gen_random_uuid(), min(received_at) from business_case having count(*) > 0;
