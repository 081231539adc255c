-- Answers to invitations, as calendars send them: of those who are asked to meetings, and of companies that have a time.

-- By what calendars call the thing that was answered: a stretch of a series, or a meeting by itself. Nothing wrote here before.
alter table meeting_reply drop column meeting_id;
alter table meeting_reply add column uid text not null,
  -- The meeting of a series that is answered, by the place that the recurrence gives it; null for all of them.
  add column slot text;
alter table meeting_reply add constraint meeting_reply_slot check (slot ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$');
alter table meeting_reply add constraint meeting_reply_one unique nulls not distinct (uid, slot, member_id);
create index meeting_reply_series on meeting_reply (series_id);

-- Since which message each time has been what it is: what answers an earlier one answers another time.
alter table meeting_series add column told jsonb not null default '{}';
alter table meeting_slot add column timed_sequence integer not null default 0;
update meeting_slot set timed_sequence = sequence;

create table meeting_slot_reply (
  id uuid primary key,
  slot_id uuid not null references meeting_slot,
  case_id uuid not null references business_case,
  address text not null,
  name text not null,
  answer text not null,
  comment text not null default '',
  proposes_start timestamptz,
  proposes_end timestamptz,
  sequence integer not null,
  replied_at timestamptz not null,
  constraint meeting_slot_reply_answer check (answer in ('accepted', 'declined', 'tentative')),
  constraint meeting_slot_reply_one unique (slot_id, case_id, address)
);
create index meeting_slot_reply_case on meeting_slot_reply (case_id);

alter table meeting_slot_reply enable row level security;
create policy meeting_slot_reply_staff on meeting_slot_reply for all using (
  (select app_is_staff()) and exists (select from business_case c where c.id = case_id));
grant select, insert, update on meeting_slot_reply to farled_runtime;
