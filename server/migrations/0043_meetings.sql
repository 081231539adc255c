-- Meetings: series with their occurrences, the agenda, what is said, decided and undertaken, and the minutes.

create table meeting_series (
  id uuid primary key,
  kind text not null,
  title text not null,
  purpose text not null default '',
  -- The unit that holds it; its heads may change it as its leader may.
  unit_id uuid not null references unit,
  leader_id uuid not null references member,
  stand_in_id uuid references member,
  place text not null default '',
  link text not null default '',
  -- When it recurs, as `recurrence/recurrence.rules.ts` reads it: in Swedish time, never as instants.
  recurrence jsonb not null,
  -- What each meeting begins or ends with: [{title, purpose, minutes}].
  standing jsonb not null default '[]',
  -- Counts up with each change that calendars must hear of (RFC 5545, 3.8.7.4).
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references member,
  ended_at timestamptz,
  ended_by uuid references member,
  constraint meeting_series_kind check (kind in ('lots', 'cooperation', 'project', 'supervision')),
  constraint meeting_series_has_title check (title <> ''),
  constraint meeting_series_two_leaders check (stand_in_id is distinct from leader_id)
);
create index meeting_series_held_by on meeting_series (unit_id);
create index meeting_series_leader on meeting_series (leader_id);
create index meeting_series_stand_in on meeting_series (stand_in_id) where stand_in_id is not null;
create index meeting_series_created_by on meeting_series (created_by);
create index meeting_series_ended_by on meeting_series (ended_by) where ended_by is not null;

create table meeting_series_unit (
  series_id uuid not null references meeting_series,
  unit_id uuid not null references unit,
  primary key (series_id, unit_id)
);
create index meeting_series_unit_of on meeting_series_unit (unit_id);

-- Who comes from a unit. A unit that names nobody is represented by its heads.
create table meeting_series_member (
  series_id uuid not null,
  unit_id uuid not null,
  member_id uuid not null references member,
  primary key (series_id, unit_id, member_id),
  foreign key (series_id, unit_id) references meeting_series_unit on delete cascade
);
create index meeting_series_member_of on meeting_series_member (member_id);

create table meeting (
  id uuid primary key,
  series_id uuid not null references meeting_series,
  -- The instant that the series gives it. It stays when the meeting is moved: "the next one" is counted from it.
  slot_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  link text not null default '',
  -- Held besides those that recur.
  is_extra boolean not null default false,
  status text not null default 'planned',
  -- Said by whoever cancels it; empty when it went with a change of the series, and comes back with one.
  cancelled_why text not null default '',
  sequence integer not null default 0,
  version integer not null default 1,
  -- When the agenda last went out, and what it said then: the next message tells what has changed since.
  announced_at timestamptz,
  announced jsonb,
  started_at timestamptz,
  closed_at timestamptz,
  current_item_id uuid,
  current_since timestamptz,
  constraint meeting_one_in_its_slot unique (series_id, slot_at),
  constraint meeting_status check (status in ('planned', 'live', 'closed', 'cancelled')),
  constraint meeting_ends_after_it_begins check (ends_at > starts_at),
  constraint meeting_closed_has_time check ((status = 'closed') = (closed_at is not null)),
  constraint meeting_live_has_begun check (status not in ('live', 'closed') or started_at is not null),
  constraint meeting_clock_runs_while_live check (current_item_id is null or status = 'live'),
  constraint meeting_clock_has_start check ((current_item_id is null) = (current_since is null))
);
create unique index meeting_one_live on meeting (series_id) where status = 'live';
create index meeting_coming on meeting (starts_at, id) where status in ('planned', 'live');
create index meeting_of_series on meeting (series_id, starts_at desc);
create index meeting_starts on meeting (starts_at desc, id);

create table meeting_item (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  series_id uuid not null references meeting_series,
  position integer not null,
  -- 'actions' is where what has been undertaken earlier is gone through: one in each meeting.
  kind text not null,
  -- Where it comes from; with `source_key` the same thing is not put on an agenda twice.
  source text not null,
  source_key text,
  title text not null,
  question text not null default '',
  purpose text not null,
  minutes integer not null,
  owner_id uuid references member,
  case_id uuid references business_case,
  area_id uuid references area,
  result text,
  result_text text not null default '',
  result_at timestamptz,
  result_by uuid references member,
  -- Moved on to another meeting: the item that it goes on as.
  moved_to uuid references meeting_item,
  -- How many meetings it has been moved on from.
  carried integer not null default 0,
  spent_seconds integer not null default 0,
  -- Counts the changes of what it says, for the message that tells of them.
  edits integer not null default 0,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by uuid references member,
  constraint meeting_item_kind check (kind in ('matter', 'standing', 'actions')),
  constraint meeting_item_source check (
    source in ('hand', 'case', 'dispute', 'conflict', 'signal', 'border', 'standing', 'actions')
  ),
  constraint meeting_item_purpose check (purpose in ('inform', 'discuss', 'decide')),
  constraint meeting_item_minutes check (minutes between 0 and 480),
  constraint meeting_item_result check (result in ('information', 'decision', 'action', 'moved', 'withdrawn')),
  constraint meeting_item_result_has_time check ((result is null) = (result_at is null)),
  constraint meeting_item_has_title check (title <> ''),
  constraint meeting_item_moved_goes_on check (moved_to is null or result = 'moved')
);
create index meeting_item_of_meeting on meeting_item (meeting_id, position, id);
create unique index meeting_item_once on meeting_item (meeting_id, source_key)
  where source_key is not null and result is distinct from 'withdrawn';
create unique index meeting_item_one_for_actions on meeting_item (meeting_id) where kind = 'actions';
create index meeting_item_case on meeting_item (case_id, added_at desc) where case_id is not null;
create index meeting_item_source_open on meeting_item (series_id, source_key) where source_key is not null;
create index meeting_item_area on meeting_item (area_id) where area_id is not null;
create index meeting_item_owner on meeting_item (owner_id) where owner_id is not null;
create index meeting_item_moved_to on meeting_item (moved_to) where moved_to is not null;
create index meeting_item_added_by on meeting_item (added_by) where added_by is not null;
create index meeting_item_result_by on meeting_item (result_by) where result_by is not null;
create index meeting_item_series on meeting_item (series_id);
alter table meeting add foreign key (current_item_id) references meeting_item;
create index meeting_current_item on meeting (current_item_id) where current_item_id is not null;

-- Units that are asked in for one item, besides those of the series.
create table meeting_item_unit (
  item_id uuid not null references meeting_item on delete cascade,
  unit_id uuid not null references unit,
  case_id uuid references business_case,
  primary key (item_id, unit_id)
);
create index meeting_item_unit_unit on meeting_item_unit (unit_id);
create index meeting_item_unit_case on meeting_item_unit (case_id) where case_id is not null;

-- Ids of what is written in a meeting are made by the browser that writes: what is sent twice is kept once.
create table meeting_note (
  id uuid primary key,
  item_id uuid not null references meeting_item,
  meeting_id uuid not null references meeting,
  case_id uuid references business_case,
  body text not null,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null references member,
  changed_at timestamptz not null,
  constraint meeting_note_says_something check (body <> '')
);
create index meeting_note_of_meeting on meeting_note (meeting_id, item_id, written_at, id);
create index meeting_note_item on meeting_note (item_id);
create index meeting_note_by on meeting_note (written_by);
create index meeting_note_case on meeting_note (case_id) where case_id is not null;

create table meeting_decision (
  id uuid primary key,
  item_id uuid not null references meeting_item,
  meeting_id uuid not null references meeting,
  series_id uuid not null references meeting_series,
  case_id uuid references business_case,
  body text not null,
  -- Given when the meeting is closed, before anything is written of it elsewhere.
  year integer,
  number integer,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null references member,
  constraint meeting_decision_says_something check (body <> ''),
  constraint meeting_decision_numbered check ((year is null) = (number is null)),
  constraint meeting_decision_one_number unique (series_id, year, number)
);
create index meeting_decision_of_meeting on meeting_decision (meeting_id, item_id, written_at, id);
create index meeting_decision_item on meeting_decision (item_id);
create index meeting_decision_by on meeting_decision (written_by);
create index meeting_decision_case on meeting_decision (case_id, written_at) where case_id is not null;

create table meeting_action (
  id uuid primary key,
  item_id uuid not null references meeting_item,
  meeting_id uuid not null references meeting,
  series_id uuid not null references meeting_series,
  case_id uuid references business_case,
  body text not null,
  -- One person and one day: neither can be left out.
  member_id uuid not null references member,
  unit_id uuid not null references unit,
  due_on date not null,
  -- A draft holds from the moment its meeting is closed.
  status text not null default 'draft',
  settled_at timestamptz,
  settled_by uuid references member,
  settled_note text not null default '',
  -- How many times its day has been moved, and why it was the last time.
  moved integer not null default 0,
  moved_why text not null default '',
  reminded_on date,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null references member,
  constraint meeting_action_says_something check (body <> ''),
  constraint meeting_action_status check (status in ('draft', 'open', 'done', 'dropped')),
  constraint meeting_action_settled check ((status in ('done', 'dropped')) = (settled_at is not null)),
  constraint meeting_action_dropped_with_reason check (status <> 'dropped' or settled_note <> '')
);
create index meeting_action_of_meeting on meeting_action (meeting_id, item_id, written_at, id);
create index meeting_action_item on meeting_action (item_id);
create index meeting_action_open on meeting_action (series_id, due_on, id) where status = 'open';
create index meeting_action_mine on meeting_action (member_id, due_on, id) where status = 'open';
create index meeting_action_due on meeting_action (due_on, id) where status = 'open';
create index meeting_action_settled_at on meeting_action (series_id, settled_at);
create index meeting_action_case on meeting_action (case_id, written_at) where case_id is not null;
create index meeting_action_member on meeting_action (member_id);
create index meeting_action_unit on meeting_action (unit_id);
create index meeting_action_settled_by on meeting_action (settled_by) where settled_by is not null;
create index meeting_action_by on meeting_action (written_by);

create table meeting_attendance (
  meeting_id uuid not null references meeting,
  unit_id uuid not null references unit,
  present boolean not null,
  said_at timestamptz not null,
  said_by uuid not null references member,
  primary key (meeting_id, unit_id)
);
create index meeting_attendance_unit on meeting_attendance (unit_id, meeting_id) where present;
create index meeting_attendance_by on meeting_attendance (said_by);

-- Minutes are written once for each closing, and never changed: what is opened again is closed as a new version.
create table meeting_minutes (
  meeting_id uuid not null references meeting,
  version integer not null,
  head jsonb not null,
  closed_at timestamptz not null,
  closed_by uuid not null references member,
  approved_at timestamptz,
  approved_by uuid references member,
  reopened_at timestamptz,
  reopened_by uuid references member,
  reopened_why text not null default '',
  primary key (meeting_id, version),
  constraint meeting_minutes_approved check ((approved_at is null) = (approved_by is null)),
  constraint meeting_minutes_reopened check ((reopened_at is null) = (reopened_why = ''))
);
create index meeting_minutes_closed_by on meeting_minutes (closed_by);
create index meeting_minutes_approved_by on meeting_minutes (approved_by) where approved_by is not null;
create index meeting_minutes_reopened_by on meeting_minutes (reopened_by) where reopened_by is not null;

create table meeting_minutes_line (
  meeting_id uuid not null,
  version integer not null,
  position integer not null,
  item_id uuid not null references meeting_item,
  case_id uuid references business_case,
  content jsonb not null,
  primary key (meeting_id, version, position),
  foreign key (meeting_id, version) references meeting_minutes
);
create index meeting_minutes_line_item on meeting_minutes_line (item_id);
create index meeting_minutes_line_case on meeting_minutes_line (case_id) where case_id is not null;

-- Who has a meeting open, and at which item they write. Kept as long as its lease, like `presence`.
create unlogged table meeting_presence (
  member_id uuid not null references member,
  tab uuid not null,
  meeting_id uuid not null references meeting,
  item_id uuid,
  lasts_until timestamptz not null,
  primary key (member_id, tab)
);
create index meeting_presence_of on meeting_presence (meeting_id);
create index meeting_presence_until on meeting_presence (lasts_until);

alter table meeting_series enable row level security;
alter table meeting_series_unit enable row level security;
alter table meeting_series_member enable row level security;
alter table meeting enable row level security;
alter table meeting_item enable row level security;
alter table meeting_item_unit enable row level security;
alter table meeting_note enable row level security;
alter table meeting_decision enable row level security;
alter table meeting_action enable row level security;
alter table meeting_attendance enable row level security;
alter table meeting_minutes enable row level security;
alter table meeting_minutes_line enable row level security;
alter table meeting_presence enable row level security;

create policy meeting_series_staff on meeting_series for all using ((select app_is_staff()));
create policy meeting_series_unit_staff on meeting_series_unit for all using ((select app_is_staff()));
create policy meeting_series_member_staff on meeting_series_member for all using ((select app_is_staff()));
create policy meeting_staff on meeting for all using ((select app_is_staff()));
create policy meeting_attendance_staff on meeting_attendance for all using ((select app_is_staff()));
create policy meeting_minutes_staff on meeting_minutes for all using ((select app_is_staff()));
create policy meeting_presence_staff on meeting_presence for all using ((select app_is_staff()));
-- What is about a case is seen by those who may read the case, in the agenda as everywhere else.
create policy meeting_item_follows on meeting_item for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy meeting_item_unit_follows on meeting_item_unit for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy meeting_note_follows on meeting_note for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy meeting_decision_follows on meeting_decision for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy meeting_action_follows on meeting_action for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy meeting_minutes_line_follows on meeting_minutes_line for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));

grant select, insert, update on meeting_series, meeting, meeting_item, meeting_decision, meeting_action to farled_runtime;
grant select, insert, update, delete on meeting_series_unit, meeting_series_member, meeting_item_unit, meeting_note,
  meeting_attendance, meeting_presence to farled_runtime;
grant delete on meeting_decision, meeting_action to farled_runtime;
grant select, insert on meeting_minutes, meeting_minutes_line to farled_runtime;
grant update (approved_at, approved_by, reopened_at, reopened_by, reopened_why) on meeting_minutes to farled_runtime;

-- The agenda as everybody sees it: that there is an item, how long it takes and whether it is dealt with; never what
-- it is about. Who may read an item reads the rest of it from the item itself.
create function meeting_outline(of_meeting uuid)
  returns table (id uuid, "position" integer, kind text, purpose text, minutes integer, is_done boolean,
    edits integer)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select i.id, i.position, i.kind, i.purpose, i.minutes, i.result is not null, i.edits from meeting_item i
    where i.meeting_id = of_meeting and i.result is distinct from 'withdrawn' and app_is_staff()
    order by i.position, i.id
  $$;
revoke all on function meeting_outline(uuid) from public;
grant execute on function meeting_outline(uuid) to farled_runtime;

-- How much a meeting has to go through of what earlier ones decided on, whoever may read what it is.
create function meeting_open_actions(of_series uuid, without_meeting uuid)
  returns integer
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select count(*)::int from meeting_action a
    where a.series_id = of_series and a.status = 'open' and a.meeting_id is distinct from without_meeting and app_is_staff()
  $$;
revoke all on function meeting_open_actions(uuid, uuid) from public;
grant execute on function meeting_open_actions(uuid, uuid) to farled_runtime;

-- An action that has been decided on does not become a draft again, and one that is settled is not lost.
create function meeting_action_goes_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'an action that holds is settled, not deleted' using errcode = '23514', constraint = 'meeting_action_stays';
    end if;
    return old;
  end if;
  if old.status <> 'draft' and new.status = 'draft' then
    raise exception 'an action that holds is no draft' using errcode = '23514', constraint = 'meeting_action_stays';
  end if;
  return new;
end $$;
create trigger meeting_action_goes_on before update or delete on meeting_action
  for each row execute function meeting_action_goes_on();
