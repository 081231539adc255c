-- Before the combined answer is sent the accountable may ask the units that have answered whether it says what they said.
-- A sign-off holds for the text that was read: its version of the draft.
create table sign_off (
  id uuid primary key,
  case_id uuid not null references business_case,
  draft_id uuid not null references combined_answer,
  text_version integer not null,
  part_id uuid not null references part,
  asked_at timestamptz not null,
  asked_by uuid not null references member,
  answered_at timestamptz,
  answered_by uuid references member,
  agrees boolean,
  reason text not null default '',
  constraint sign_off_one_a_text unique (draft_id, text_version, part_id),
  constraint sign_off_is_answered_whole check (
    (answered_at is null) = (agrees is null) and (answered_at is null) = (answered_by is null)),
  constraint sign_off_no_says_why check (agrees is distinct from false or reason <> '')
);
create index sign_off_case on sign_off (case_id, asked_at);
create index sign_off_open on sign_off (part_id) where answered_at is null;
create index sign_off_asked_by on sign_off (asked_by);
create index sign_off_answered_by on sign_off (answered_by) where answered_by is not null;
alter table sign_off enable row level security;
create policy sign_off_follows on sign_off for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
grant select, insert on sign_off to farled_runtime;
grant update (answered_at, answered_by, agrees, reason) on sign_off to farled_runtime;
