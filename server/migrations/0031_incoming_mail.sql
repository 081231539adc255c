-- Mail that comes in, and mail that comes back. A mail is kept whole before the mail server is told that it has been
-- taken, and placed afterwards; what nobody has been able to place waits for somebody.

-- What references in our own mails are signed with: one for each database, known to the program alone.
create table mail_key (
  only_one boolean primary key default true,
  secret text not null,
  constraint mail_key_only_one check (only_one)
);
insert into mail_key (secret)
values (encode(sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea), 'hex'));
alter table mail_key enable row level security;
create policy mail_key_system on mail_key for select using ((select app_is_system()));
grant select on mail_key to farled_runtime;

-- A mail to the company of its case may be answered by mail; notices to members are not. Any mail may have come back,
-- or wait on its way.
alter table outbox_mail add column to_company boolean not null default false;
update outbox_mail set to_company = true where case_id is not null and key not like 'notice:%';
alter table outbox_mail add column bounced_at timestamptz;
alter table outbox_mail add column delayed_at timestamptz;

-- Addresses that mail came back from: nothing is mailed to them automatically for some time.
create table mail_block (
  id uuid primary key,
  address text not null,
  mail_id uuid not null references outbox_mail,
  reason text not null,
  since timestamptz not null,
  until timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid references member,
  constraint mail_block_address_in_lower_case check (address = lower(address)),
  constraint mail_block_ends_after_it_began check (until > since)
);
create unique index mail_block_one_in_force on mail_block (address) where lifted_at is null;
create index mail_block_mail on mail_block (mail_id);
create index mail_block_lifted_by on mail_block (lifted_by);
alter table mail_block enable row level security;
create policy mail_block_read on mail_block for select
  using ((select app_is_staff()) and exists (select from outbox_mail o where o.id = mail_id));
create policy mail_block_add on mail_block for insert with check ((select app_is_system()));
create policy mail_block_change on mail_block for update
  using ((select app_is_staff()) and exists (select from outbox_mail o where o.id = mail_id));
grant select, insert on mail_block to farled_runtime;
grant update (mail_id, reason, since, until, lifted_at, lifted_by) on mail_block to farled_runtime;

create table incoming_mail (
  id uuid primary key,
  once text not null,
  content_hash text not null,
  message_id text,
  raw bytea not null,
  is_whole boolean not null,
  size bigint not null,
  received_at timestamptz not null,
  kept_at timestamptz not null,
  state text not null default 'kept',
  why text not null default '',
  case_id uuid references business_case,
  answers_mail_id uuid references outbox_mail,
  as_message_id uuid references message,
  sender text not null default '',
  sender_name text not null default '',
  subject text not null default '',
  body text not null default '',
  whole text not null default '',
  is_automatic boolean not null default false,
  tries integer not null default 0,
  settled_at timestamptz,
  settled_by uuid references member,
  constraint incoming_mail_once unique (once),
  constraint incoming_mail_state
    check (state in ('kept', 'message', 'case', 'noted', 'held', 'unplaced', 'set_aside')),
  constraint incoming_mail_on_a_case check (case_id is not null or state not in ('message', 'case', 'held')),
  constraint incoming_mail_message check ((as_message_id is not null) = (state = 'message'))
);
create index incoming_mail_case on incoming_mail (case_id, received_at) where case_id is not null;
create index incoming_mail_waits on incoming_mail (received_at, id) where state in ('kept', 'held', 'unplaced');
create index incoming_mail_set_aside on incoming_mail (received_at, id) where state = 'set_aside';
create index incoming_mail_message_id on incoming_mail (message_id) where message_id is not null;
create index incoming_mail_begun on incoming_mail (kept_at) where state = 'case';
create index incoming_mail_answers on incoming_mail (answers_mail_id);
create index incoming_mail_as_message on incoming_mail (as_message_id);
create index incoming_mail_settled_by on incoming_mail (settled_by);
alter table incoming_mail enable row level security;
create policy incoming_mail_read on incoming_mail for select
  using ((select app_is_system()) or ((select app_is_member())
    and (case_id is null or exists (select from business_case c where c.id = case_id))));
create policy incoming_mail_add on incoming_mail for insert with check ((select app_is_system()));
create policy incoming_mail_change on incoming_mail for update
  using ((select app_is_system()) or ((select app_is_member())
    and (case_id is null or exists (select from business_case c where c.id = case_id))));
grant select, insert on incoming_mail to farled_runtime;
grant update (state, why, case_id, answers_mail_id, as_message_id, sender, sender_name, subject, body, whole,
  is_automatic, tries, settled_at, settled_by) on incoming_mail to farled_runtime;

-- The files of a mail, before it is known which case they belong to; and those that were not taken in, with why.
create table incoming_mail_file (
  mail_id uuid not null references incoming_mail,
  nth integer not null,
  name text not null,
  hash text references stored_file,
  refused text,
  primary key (mail_id, nth),
  constraint incoming_mail_file_kept_or_refused check ((hash is null) = (refused is not null))
);
create index incoming_mail_file_hash on incoming_mail_file (hash);
alter table incoming_mail_file enable row level security;
create policy incoming_mail_file_follows on incoming_mail_file for all
  using (exists (select from incoming_mail m where m.id = mail_id));
grant select, insert on incoming_mail_file to farled_runtime;

-- When the mailbox was last looked into, and since when that fails.
create table mailbox_state (
  mailbox text primary key,
  looked_at timestamptz,
  fails_since timestamptz,
  last_error text not null default ''
);
alter table mailbox_state enable row level security;
create policy mailbox_state_read on mailbox_state for select using ((select app_is_staff()));
create policy mailbox_state_add on mailbox_state for insert with check ((select app_is_system()));
create policy mailbox_state_change on mailbox_state for update using ((select app_is_system()));
grant select, insert, update on mailbox_state to farled_runtime;

-- What has been sent to an address lately, for the caps on automatic answers.
create index outbox_mail_recipient on outbox_mail (lower(recipient), created_at);
