-- Projects: what units have going on in the municipality, where and when.

create table project_number (
  year integer primary key,
  last integer not null
);

create table project (
  id uuid primary key,
  reference text not null unique,
  title text not null,
  purpose text not null default '',
  unit_id uuid not null references unit,
  contact_id uuid not null references member,
  phase text not null,
  closing_reason text not null default '',
  earliest_on date,
  planned_start_on date,
  planned_end_on date,
  latest_on date,
  start_is_certain boolean not null default false,
  end_is_certain boolean not null default false,
  -- The time that counts when projects are held against each other: what is planned, else the outermost days.
  from_on date generated always as (coalesce(planned_start_on, earliest_on, planned_end_on, latest_on)) stored,
  to_on date generated always as (coalesce(planned_end_on, latest_on, planned_start_on, earliest_on)) stored,
  place_kind text not null,
  place_text text not null default '',
  place_key text not null generated always as (regexp_replace(lower(place_text), '[^a-zåäöé0-9]+', '', 'g')) stored,
  -- A GeoJSON geometry whose positions are [east, north] in metres of SWEREF 99 TM (EPSG:3006), to the centimetre.
  place_shape jsonb,
  place_bounds box,
  place_accuracy text not null default 'rough',
  -- Whole kronor.
  budget_frame bigint,
  visibility text not null,
  impact text[] not null default '{}',
  links jsonb not null default '[]',
  from_case_id uuid references business_case,
  source_system text,
  external_id text,
  confirmed_at timestamptz,
  confirmed_by uuid references member,
  created_at timestamptz not null,
  created_by uuid references member,
  changed_at timestamptz not null,
  version integer not null default 1,
  search tsvector generated always as (sv_vector(title || ' ' || purpose || ' ' || place_text)) stored,
  constraint project_has_title check (title <> ''),
  constraint project_phase check (phase in ('idea', 'planned', 'procured', 'under_way', 'done', 'stopped')),
  constraint project_stopped_with_reason check (phase <> 'stopped' or closing_reason <> ''),
  constraint project_days_in_order check (
    earliest_on <= planned_start_on and planned_start_on <= planned_end_on and planned_end_on <= latest_on
    and earliest_on <= planned_end_on and earliest_on <= latest_on and planned_start_on <= latest_on),
  constraint project_place_kind check (place_kind in ('drawn', 'address', 'property', 'everywhere')),
  constraint project_place_accuracy check (place_accuracy in ('exact', 'rough')),
  constraint project_shape_has_bounds check ((place_shape is null) = (place_bounds is null)),
  constraint project_drawn_has_shape check (place_kind <> 'drawn' or place_shape is not null),
  constraint project_everywhere_has_none check (place_kind <> 'everywhere' or place_shape is null),
  constraint project_visibility check (visibility in ('draft', 'internal', 'public')),
  constraint project_budget check (budget_frame >= 0),
  constraint project_from_elsewhere check ((source_system is null) = (external_id is null)),
  constraint project_one_external unique (source_system, external_id)
);
create index project_of_unit on project (unit_id, changed_at desc);
create index project_contact on project (contact_id);
create index project_changed on project (changed_at desc, id desc);
create index project_begins on project (from_on, id);
create index project_confirmed_by on project (confirmed_by) where confirmed_by is not null;
create index project_created_by on project (created_by) where created_by is not null;
create index project_from_case on project (from_case_id) where from_case_id is not null;
create index project_place on project using gist (place_bounds);
create index project_place_key on project (place_key) where place_key <> '';
create index project_title on project using gin (title gin_trgm_ops);
create index project_words on project using gin (search);

create table project_area (
  project_id uuid not null references project,
  area_id uuid not null references area,
  primary key (project_id, area_id)
);
create index project_area_area on project_area (area_id, project_id);

-- Companies that it affects.
create table project_company (
  project_id uuid not null references project,
  company_id uuid not null references company,
  primary key (project_id, company_id)
);
create index project_company_company on project_company (company_id, project_id);

-- Others who do it: a unit of the cooperation, or somebody outside, by name.
create table project_partner (
  project_id uuid not null references project,
  position integer not null,
  unit_id uuid references unit,
  name text not null default '',
  role text not null default '',
  primary key (project_id, position),
  constraint project_partner_is_somebody check ((unit_id is null) <> (name = ''))
);
create index project_partner_unit on project_partner (unit_id) where unit_id is not null;

-- What has been done with it, a row for each version.
create table project_history (
  project_id uuid not null references project,
  version integer not null,
  what text not null,
  at timestamptz not null,
  by_id uuid references member,
  fields text[] not null default '{}',
  why text not null default '',
  phase text not null,
  primary key (project_id, version),
  constraint project_history_what check (what in ('added', 'changed', 'ended', 'resumed', 'confirmed'))
);
create index project_history_by on project_history (by_id) where by_id is not null;

alter table project_number enable row level security;
alter table project enable row level security;
alter table project_area enable row level security;
alter table project_company enable row level security;
alter table project_partner enable row level security;
alter table project_history enable row level security;

create policy project_number_staff on project_number for all using ((select app_is_staff()));
-- A draft is its unit's alone. What is public is read by everyone.
create policy project_read on project for select using (
  (visibility = 'public' and (select app_kind()) <> 'none')
  or (select app_is_system())
  or ((select app_is_member()) and (visibility <> 'draft' or unit_id = any ((select app_units())::uuid[]))));
create policy project_add on project for insert with check ((select app_is_staff()));
create policy project_change on project for update using (
  (select app_is_system())
  or ((select app_is_member()) and (visibility <> 'draft' or unit_id = any ((select app_units())::uuid[]))))
  with check ((select app_is_staff()));
create policy project_area_follows on project_area for all using (exists (select from project p where p.id = project_id));
create policy project_company_follows on project_company for all using (
  (select app_is_staff()) and exists (select from project p where p.id = project_id));
create policy project_history_follows on project_history for all using (
  (select app_is_staff()) and exists (select from project p where p.id = project_id));
create policy project_partner_follows on project_partner for all using (
  exists (select from project p where p.id = project_id));

grant select, insert, update on project_number, project to farled_runtime;
grant select, insert on project_history to farled_runtime;
grant select, insert, delete on project_area, project_company, project_partner to farled_runtime;

-- Projects whose place may touch a rectangle, through the spatial index, which row level security keeps from use.
-- Only ids leave: what is read of them is read under the reader's own rights.
create function projects_within(window_box box) returns table (id uuid)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$ select p.id from project p where p.place_bounds && window_box and app_is_staff() $$;
revoke all on function projects_within(box) from public;
grant execute on function projects_within(box) to farled_runtime;

-- The same through the words of a search.
create function projects_about(query tsquery) returns table (id uuid)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$ select p.id from project p where p.search @@ query and app_is_staff() limit 20000 $$;
revoke all on function projects_about(tsquery) from public;
grant execute on function projects_about(tsquery) to farled_runtime;
