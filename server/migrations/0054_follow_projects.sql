-- What members follow of projects, the files of a project, and projects that are taken in from a file.

-- An id elsewhere is one of the unit's own source: two units may both have a list that they call the plan.
alter table project drop constraint project_one_external;
alter table project add constraint project_one_external unique (unit_id, source_system, external_id);
alter table project_history drop constraint project_history_what;
alter table project_history add constraint project_history_what
  check (what in ('added', 'imported', 'changed', 'ended', 'resumed', 'confirmed'));

create table project_follow (
  id uuid primary key,
  member_id uuid not null references member,
  area_id uuid references area,
  unit_id uuid references unit,
  project_id uuid references project,
  -- A place, by the name that its follower has given it: a designation or address in words, a drawing, or both.
  place_name text,
  place_text text not null default '',
  place_key text not null generated always as (regexp_replace(lower(place_text), '[^a-zåäöé0-9]+', '', 'g')) stored,
  -- As that of a project: SWEREF 99 TM, to the centimetre.
  place_shape jsonb,
  place_metres integer not null default 0,
  -- The drawing's rectangle, so many metres wider.
  place_bounds box,
  followed_at timestamptz not null,
  -- What happened until then has been told, or was before it was followed.
  told_until timestamptz not null,
  constraint project_follow_one_thing check (num_nonnulls(area_id, unit_id, project_id, place_name) = 1),
  constraint project_follow_place_is_somewhere check (
    case when place_name is null then place_key = '' and place_shape is null else place_key <> '' or place_shape is not null end),
  constraint project_follow_shape_has_bounds check ((place_shape is null) = (place_bounds is null)),
  constraint project_follow_metres check (place_metres between 0 and 10000),
  constraint project_follow_area_once unique (member_id, area_id),
  constraint project_follow_unit_once unique (member_id, unit_id),
  constraint project_follow_project_once unique (member_id, project_id)
);
create index project_follow_of_member on project_follow (member_id, followed_at);
create index project_follow_area on project_follow (area_id) where area_id is not null;
create index project_follow_unit on project_follow (unit_id) where unit_id is not null;
create index project_follow_project on project_follow (project_id) where project_id is not null;
create index project_follow_told on project_follow (told_until);
create index project_history_at on project_history (at);
create index project_overlap_history_at on project_overlap_history (at);

-- What follows a project: plans, drawings, decisions. By content, as the files of cases.
create table project_file (
  id uuid primary key,
  project_id uuid not null references project,
  hash text not null references stored_file,
  name text not null,
  added_at timestamptz not null,
  added_by uuid not null references member,
  constraint project_file_has_name check (name <> '')
);
create index project_file_of_project on project_file (project_id, added_at, id);
create index project_file_hash on project_file (hash);
create index project_file_by on project_file (added_by);

alter table project_follow enable row level security;
alter table project_file enable row level security;
create policy project_follow_own on project_follow for all
  using ((select app_is_system()) or ((select app_is_member()) and member_id = (select app_member())));
-- Public is what is said of a project. Its files are the staff's.
create policy project_file_follows on project_file for all using (
  (select app_is_staff()) and exists (select from project p where p.id = project_id));
grant select, insert, update, delete on project_follow to farled_runtime;
grant select, insert, delete on project_file to farled_runtime;

alter table notice_choice add column following boolean not null default true;
