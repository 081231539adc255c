-- A case has a plan: which parts wait for which, and how many working days each takes. Templates hold the plans of
-- undertakings that come again; a step of a template names the area, so that it reaches whoever answers for it then.

-- Working days that such a question usually takes, as the municipality says; what has been measured counts before it.
alter table area add column usual_days integer,
  add constraint area_usual_days check (usual_days between 1 and 250);
grant update (usual_days) on area to farled_runtime;

-- What somebody has planned for this very part, and what the template that it came from says.
alter table part add column planned_days integer,
  add column usual_days integer,
  add constraint part_planned_days check (planned_days between 1 and 250),
  add constraint part_usual_days check (usual_days between 1 and 250),
  add constraint part_of_case unique (case_id, id);
-- The latest parts of one unit on one area: how long such a part takes.
create index part_pace on part (area_id, unit_id, answered_at desc) where status in ('answered', 'settled');

create table part_dependency (
  case_id uuid not null references business_case,
  part_id uuid not null,
  needs_id uuid not null,
  primary key (part_id, needs_id),
  constraint part_dependency_part foreign key (case_id, part_id) references part (case_id, id),
  constraint part_dependency_needs foreign key (case_id, needs_id) references part (case_id, id),
  constraint part_dependency_two_parts check (part_id <> needs_id)
);
create index part_dependency_case on part_dependency (case_id, part_id);
create index part_dependency_of on part_dependency (case_id, needs_id);
alter table part_dependency enable row level security;
create policy part_dependency_follows on part_dependency for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
grant select, insert, delete on part_dependency to farled_runtime;

-- Changes to the plan of a case come one after the other, so that two that each are right can't make a circle together.
create function part_dependency_has_no_circle() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from business_case where id = new.case_id for update;
  if exists (
    with recursive before (id) as (
      select new.needs_id
      union
      select d.needs_id from part_dependency d join before b on d.part_id = b.id
    )
    select from before where id = new.part_id
  ) then
    raise exception 'The parts of the case wait for each other in a circle' using errcode = 'check_violation',
      constraint = 'part_dependency_no_circle', table = 'part_dependency';
  end if;
  return null;
end $$;
create constraint trigger part_dependency_no_circle after insert or update on part_dependency
  deferrable initially deferred for each row execute function part_dependency_has_no_circle();

create table plan_template (
  id uuid primary key,
  title text not null,
  title_en text not null,
  description text not null default '',
  description_en text not null default '',
  is_public boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null references member,
  retired_at timestamptz,
  constraint plan_template_says_something check (title <> '' and title_en <> '')
);
create unique index plan_template_one_title on plan_template (lower(title)) where retired_at is null;
create index plan_template_changed_by on plan_template (changed_by);
alter table plan_template enable row level security;
create policy plan_template_read on plan_template for select
  using ((select app_is_staff()) or ((select app_kind()) <> 'none' and is_public and retired_at is null));
create policy plan_template_add on plan_template for insert with check ((select app_is_staff()));
create policy plan_template_change on plan_template for update using ((select app_is_staff()));
grant select, insert, update on plan_template to farled_runtime;

create table plan_template_step (
  template_id uuid not null references plan_template,
  position integer not null,
  area_id uuid not null references area,
  -- The unit that does it; null for whoever answers for the area when the plan is used.
  unit_id uuid references unit,
  title text not null,
  title_en text not null,
  -- What the company should have at hand.
  prepare text not null default '',
  prepare_en text not null default '',
  days integer,
  needs integer[] not null default '{}',
  primary key (template_id, position),
  constraint plan_template_step_days check (days between 1 and 250),
  constraint plan_template_step_needs_others check (not position = any (needs))
);
create index plan_template_step_area on plan_template_step (area_id);
create index plan_template_step_unit on plan_template_step (unit_id) where unit_id is not null;
alter table plan_template_step enable row level security;
create policy plan_template_step_follows on plan_template_step for all
  using (exists (select from plan_template t where t.id = template_id))
  with check ((select app_is_staff()));
grant select, insert, delete on plan_template_step to farled_runtime;
