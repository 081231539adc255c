-- Who is told of what, in the app and by mail; what each member has chosen; mentions in internal notes.

create table notice (
  id uuid primary key,
  member_id uuid not null references member,
  -- The one who is away, when the member is told as stand-in.
  instead_of uuid references member,
  kind text not null,
  case_id uuid references business_case,
  -- What it is about: the case, or another thing's name. One unseen notice for each of them and kind counts up.
  about text not null,
  -- The latest event, who did it, and why the member is told of it.
  event text not null,
  why text not null,
  actor_kind text not null,
  actor_id uuid references member,
  leads_to text not null,
  words jsonb not null default '{}',
  -- What waits for an answer; once all of it is settled there is nothing left to see.
  waits text[] not null default '{}',
  many integer not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  seen_at timestamptz,
  -- What is still to be sent, since when; empty when it is not to be sent, or has been.
  mail_due_at timestamptz,
  digest_since timestamptz,
  mailed_at timestamptz,
  constraint notice_kind check (kind in ('waits', 'mentions', 'cases', 'unit', 'signals')),
  constraint notice_seen_is_not_sent check (seen_at is null or (mail_due_at is null and digest_since is null))
);
create unique index notice_one_unseen on notice (member_id, about, kind) where seen_at is null;
create index notice_newest on notice (member_id, last_at desc, id desc);
create index notice_unseen_of_case on notice (case_id) where seen_at is null;
create index notice_mail_due on notice (mail_due_at) where mail_due_at is not null;
create index notice_digest_since on notice (digest_since) where digest_since is not null;
create index notice_mailed on notice (member_id, about, mailed_at) where mailed_at is not null;

alter table notice enable row level security;
-- Each reads their own, and of a case only while they may read the case.
create policy notice_read on notice for select using (
  ((select app_is_system()) or ((select app_is_member()) and member_id = (select app_member())))
  and (case_id is null or exists (select from business_case c where c.id = case_id))
);
create policy notice_change on notice for update
  using ((select app_is_system()) or ((select app_is_member()) and member_id = (select app_member())));
grant select on notice to farled_runtime;
grant update (seen_at, mail_due_at, digest_since, mailed_at) on notice to farled_runtime;

create table notice_choice (
  member_id uuid primary key references member,
  waits text not null,
  mentions text not null,
  cases text not null,
  unit text not null,
  signals text not null,
  weekly boolean not null,
  quiet_from time,
  quiet_to time,
  -- Mails wait over days that are not working days too.
  quiet_days boolean not null,
  version integer not null default 1,
  constraint notice_choice_known check (
    array[waits, mentions, cases, unit, signals] <@ array['mail', 'digest', 'app']
  ),
  constraint notice_choice_quiet check ((quiet_from is null) = (quiet_to is null) and quiet_from is distinct from quiet_to)
);
alter table notice_choice enable row level security;
create policy notice_choice_own on notice_choice for all
  using ((select app_is_system()) or ((select app_is_member()) and member_id = (select app_member())));
grant select, insert, update on notice_choice to farled_runtime;

-- Whoever makes a change tells others of it, without seeing what they have been told or have chosen.
create function notice_choices(of_members uuid[]) returns setof notice_choice
  language sql stable security definer set search_path = public, pg_temp
  as $$ select * from notice_choice where member_id = any (of_members) $$;

-- Adds to the unseen notice of each member about the same thing, or begins one. Those who may not read the case are not
-- told. In the order of the members, so that two changes at once don't wait for each other crosswise.
create function write_notices(told jsonb, of_case uuid, at timestamptz) returns setof uuid
  language sql security definer set search_path = public, pg_temp
  as $$
    insert into notice as n (id, member_id, instead_of, kind, case_id, about, event, why, actor_kind, actor_id, leads_to,
      words, waits, first_at, last_at, mail_due_at, digest_since)
    select t.id, t.member_id, t.instead_of, t.kind, of_case, t.about, t.event, t.why, t.actor_kind, t.actor_id, t.leads_to,
      t.words, case when t.waits is null then '{}' else array[t.waits] end, at, at, t.mail_due_at, t.digest_since
    from jsonb_to_recordset(told) as t(id uuid, member_id uuid, instead_of uuid, kind text, about text, event text, why text,
      actor_kind text, actor_id uuid, leads_to text, words jsonb, waits text, mail_due_at timestamptz, digest_since timestamptz)
    where of_case is null or may_read_case(t.member_id, of_case, at)
    order by t.member_id, t.kind
    on conflict (member_id, about, kind) where seen_at is null do update set
      event = excluded.event, why = excluded.why, instead_of = excluded.instead_of, actor_kind = excluded.actor_kind,
      actor_id = excluded.actor_id, leads_to = excluded.leads_to, words = excluded.words,
      waits = array(select distinct unnest(n.waits || excluded.waits) order by 1),
      many = n.many + 1, last_at = excluded.last_at,
      mail_due_at = coalesce(n.mail_due_at, excluded.mail_due_at),
      digest_since = coalesce(n.digest_since, excluded.digest_since)
    returning n.member_id
  $$;

-- What no longer waits for anybody is not told any more. Without names, nothing in the case waits any longer.
create function settle_notices(of_case uuid, settled text[], at timestamptz) returns setof uuid
  language sql security definer set search_path = public, pg_temp
  as $$
    with still as (
      select n.id, array(select key from unnest(n.waits) key where settled is not null and key <> all (settled) order by 1) as waits
      from notice n
      where n.case_id = of_case and n.seen_at is null and n.waits <> '{}' and (settled is null or n.waits && settled)
    )
    update notice n set
      waits = s.waits,
      seen_at = case when s.waits = '{}' then at end,
      mail_due_at = case when s.waits = '{}' then null else n.mail_due_at end,
      digest_since = case when s.waits = '{}' then null else n.digest_since end
    from still s where s.id = n.id
    returning n.member_id
  $$;
revoke all on function notice_choices, write_notices, settle_notices from public;
grant execute on function notice_choices, write_notices, settle_notices to farled_runtime;

-- Who is mentioned in an internal note. It waits for them until they have seen the note, or answered.
create table note_mention (
  note_id uuid not null references note,
  case_id uuid not null references business_case,
  member_id uuid not null references member,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (note_id, member_id)
);
create index note_mention_unseen on note_mention (member_id, at) where seen_at is null;
create index note_mention_case on note_mention (case_id);
alter table note_mention enable row level security;
create policy note_mention_follows on note_mention for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
grant select, insert on note_mention to farled_runtime;
grant update (seen_at) on note_mention to farled_runtime;
