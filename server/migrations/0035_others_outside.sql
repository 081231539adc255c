-- Others outside: a question to an organisation that has no account here. It is asked through a limited link, sees what
-- was chosen for it and nothing else, and its answer comes back into the case.

create function app_is_outside() returns boolean language sql stable parallel safe
  return app_kind() = 'outside';
create function app_referral() returns uuid language sql stable parallel safe
  return nullif(current_setting('farled.referral', true), '')::uuid;

-- How many days others have to answer when nothing else is said, and how long after that the link still opens.
create table referral_term (
  only_one boolean primary key default true,
  days integer not null default 14,
  link_days integer not null default 30,
  constraint referral_term_only_one check (only_one),
  constraint referral_term_days check (days between 1 and 119),
  constraint referral_term_link_days check (link_days between 0 and 400)
);
insert into referral_term default values;
alter table referral_term enable row level security;
create policy referral_term_read on referral_term for select using ((select app_kind()) <> 'none');
create policy referral_term_change on referral_term for update using ((select app_is_staff()));
grant select on referral_term to farled_runtime;
grant update (days, link_days) on referral_term to farled_runtime;

-- One organisation that is asked. What it is shown is kept as it was shown.
create table referral (
  id uuid primary key,
  case_id uuid not null references business_case,
  part_id uuid references part,
  wait_id uuid references wait,
  organisation text not null,
  name text not null default '',
  email text not null,
  question text not null,
  shown_title text not null default '',
  shown_question text not null default '',
  shown_place text not null default '',
  shown_texts jsonb not null default '[]',
  assessment text not null,
  left_out text not null default '',
  stands_still boolean not null default false,
  asked_at timestamptz not null,
  asked_by uuid not null references member,
  asked_unit_id uuid references unit,
  answer_by date not null,
  reminds_on date,
  reminded_at timestamptz,
  opened_at timestamptz,
  silent_at timestamptz,
  more_until date,
  more_reason text not null default '',
  more_asked_at timestamptz,
  ended_at timestamptz,
  ending text,
  ended_by uuid references member,
  ending_reason text not null default '',
  answer_body text not null default '',
  constraint referral_says_who check (btrim(organisation) <> '' and btrim(email) <> ''),
  constraint referral_asks_something check (btrim(question) <> ''),
  constraint referral_is_assessed check (assessment in ('nothing_covered', 'left_out') and (assessment = 'left_out') = (btrim(left_out) <> '')),
  constraint referral_ending check (ending in ('answered', 'no_comments', 'not_us', 'taken_back', 'ended_with_case')),
  constraint referral_ended_says_how check ((ended_at is null) = (ending is null)),
  constraint referral_answer_says_something check (ending not in ('answered', 'not_us') or btrim(answer_body) <> ''),
  constraint referral_reminds_before_its_day check (reminds_on < answer_by),
  constraint referral_more_time_is_whole check ((more_until is null) = (more_asked_at is null))
);
create index referral_case on referral (case_id, asked_at);
create index referral_part on referral (part_id) where part_id is not null;
create index referral_wait on referral (wait_id) where wait_id is not null;
create index referral_asked_by on referral (asked_by);
create index referral_asked_unit on referral (asked_unit_id);
create index referral_ended_by on referral (ended_by);
create index referral_open on referral (answer_by, id) where ended_at is null;
create index referral_reminds on referral (reminds_on, id) where ended_at is null and reminded_at is null and reminds_on is not null;
alter table referral enable row level security;
create policy referral_follows on referral for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = referral.case_id));
create policy referral_outside on referral for select
  using ((select app_is_outside()) and id = (select app_referral()));
grant select, insert on referral to farled_runtime;
grant update (wait_id, organisation, name, email, answer_by, reminds_on, reminded_at, opened_at, silent_at, more_until,
  more_reason, more_asked_at, ended_at, ending, ended_by, ending_reason, answer_body) on referral to farled_runtime;

-- The links that have been mailed; only their hashes.
create table referral_link (
  token_hash text primary key,
  referral_id uuid not null references referral,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index referral_link_referral on referral_link (referral_id);
alter table referral_link enable row level security;
create policy referral_link_follows on referral_link for all
  using ((select app_is_staff()) and exists (select from referral r where r.id = referral_link.referral_id));
grant select, insert on referral_link to farled_runtime;
grant update (revoked_at) on referral_link to farled_runtime;

-- Files of the case that are shown to the one who is asked, until it has answered.
create table referral_file (
  referral_id uuid not null references referral,
  attachment_id uuid not null references attachment,
  primary key (referral_id, attachment_id)
);
create index referral_file_attachment on referral_file (attachment_id);
alter table referral_file enable row level security;
create policy referral_file_follows on referral_file for all
  using ((select app_is_staff()) and exists (select from referral r where r.id = referral_file.referral_id));
create policy referral_file_outside on referral_file for select
  using ((select app_is_outside()) and exists (select from referral r where r.id = referral_file.referral_id and r.ended_at is null));
grant select, insert on referral_file to farled_runtime;

-- A file that came with an answer from outside.
alter table attachment add column referral_id uuid references referral;
create index attachment_referral on attachment (referral_id) where referral_id is not null;
create policy attachment_outside on attachment for select
  using ((select app_is_outside()) and exists (select from referral_file f where f.attachment_id = attachment.id));

-- A mail to somebody who is asked.
alter table outbox_mail add column referral_id uuid references referral;
create index outbox_mail_referral on outbox_mail (referral_id, created_at) where referral_id is not null;

-- A period in which somebody outside is waited for may become longer.
grant update (wakes_on) on wait to farled_runtime;
