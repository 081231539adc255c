-- Texts that a unit has written once and uses again in its answers. They belong to the unit and to an area. A text is
-- retired and not deleted, and each version of it is kept with who wrote it.

create table answer_text (
  id uuid primary key,
  area_id uuid not null references area,
  unit_id uuid not null references unit,
  title text not null,
  body text not null,
  conditions text not null default '',
  legal_basis text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null references member,
  retired_at timestamptz,
  constraint answer_text_says_something check (title <> '' and body <> '')
);
create unique index answer_text_one_title on answer_text (area_id, unit_id, lower(title)) where retired_at is null;
create index answer_text_unit on answer_text (unit_id);
create index answer_text_changed_by on answer_text (changed_by);
alter table answer_text enable row level security;
create policy answer_text_staff on answer_text for all using ((select app_is_staff()));
grant select, insert on answer_text to farled_runtime;
grant update (title, body, conditions, legal_basis, version, changed_at, changed_by, retired_at) on answer_text
  to farled_runtime;

create table answer_text_version (
  text_id uuid not null references answer_text,
  version integer not null,
  title text not null,
  body text not null,
  conditions text not null,
  legal_basis text not null,
  retired boolean not null,
  written_at timestamptz not null,
  written_by uuid not null references member,
  primary key (text_id, version)
);
create index answer_text_version_by on answer_text_version (written_by);
alter table answer_text_version enable row level security;
create policy answer_text_version_staff on answer_text_version for all using ((select app_is_staff()));
grant select, insert on answer_text_version to farled_runtime;
