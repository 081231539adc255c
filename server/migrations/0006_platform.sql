-- One row for each change: who, when, what. Only ever added to.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  name text not null,
  actor_kind text not null,
  actor_id uuid references member,
  case_id uuid references business_case,
  data jsonb not null default '{}',
  request_id text
);
create index event_case on event (case_id, id);
create index event_name on event (name, id);
create index event_actor on event (actor_id, id);

create table case_reading (
  id bigint generated always as identity primary key,
  case_id uuid not null references business_case,
  member_id uuid not null references member,
  at timestamptz not null
);
create index case_reading_case on case_reading (case_id, at);

create table outbox_mail (
  id uuid primary key,
  key text not null unique,
  case_id uuid references business_case,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  status text not null default 'waiting',
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint outbox_mail_status check (status in ('waiting', 'sending', 'sent', 'failed'))
);
create index outbox_mail_case on outbox_mail (case_id);
create index outbox_mail_unsent on outbox_mail (created_at) where status <> 'sent';

create table session (
  token_hash text primary key,
  member_id uuid not null references member,
  id_token text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_member on session (member_id);
create index session_expires on session (expires_at);

create table sign_in (
  state text primary key,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  created_at timestamptz not null
);
create index sign_in_created on sign_in (created_at);

create table idempotency (
  key text not null,
  actor text not null,
  request_hash text not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_created on idempotency (created_at);

alter table event enable row level security;
alter table case_reading enable row level security;
alter table outbox_mail enable row level security;
alter table session enable row level security;
alter table sign_in enable row level security;
alter table idempotency enable row level security;

create policy event_read on event for select using (
  (select app_is_system())
  or ((select app_is_member()) and (case_id is null or exists (select from business_case c where c.id = case_id)))
);
create policy event_add on event for insert with check ((select app_kind()) <> 'none');
create policy case_reading_add on case_reading for insert with check ((select app_is_member()));
create policy case_reading_read on case_reading for select using ((select app_is_staff()));
create policy outbox_mail_add on outbox_mail for insert with check ((select app_kind()) <> 'none');
create policy outbox_mail_read on outbox_mail for select using (
  (select app_is_system())
  or ((select app_is_member()) and (case_id is null or exists (select from business_case c where c.id = case_id)))
);
create policy outbox_mail_change on outbox_mail for update using ((select app_is_staff()));
create policy session_all on session for all using ((select app_is_system()));
create policy sign_in_all on sign_in for all using ((select app_is_system()));
create policy idempotency_all on idempotency for all using ((select app_kind()) <> 'none');

grant select, insert on event, case_reading to farled_runtime;
grant select, insert, update on outbox_mail, idempotency to farled_runtime;
grant select, insert, update, delete on session, sign_in to farled_runtime;
grant delete on idempotency to farled_runtime;
grant usage on all sequences in schema public to farled_runtime;

-- Who a session belongs to, with units and roles, in one look-up before anybody is known.
create function session_actor(hash text, at timestamptz)
  returns table (member_id uuid, name text, locale text, units jsonb, roles text[], stale boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.id, m.name, m.locale,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', ms.role) order by u.name)
        from membership ms join unit u on u.id = ms.unit_id where ms.member_id = m.id), '[]'),
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}'),
      s.seen_at < at - interval '5 minutes'
    from session s join member m on m.id = s.member_id
    where s.token_hash = hash and s.expires_at > at and m.active
  $$;
revoke all on function session_actor from public;
grant execute on function session_actor to farled_runtime;
