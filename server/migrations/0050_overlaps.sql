-- Overlaps: projects that are near each other, or about the same thing, and cases within a project's reach.

-- The municipality's own measures. They are never changed in place: a new version holds from when it is written.
create table overlap_rule (
  version integer primary key,
  -- Nearer than this in place and time, two projects collide.
  collision_metres integer not null,
  collision_days integer not null,
  -- Nearer than this, further apart in time, they may be done together.
  opportunity_metres integer not null,
  opportunity_days integer not null,
  -- How alike two titles are, in per cent of their trigrams, when they are about the same thing.
  subject_likeness integer not null,
  subject_likeness_in_area integer not null,
  why text not null default '',
  changed_at timestamptz not null,
  changed_by uuid references member,
  constraint overlap_rule_measures check (
    collision_metres between 0 and 5000 and opportunity_metres between 0 and 5000
    and collision_days between 0 and 3650 and opportunity_days between 0 and 3650
    and subject_likeness between 20 and 101 and subject_likeness_in_area between 20 and 101)
);
create index overlap_rule_by on overlap_rule (changed_by) where changed_by is not null;
insert into overlap_rule (version, collision_metres, collision_days, opportunity_metres, opportunity_days,
    subject_likeness, subject_likeness_in_area, changed_at)
  values (1, 50, 14, 50, 365, 70, 50, now());

-- Where on the map a case is, when somebody has said so. A case has otherwise only words for its place.
create table case_point (
  case_id uuid primary key references business_case,
  east double precision not null,
  north double precision not null,
  said_at timestamptz not null,
  said_by uuid not null references member
);
create index case_point_place on case_point using gist (box(point(east, north), point(east, north)));
create index case_point_by on case_point (said_by);

-- One for each pair, whichever of the two came first.
create table project_overlap (
  id uuid primary key,
  project_id uuid not null references project,
  other_id uuid references project,
  case_id uuid references business_case,
  kind text not null,
  metres double precision,
  days integer,
  likeness integer not null,
  rule_version integer not null references overlap_rule,
  -- A hash of the places and times that it was found by: what was agreed on holds for these.
  basis text not null,
  status text not null default 'new',
  owner_id uuid not null references member,
  decision text not null default '',
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references member,
  -- They no longer meet. It stays, with its history.
  ended_at timestamptz,
  version integer not null default 1,
  constraint project_overlap_two_parties check ((other_id is null) <> (case_id is null)),
  constraint project_overlap_in_order check (project_id < other_id),
  constraint project_overlap_one_a_pair unique (project_id, other_id),
  constraint project_overlap_one_a_case unique (project_id, case_id),
  constraint project_overlap_kind check (kind in ('collision', 'opportunity', 'subject')),
  constraint project_overlap_status check (status in ('new', 'acknowledged', 'coordinated', 'not_relevant')),
  constraint project_overlap_settled check ((status in ('coordinated', 'not_relevant')) = (settled_at is not null)),
  constraint project_overlap_decided check (status <> 'coordinated' or decision <> '')
);
create index project_overlap_other on project_overlap (other_id) where other_id is not null;
create index project_overlap_case on project_overlap (case_id) where case_id is not null;
create index project_overlap_owner on project_overlap (owner_id);
create index project_overlap_settled_by on project_overlap (settled_by) where settled_by is not null;
create index project_overlap_rule on project_overlap (rule_version);
create index project_overlap_open on project_overlap (found_at, id) where ended_at is null;

create table project_overlap_history (
  overlap_id uuid not null references project_overlap,
  version integer not null,
  what text not null,
  at timestamptz not null,
  by_id uuid references member,
  body text not null default '',
  kind text not null,
  metres double precision,
  days integer,
  rule_version integer not null,
  primary key (overlap_id, version),
  constraint project_overlap_history_what check (
    what in ('found', 'moved', 'reopened', 'ended', 'acknowledged', 'coordinated', 'not_relevant', 'given'))
);
create index project_overlap_history_by on project_overlap_history (by_id) where by_id is not null;

alter table overlap_rule enable row level security;
alter table case_point enable row level security;
alter table project_overlap enable row level security;
alter table project_overlap_history enable row level security;
create policy overlap_rule_staff on overlap_rule for all using ((select app_is_staff()));
create policy case_point_follows on case_point for all using (
  (select app_is_staff()) and exists (select from business_case c where c.id = case_id));
-- Seen by those who may read both: a restricted case near a project shows nothing, not even that it is there.
create policy project_overlap_follows on project_overlap for all using (
  (select app_is_staff())
  and exists (select from project p where p.id = project_id)
  and (other_id is null or exists (select from project p where p.id = other_id))
  and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy project_overlap_history_follows on project_overlap_history for all using (
  exists (select from project_overlap o where o.id = overlap_id));
grant select, insert on overlap_rule, project_overlap_history to farled_runtime;
grant select, insert, update on project_overlap to farled_runtime;
grant select, insert, update, delete on case_point to farled_runtime;

-- Projects whose titles are alike, through their trigrams. Only ids leave.
create function projects_titled_like(words text, per_cent integer) returns table (id uuid)
  language plpgsql stable security definer set search_path to 'public', 'pg_temp'
  as $$
begin
  if not app_is_staff() then return; end if;
  perform set_config('pg_trgm.similarity_threshold', least(1, per_cent / 100.0)::text, true);
  return query select p.id from project p where p.title % words;
end $$;
revoke all on function projects_titled_like(text, integer) from public;
grant execute on function projects_titled_like(text, integer) to farled_runtime;

-- Cases with a point in a rectangle. Only ids leave: what is read of them is read under the reader's own rights.
create function cases_within(window_box box) returns table (id uuid)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$ select p.case_id from case_point p where box(point(p.east, p.north), point(p.east, p.north)) && window_box and app_is_staff() $$;
revoke all on function cases_within(box) from public;
grant execute on function cases_within(box) to farled_runtime;
