create table authority (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  name_en text not null,
  kind text not null,
  constraint authority_kind check (kind in ('board', 'joint_authority', 'municipal_company'))
);

create table unit (
  id uuid primary key,
  slug text not null unique,
  authority_id uuid not null references authority,
  name text not null,
  name_en text not null,
  does text not null default '',
  does_en text not null default '',
  does_not text not null default '',
  does_not_en text not null default '',
  works text not null default '',
  works_en text not null default '',
  common_questions text[] not null default '{}',
  email text,
  phone text,
  opening_hours text not null default '',
  opening_hours_en text not null default '',
  in_lots boolean not null default false,
  in_lots_since date,
  active boolean not null default true,
  version integer not null default 1
);
create index unit_authority on unit (authority_id);

create table member (
  id uuid primary key,
  issuer text,
  subject text,
  name text not null,
  email text not null,
  title text not null default '',
  title_en text not null default '',
  phone text,
  locale text not null default 'sv',
  active boolean not null default true,
  version integer not null default 1,
  constraint member_locale check (locale in ('sv', 'en'))
);
create unique index member_email on member (lower(email));
create unique index member_identity on member (issuer, subject) where subject is not null;

create table membership (
  member_id uuid not null references member,
  unit_id uuid not null references unit,
  role text not null,
  primary key (member_id, unit_id),
  constraint membership_role check (role in ('officer', 'head'))
);
create index membership_unit on membership (unit_id);

create table member_role (
  member_id uuid not null references member,
  role text not null,
  primary key (member_id, role),
  constraint member_role_known check (role in ('pilot', 'meeting_leader', 'administrator', 'auditor', 'analyst'))
);

create table duty (
  id uuid primary key,
  member_id uuid not null references member,
  period tstzrange not null,
  constraint duty_period_bounded check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  constraint duty_one_at_a_time exclude using gist (period with &&)
);
create index duty_member on duty (member_id);

alter table authority enable row level security;
alter table unit enable row level security;
alter table member enable row level security;
alter table membership enable row level security;
alter table member_role enable row level security;
alter table duty enable row level security;

create policy authority_read on authority for select using ((select app_kind()) <> 'none');
create policy unit_read on unit for select using ((select app_kind()) <> 'none');
create policy unit_change on unit for update using ((select app_is_staff()));
create policy member_read on member for select using ((select app_kind()) in ('member', 'system', 'company'));
create policy member_change on member for update using ((select app_is_staff()));
create policy membership_read on membership for select using ((select app_is_staff()));
create policy member_role_read on member_role for select using ((select app_is_staff()));
create policy duty_read on duty for select using ((select app_is_staff()));
create policy duty_write on duty for all using ((select app_is_staff()));

grant select on authority, unit, member, membership, member_role, duty to farled_runtime;
grant update on unit, member to farled_runtime;
grant insert, update, delete on duty to farled_runtime;
