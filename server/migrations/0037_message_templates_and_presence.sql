-- Templates for messages to the company and for internal notes, of a unit or of the whole municipality; and who has a
-- case open and writes in it right now.

create table message_template (
  id uuid primary key,
  -- Which of the two texts it is for; never both, and never changed.
  kind text not null,
  -- The unit that it belongs to; null for the whole municipality.
  unit_id uuid references unit,
  title text not null,
  body text not null,
  body_en text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null references member,
  retired_at timestamptz,
  constraint message_template_kind check (kind in ('message', 'note')),
  constraint message_template_says_something check (title <> '' and body <> ''),
  -- Colleagues write to each other in the language of the house.
  constraint message_template_note_in_one_language check (kind = 'message' or body_en = '')
);
create unique index message_template_one_title on message_template (kind, unit_id, lower(title))
  nulls not distinct where retired_at is null;
create index message_template_unit on message_template (unit_id) where unit_id is not null;
create index message_template_changed_by on message_template (changed_by);
alter table message_template enable row level security;
create policy message_template_staff on message_template for all using ((select app_is_staff()));
grant select, insert on message_template to farled_runtime;
grant update (title, body, body_en, version, changed_at, changed_by, retired_at) on message_template to farled_runtime;

create table message_template_version (
  template_id uuid not null references message_template,
  version integer not null,
  title text not null,
  body text not null,
  body_en text not null,
  retired boolean not null,
  written_at timestamptz not null,
  written_by uuid not null references member,
  primary key (template_id, version)
);
create index message_template_version_by on message_template_version (written_by);
alter table message_template_version enable row level security;
create policy message_template_version_staff on message_template_version for all using ((select app_is_staff()));
grant select, insert on message_template_version to farled_runtime;

-- Who has which case open, a row for each tab of a browser, for as long as its lease is renewed. Unlogged: it is not
-- in the log of changes, a crash empties it, and nothing of it is kept when the lease has run out.
create unlogged table presence (
  member_id uuid not null references member,
  tab uuid not null,
  case_id uuid not null references business_case,
  doing text not null,
  part_id uuid references part,
  -- The order in which the tab said it: what comes late does not bring back who has left.
  nth integer not null,
  lasts_until timestamptz not null,
  primary key (member_id, tab),
  constraint presence_doing check (doing in ('reading', 'message', 'note', 'answer', 'combinedAnswer')),
  constraint presence_answer_has_part check ((doing = 'answer') = (part_id is not null))
);
create index presence_of_case on presence (case_id);
create index presence_of_part on presence (part_id) where part_id is not null;
create index presence_lasts_until on presence (lasts_until);
alter table presence enable row level security;
-- Those who may read the case see who else is there. Each says so of themselves alone; the program clears away the rest.
create policy presence_read on presence for select using (
  (select app_is_system())
  or ((select app_is_member())
    and (member_id = (select app_member()) or exists (select from business_case c where c.id = case_id)))
);
create policy presence_come on presence for insert with check (
  (select app_is_member()) and member_id = (select app_member())
  and exists (select from business_case c where c.id = case_id)
);
create policy presence_stay on presence for update
  using ((select app_is_member()) and member_id = (select app_member()))
  with check (member_id = (select app_member()) and exists (select from business_case c where c.id = case_id));
create policy presence_leave on presence for delete
  using ((select app_is_system()) or ((select app_is_member()) and member_id = (select app_member())));
grant select, insert, update, delete on presence to farled_runtime;
