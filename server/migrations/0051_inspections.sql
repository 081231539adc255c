-- Inspections: planned visits to the sites of companies, those that units make together, and what the company sees of them.

-- Visits to the same place that lie within so many days of each other are proposed as one.
create table visit_setting (
  only_one boolean primary key default true,
  window_days integer not null default 30,
  version integer not null default 1,
  constraint visit_setting_only_one check (only_one),
  constraint visit_setting_window check (window_days between 0 and 365)
);
insert into visit_setting default values;

-- Several units' visits as one, at a time that each of them is asked about.
create table joint_visit (
  id uuid primary key,
  status text not null default 'proposed',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Null when the program has found the time.
  time_by uuid references member,
  raised_at timestamptz not null,
  version integer not null default 1,
  constraint joint_visit_status check (status in ('proposed', 'agreed', 'dissolved')),
  constraint joint_visit_ends_after_it_begins check (ends_at > starts_at)
);
create index joint_visit_time_by on joint_visit (time_by) where time_by is not null;

create table visit (
  id uuid primary key,
  unit_id uuid not null references unit,
  inspector_id uuid not null references member,
  company_id uuid not null references company,
  case_id uuid references business_case,
  site text not null,
  site_key text not null generated always as (regexp_replace(lower(site), '[^a-zåäöé0-9]+', '', 'g')) stored,
  property text not null default '',
  property_key text not null generated always as (regexp_replace(lower(property), '[^a-zåäöé0-9]+', '', 'g')) stored,
  -- What is looked at, and what the company does well to have ready.
  subject text not null,
  prepare text not null default '',
  lawful_basis text not null default '',
  -- Within these days; the time once it is fixed.
  earliest_on date not null,
  latest_on date not null,
  starts_at timestamptz,
  ends_at timestamptz,
  first_on date not null generated always as (coalesce((starts_at at time zone 'Europe/Stockholm')::date, earliest_on)) stored,
  last_on date not null generated always as (coalesce((starts_at at time zone 'Europe/Stockholm')::date, latest_on)) stored,
  status text not null default 'planned',
  -- An unannounced visit is never shown to the company.
  is_announced boolean not null default true,
  contact_name text not null default '',
  contact_email text,
  outcome text,
  outcome_note text not null default '',
  done_on date,
  -- Why it is cancelled, or was not made.
  ended_why text not null default '',
  joint_id uuid references joint_visit,
  -- That the unit has said yes to the time of the joint visit as it stands.
  joint_yes_at timestamptz,
  joint_yes_by uuid references member,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references member,
  constraint visit_has_site check (site <> ''),
  constraint visit_has_subject check (subject <> ''),
  constraint visit_status check (status in ('planned', 'agreed', 'done', 'cancelled', 'not_done')),
  constraint visit_period check (latest_on >= earliest_on),
  constraint visit_time_has_end check ((starts_at is null) = (ends_at is null)),
  constraint visit_ends_after_it_begins check (ends_at > starts_at),
  constraint visit_agreed_has_time check (status <> 'agreed' or starts_at is not null),
  constraint visit_outcome check (outcome in ('no_remarks', 'remarks', 'follow_up')),
  constraint visit_done_has_outcome check ((status = 'done') = (outcome is not null) and (status = 'done') = (done_on is not null)),
  constraint visit_yes_to_a_joint check (joint_yes_at is null or joint_id is not null),
  constraint visit_yes_has_member check ((joint_yes_at is null) = (joint_yes_by is null))
);
create index visit_days on visit (first_on, id);
create index visit_of_unit on visit (unit_id, first_on, id);
create index visit_of_company on visit (company_id, first_on, id);
create index visit_of_inspector on visit (inspector_id, first_on) where status in ('planned', 'agreed');
create index visit_of_joint on visit (joint_id) where joint_id is not null;
create index visit_of_case on visit (case_id) where case_id is not null;
create index visit_created_by on visit (created_by);
create index visit_yes_by on visit (joint_yes_by) where joint_yes_by is not null;

create table visit_area (
  visit_id uuid not null references visit,
  area_id uuid not null references area,
  primary key (visit_id, area_id)
);
create index visit_area_of on visit_area (area_id);

-- What was decided of two visits, and of what facts: the same pair is not asked about again while they stand.
create table visit_pair (
  first_id uuid not null references visit,
  second_id uuid not null references visit,
  is_apart boolean not null,
  facts text not null,
  primary key (first_id, second_id),
  constraint visit_pair_in_order check (first_id < second_id)
);
create index visit_pair_second on visit_pair (second_id);

-- Units that went their own way, and why.
create table joint_visit_decline (
  joint_id uuid not null references joint_visit,
  visit_id uuid not null references visit,
  reason text not null,
  declined_at timestamptz not null,
  declined_by uuid not null references member,
  primary key (joint_id, visit_id, declined_at)
);
create index joint_visit_decline_visit on joint_visit_decline (visit_id);
create index joint_visit_decline_by on joint_visit_decline (declined_by);

-- The company asks for another time.
create table visit_time_request (
  id uuid primary key,
  visit_id uuid not null references visit,
  body text not null,
  from_email text not null,
  asked_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references member,
  constraint visit_time_request_has_body check (body <> ''),
  constraint visit_time_request_settled_by_somebody check ((settled_at is null) = (settled_by is null))
);
create index visit_time_request_of on visit_time_request (visit_id, asked_at);
create index visit_time_request_settled_by on visit_time_request (settled_by) where settled_by is not null;

-- A personal link to a company's plan of visits. Only its hash is kept.
create table visit_link (
  id uuid primary key,
  company_id uuid not null references company,
  email text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index visit_link_company on visit_link (company_id);

-- What calendars were last sent of a company's visits, as it stood then: the next message is what differs from it.
create table visit_calendar (
  company_id uuid primary key references company,
  told jsonb not null default '[]',
  sequence integer not null default 0
);

alter table visit_setting enable row level security;
alter table joint_visit enable row level security;
alter table visit enable row level security;
alter table visit_area enable row level security;
alter table visit_pair enable row level security;
alter table joint_visit_decline enable row level security;
alter table visit_time_request enable row level security;
alter table visit_link enable row level security;
alter table visit_calendar enable row level security;

create policy visit_setting_staff on visit_setting for all using ((select app_is_staff()));
create policy joint_visit_staff on joint_visit for all using ((select app_is_staff()));
-- A visit that belongs to a case follows the case.
create policy visit_staff on visit for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy visit_area_staff on visit_area for all using (
  (select app_is_staff()) and exists (select from visit v where v.id = visit_id));
create policy visit_pair_staff on visit_pair for all using (
  (select app_is_staff()) and exists (select from visit v where v.id = first_id)
  and exists (select from visit v where v.id = second_id));
create policy joint_visit_decline_staff on joint_visit_decline for all using (
  (select app_is_staff()) and exists (select from visit v where v.id = visit_id));
create policy visit_time_request_staff on visit_time_request for all using (
  (select app_is_staff()) and exists (select from visit v where v.id = visit_id));
create policy visit_link_system on visit_link for all using ((select app_is_system()));
create policy visit_calendar_system on visit_calendar for all using ((select app_is_system()));

grant select, update on visit_setting to farled_runtime;
grant select, insert, update on joint_visit, visit, visit_pair, visit_time_request, visit_link, visit_calendar to farled_runtime;
grant select, insert, delete on visit_area to farled_runtime;
grant select, insert on joint_visit_decline to farled_runtime;

-- What a company sees of visits, and all of it: those that are announced and to come. Through its personal link every one
-- of the company's; through the page of a case those of that case.
create function announced_visits(link_hash text, at timestamptz)
  returns table (id uuid, joint_id uuid, company text, unit text, unit_en text, unit_email text, unit_phone text,
    inspector text, inspector_email text, inspector_phone text, subject text, prepare text, lawful_basis text,
    site text, property text, earliest_on date, latest_on date, starts_at timestamptz, ends_at timestamptz, asked_at timestamptz)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select v.id, case when v.starts_at is not null then v.joint_id end, k.name, u.name, u.name_en, u.email, u.phone,
      m.name, m.email, m.phone, v.subject, v.prepare, v.lawful_basis,
      v.site, v.property, v.earliest_on, v.latest_on, v.starts_at, v.ends_at,
      (select max(r.asked_at) from visit_time_request r where r.visit_id = v.id and r.settled_at is null)
    from visit v join unit u on u.id = v.unit_id join member m on m.id = v.inspector_id
      join company k on k.id = v.company_id
    where v.is_announced and v.status in ('planned', 'agreed')
      and v.last_on >= (at at time zone 'Europe/Stockholm')::date
      and ((link_hash is null and app_is_company() and v.case_id = app_case())
        or exists (select from visit_link l join company lk on lk.id = l.company_id
          where l.token_hash = link_hash and l.expires_at > at
            and coalesce(lk.merged_into, lk.id) = coalesce(k.merged_into, k.id)
            -- What belongs to a restricted case is told to the contact of that case on its own page.
            and not exists (select from business_case c where c.id = v.case_id and c.visibility = 'restricted')))
    order by v.first_on, v.starts_at nulls last, v.id
  $$;
revoke all on function announced_visits(text, timestamptz) from public;
grant execute on function announced_visits(text, timestamptz) to farled_runtime;

-- The company that a link opens the plan of, while it holds.
create function visit_link_company(link_hash text, at timestamptz) returns table (company_id uuid, name text, email text)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select s.id, s.name, l.email from visit_link l join company k on k.id = l.company_id
      join company s on s.id = coalesce(k.merged_into, k.id)
    where l.token_hash = link_hash and l.expires_at > at
  $$;
revoke all on function visit_link_company(text, timestamptz) from public;
grant execute on function visit_link_company(text, timestamptz) to farled_runtime;
