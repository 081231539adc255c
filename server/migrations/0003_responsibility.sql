create table area (
  id uuid primary key,
  code text not null unique,
  parent_id uuid references area,
  title text not null,
  title_en text not null,
  description text not null default '',
  description_en text not null default '',
  keywords text[] not null default '{}',
  examples text[] not null default '{}',
  legal_basis text,
  statutory_limit text,
  statutory_limit_source text,
  active boolean not null default true,
  version integer not null default 1,
  constraint area_limit_is_a_duration check (statutory_limit ~ '^P[0-9]+[DWMY]$')
);
create index area_parent on area (parent_id);

create table responsibility (
  id uuid primary key,
  area_id uuid not null references area,
  unit_id uuid not null references unit,
  role text not null,
  valid daterange not null,
  constraint responsibility_role check (role in ('accountable', 'performs', 'consulted', 'informed')),
  constraint responsibility_not_empty check (not isempty(valid)),
  constraint responsibility_one_accountable exclude using gist (area_id with =, valid with &&)
    where (role = 'accountable'),
  constraint responsibility_one_role_a_unit exclude using gist (area_id with =, unit_id with =, valid with &&)
);
create index responsibility_unit on responsibility (unit_id);

alter table area enable row level security;
alter table responsibility enable row level security;
create policy area_read on area for select using ((select app_kind()) <> 'none');
create policy responsibility_read on responsibility for select using ((select app_kind()) <> 'none');
create policy responsibility_write on responsibility for insert with check ((select app_is_staff()));
create policy responsibility_end on responsibility for update using ((select app_is_staff()));
grant select on area, responsibility to farled_runtime;
grant insert on responsibility to farled_runtime;
grant update (valid) on responsibility to farled_runtime;
