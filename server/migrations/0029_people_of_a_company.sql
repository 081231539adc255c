-- The company's side of a case: colleagues who follow it beside the contact that the case names, what a message
-- answers and who of them wrote it, and signing in to see all of one's matters.

-- A colleague has a link and mails of their own. In a restricted case an officer lets them in first.
create table case_contact (
  id uuid primary key,
  case_id uuid not null references business_case,
  name text not null,
  email text not null,
  added_at timestamptz not null,
  added_by uuid references member,
  let_in_at timestamptz,
  let_in_by uuid references member,
  removed_at timestamptz,
  removed_by uuid references member,
  constraint case_contact_says_who check (btrim(name) <> '' and btrim(email) <> '')
);
create unique index case_contact_one_address on case_contact (case_id, lower(email)) where removed_at is null;
create index case_contact_address on case_contact (lower(email)) where removed_at is null;
alter table case_contact enable row level security;
create policy case_contact_follows on case_contact for all
  using (exists (select from business_case c where c.id = case_contact.case_id))
  with check ((select app_is_staff()));
grant select, insert on case_contact to farled_runtime;
grant update (let_in_at, let_in_by, removed_at, removed_by) on case_contact to farled_runtime;

-- Whoever of the company wrote it, when it is not the contact that the case names; and the question that it answers.
alter table message add column contact_id uuid references case_contact;
alter table message add column wait_id uuid references wait;
alter table message add constraint message_answers_from_outside check (direction = 'from_company' or (contact_id is null and wait_id is null));
create index message_wait on message (wait_id) where wait_id is not null;

alter table outbox_mail add column contact_id uuid references case_contact;
create index outbox_mail_latest on outbox_mail (case_id, created_at);

-- A code that was sent to an address. It opens nothing but in the browser that asked for it; of both the hash is kept.
create table company_code (
  id uuid primary key,
  email text not null,
  browser_hash text not null unique,
  code_hash text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  constraint company_code_email_is_lower check (email = lower(email))
);
create index company_code_email on company_code (email, created_at);
create index company_code_created on company_code (created_at);

-- Who is signed in, with the addresses that they have shown to be theirs and the companies that they belong to.
create table company_session (
  token_hash text primary key,
  how text not null,
  name text not null,
  emails text[] not null,
  company_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint company_session_how check (how in ('code', 'eid'))
);
create index company_session_expires on company_session (expires_at);

-- A sign-in by e-identification that has begun, and the session of whoever was signed in already by a code.
create table company_sign_in (
  state text primary key,
  nonce text not null,
  code_verifier text not null,
  session_hash text references company_session on delete set null,
  created_at timestamptz not null
);
create index company_sign_in_created on company_sign_in (created_at);
create index company_sign_in_session on company_sign_in (session_hash);

-- An e-identification whose holder has shown an address to be theirs. No personal identity number is kept.
create table company_identity (
  issuer text not null,
  subject text not null,
  email text not null,
  confirmed_at timestamptz not null,
  primary key (issuer, subject, email),
  constraint company_identity_email_is_lower check (email = lower(email))
);

alter table company_code enable row level security;
alter table company_session enable row level security;
alter table company_sign_in enable row level security;
alter table company_identity enable row level security;
create policy company_code_all on company_code for all using ((select app_is_system()));
create policy company_session_all on company_session for all using ((select app_is_system()));
create policy company_sign_in_all on company_sign_in for all using ((select app_is_system()));
create policy company_identity_all on company_identity for all using ((select app_is_system()));
grant select, insert, update, delete on company_code to farled_runtime;
grant select, insert, delete on company_session to farled_runtime;
grant select, insert, update, delete on company_sign_in to farled_runtime;
grant select, insert, update on company_identity to farled_runtime;

-- A link is a colleague's, or one that somebody signed in has been given: it ends with the session, and opens the case
-- only while the case is one of theirs.
alter table portal_link add column contact_id uuid references case_contact;
alter table portal_link add column session_hash text references company_session on delete cascade;
alter table portal_link add column person_name text not null default '';
alter table portal_link add column emails text[] not null default '{}';
alter table portal_link add column company_ids uuid[] not null default '{}';
create index portal_link_session on portal_link (session_hash) where session_hash is not null;
create index portal_link_contact on portal_link (contact_id) where contact_id is not null;
