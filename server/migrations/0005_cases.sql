create table case_number (
  year integer primary key,
  last integer not null
);

create table business_case (
  id uuid primary key,
  number text not null unique,
  status text not null,
  outcome text,
  title text not null,
  question text not null,
  channel text not null,
  place text not null default '',
  place_key text not null generated always as (regexp_replace(lower(place), '[^a-zåäöé0-9]+', '', 'g')) stored,
  visibility text not null default 'open',
  company_id uuid references company,
  plans_to_start boolean not null default false,
  contact_name text not null default '',
  contact_email text,
  contact_phone text,
  locale text not null default 'sv',
  received_at timestamptz not null,
  first_contact_by date not null,
  first_contact_at timestamptz,
  promised_on date,
  next_step text not null default '',
  next_step_on date,
  closed_at timestamptz,
  closing_note text not null default '',
  duplicate_of uuid references business_case,
  accountable_member_id uuid references member,
  accountable_unit_id uuid references unit,
  changed_at timestamptz not null,
  version integer not null default 1,
  search tsvector generated always as (sv_vector(title || ' ' || question || ' ' || place)) stored,
  constraint case_status check (status in ('received', 'open', 'awaiting_company', 'closed')),
  constraint case_outcome check (outcome in ('solved', 'answered', 'declined_by_law', 'withdrawn', 'moved', 'duplicate')),
  constraint case_closed_has_outcome check ((status = 'closed') = (outcome is not null)),
  constraint case_closed_has_time check ((status = 'closed') = (closed_at is not null)),
  constraint case_duplicate_names_the_other check ((outcome is not distinct from 'duplicate') = (duplicate_of is not null)),
  constraint case_visibility check (visibility in ('open', 'restricted')),
  constraint case_channel check (channel in ('web', 'phone', 'visit', 'email', 'meeting'))
);
create index case_received on business_case (received_at desc, id desc);
create index case_active_received on business_case (received_at desc, id desc) where status <> 'closed';
create index case_changed on business_case (changed_at desc, id desc);
create index case_promised on business_case (promised_on, id) where status <> 'closed' and promised_on is not null;
create index case_status_received on business_case (status, received_at desc, id desc);
create index case_accountable on business_case (accountable_member_id, received_at desc, id desc) where status <> 'closed';
create index case_company on business_case (company_id, received_at desc);
create index case_place on business_case (place_key, received_at desc) where place_key <> '';
create index case_search on business_case using gin (search);
create index case_duplicate on business_case (duplicate_of) where duplicate_of is not null;
create index case_contact_email on business_case (lower(contact_email), received_at desc);
create index case_accountable_unit on business_case (accountable_unit_id, received_at desc, id desc);

create table case_area (
  case_id uuid not null references business_case,
  area_id uuid not null references area,
  position integer not null,
  primary key (case_id, area_id)
);
create index case_area_area on case_area (area_id, case_id);

create table case_access (
  case_id uuid not null references business_case,
  unit_id uuid not null references unit,
  primary key (case_id, unit_id)
);
create index case_access_unit on case_access (unit_id, case_id);

create table accountability (
  id uuid primary key,
  case_id uuid not null references business_case,
  member_id uuid not null references member,
  unit_id uuid not null references unit,
  period tstzrange not null,
  began text not null,
  constraint accountability_began check (began in ('received', 'taken', 'handed_over', 'moved', 'reopened')),
  constraint accountability_not_empty check (not isempty(period) and not lower_inf(period)),
  constraint accountability_one_at_a_time exclude using gist (case_id with =, period with &&)
);
create index accountability_case on accountability (case_id, lower(period));
create index accountability_member on accountability (member_id) where upper_inf(period);

create table part (
  id uuid primary key,
  case_id uuid not null references business_case,
  unit_id uuid not null references unit,
  area_id uuid references area,
  title text not null,
  request text not null default '',
  status text not null,
  officer_id uuid references member,
  offered_at timestamptz not null,
  accept_by date not null,
  due_on date,
  accepted_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  decline_reason text,
  suggested_unit_id uuid references unit,
  version integer not null default 1,
  constraint part_status check (status in ('offered', 'accepted', 'in_progress', 'awaiting_company', 'awaiting_part',
    'answered', 'settled', 'declined', 'withdrawn')),
  constraint part_has_officer check (status in ('offered', 'declined', 'withdrawn') or officer_id is not null),
  constraint part_declined_says_why check (status <> 'declined' or decline_reason is not null)
);
create index part_case on part (case_id, offered_at);
create index part_unit_open on part (unit_id, status, accept_by) where status not in ('settled', 'declined', 'withdrawn');
create index part_officer_open on part (officer_id, status) where status not in ('settled', 'declined', 'withdrawn');
create index part_unit on part (unit_id, case_id);
create unique index part_one_open_offer on part (case_id, unit_id, area_id) nulls not distinct
  where status not in ('settled', 'declined', 'withdrawn', 'answered');

create table answer (
  id uuid primary key,
  part_id uuid not null references part,
  case_id uuid not null references business_case,
  verdict text not null,
  body text not null,
  conditions text not null default '',
  legal_basis text not null default '',
  binding boolean not null default false,
  valid_until date,
  status text not null,
  issued_by uuid not null references member,
  issued_at timestamptz not null,
  version integer not null default 1,
  constraint answer_verdict check (verdict in ('possible', 'possible_with_conditions', 'not_possible',
    'needs_more_information', 'information')),
  constraint answer_status check (status in ('issued', 'superseded', 'withdrawn')),
  constraint answer_conditions_are_told check (verdict <> 'possible_with_conditions' or conditions <> '')
);
create unique index answer_one_issued_a_part on answer (part_id) where status = 'issued';
create index answer_case on answer (case_id, issued_at);

create table combined_answer (
  id uuid primary key,
  case_id uuid not null references business_case,
  status text not null,
  body text not null,
  answer_ids uuid[] not null default '{}',
  composed_by uuid not null references member,
  changed_at timestamptz not null,
  sent_at timestamptz,
  version integer not null default 1,
  constraint combined_answer_status check (status in ('draft', 'sent')),
  constraint combined_answer_sent_at check ((status = 'sent') = (sent_at is not null))
);
create unique index combined_answer_one_draft on combined_answer (case_id) where status = 'draft';
create index combined_answer_case on combined_answer (case_id, sent_at);

-- Every unit and member that a case has or has had to do with: the way into the lists of a unit and of a member.
create table case_unit (
  case_id uuid not null references business_case,
  unit_id uuid not null references unit,
  primary key (unit_id, case_id)
);
create index case_unit_case on case_unit (case_id);

create table case_member (
  case_id uuid not null references business_case,
  member_id uuid not null references member,
  primary key (member_id, case_id)
);
create index case_member_case on case_member (case_id);

create table note (
  id uuid primary key,
  case_id uuid not null references business_case,
  author_id uuid not null references member,
  created_at timestamptz not null,
  confidential_to uuid references authority
);
create index note_case on note (case_id, created_at);

-- What a note says stands apart from that it exists: another authority sees the one and not the other.
create table note_text (
  note_id uuid primary key references note,
  case_id uuid not null references business_case,
  confidential_to uuid references authority,
  body text not null
);

create table message (
  id uuid primary key,
  case_id uuid not null references business_case,
  direction text not null,
  author_id uuid references member,
  author_name text not null,
  body text not null,
  created_at timestamptz not null,
  constraint message_direction check (direction in ('to_company', 'from_company')),
  constraint message_author check ((direction = 'to_company') = (author_id is not null))
);
create index message_case on message (case_id, created_at);

create table stored_file (
  hash text primary key,
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  constraint stored_file_hash check (hash ~ '^[0-9a-f]{64}$')
);

create table attachment (
  id uuid primary key,
  case_id uuid not null references business_case,
  hash text not null references stored_file,
  name text not null,
  from_company boolean not null,
  uploaded_by uuid references member,
  uploaded_at timestamptz not null,
  shown_to_company boolean not null
);
create index attachment_case on attachment (case_id, uploaded_at);
create index attachment_hash on attachment (hash);

create table case_link (
  case_id uuid not null references business_case,
  other_id uuid not null references business_case,
  linked_by uuid not null references member,
  linked_at timestamptz not null,
  primary key (case_id, other_id),
  constraint case_link_two_cases check (case_id < other_id)
);
create index case_link_other on case_link (other_id);

create table portal_link (
  id uuid primary key,
  case_id uuid not null references business_case,
  token_hash text not null unique,
  email text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index portal_link_case on portal_link (case_id);

create table portal_draft (
  token_hash text primary key,
  content jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  case_id uuid references business_case
);
create index portal_draft_expires on portal_draft (expires_at);

-- Row level security. A case is read by everyone in the cooperation, or, when it is restricted, by the units named
-- and the one accountable. All that belongs to a case follows the case.
alter table case_number enable row level security;
alter table business_case enable row level security;
alter table case_area enable row level security;
alter table case_access enable row level security;
alter table case_unit enable row level security;
alter table case_member enable row level security;
alter table accountability enable row level security;
alter table part enable row level security;
alter table answer enable row level security;
alter table combined_answer enable row level security;
alter table note enable row level security;
alter table note_text enable row level security;
alter table message enable row level security;
alter table stored_file enable row level security;
alter table attachment enable row level security;
alter table case_link enable row level security;
alter table portal_link enable row level security;
alter table portal_draft enable row level security;

create policy case_number_all on case_number for all using ((select app_is_staff()));

create policy case_access_all on case_access for all using ((select app_is_staff()));

-- Ids alone, and of use only together with the case, which has its own policy.
create policy case_unit_read on case_unit for select using ((select app_is_staff()));
create policy case_member_read on case_member for select using ((select app_is_staff()));

create policy case_read on business_case for select using (
  (select app_is_system())
  or ((select app_is_company()) and id = (select app_case()))
  or ((select app_is_member()) and (
    visibility = 'open'
    or accountable_member_id = (select app_member())
    or exists (select from case_access a where a.case_id = id and a.unit_id = any ((select app_units())::uuid[]))
  ))
);
create policy case_insert on business_case for insert with check ((select app_is_staff()));
create policy case_update on business_case for update using (
  (select app_is_system())
  or ((select app_is_company()) and id = (select app_case()))
  or ((select app_is_member()) and (
    visibility = 'open'
    or accountable_member_id = (select app_member())
    or exists (select from case_access a where a.case_id = id and a.unit_id = any ((select app_units())::uuid[]))
  ))
) with check (true);

create policy case_area_follows on case_area for all
  using (exists (select from business_case c where c.id = case_id));
create policy accountability_follows on accountability for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
create policy part_follows on part for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
create policy answer_follows on answer for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy combined_answer_staff on combined_answer for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy combined_answer_company on combined_answer for select
  using (status = 'sent' and (select app_is_company()) and case_id = (select app_case()));
create policy note_follows on note for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy note_text_follows on note_text for all
  using (
    (select app_is_staff())
    and (confidential_to is null or (select app_is_system())
      or confidential_to = any ((select app_authorities())::uuid[]))
    and exists (select from business_case c where c.id = case_id)
  );
create policy message_follows on message for all
  using (exists (select from business_case c where c.id = case_id));
create policy stored_file_all on stored_file for all using ((select app_kind()) <> 'none');
create policy attachment_staff on attachment for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy attachment_company on attachment for all
  using ((select app_is_company()) and case_id = (select app_case()) and shown_to_company);
create policy case_link_follows on case_link for all
  using (
    exists (select from business_case c where c.id = case_id)
    and exists (select from business_case c where c.id = other_id)
  );
create policy portal_link_read on portal_link for all using ((select app_kind()) in ('member', 'system', 'company'));
create policy portal_draft_all on portal_draft for all using ((select app_kind()) in ('public', 'system'));

grant select, insert, update on case_number, business_case, part, answer, combined_answer, portal_link to farled_runtime;
grant select on case_unit, case_member to farled_runtime;
grant select, insert, delete on case_area, case_access, case_link to farled_runtime;
grant select, insert on accountability, note, note_text, message, stored_file, attachment to farled_runtime;
grant update (period) on accountability to farled_runtime;
grant select, insert, update, delete on portal_draft to farled_runtime;
grant delete on combined_answer to farled_runtime;

-- The accountability invariant: from the moment a case is received until it is closed exactly one
-- active member is accountable. The exclusion constraint refuses two at once; this refuses none, and any gap. That
-- member is locked while it is checked, so as not to be made inactive at the same moment.
create function case_accountability_holds(checked uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  c business_case%rowtype;
  current_one accountability%rowtype;
  gaps integer;
begin
  -- The lock makes two changes at once wait for each other, so that each sees what the other did.
  select * into c from business_case where id = checked for update;
  if not found then return; end if;
  select * into current_one from accountability where case_id = checked and upper_inf(period);
  if c.status = 'closed' then
    if current_one.id is not null then
      raise exception 'a closed case has nobody accountable' using errcode = '23514', constraint = 'accountability_ends_with_case';
    end if;
  else
    if current_one.id is null then
      raise exception 'an open case has exactly one accountable member' using errcode = '23514', constraint = 'accountability_never_missing';
    end if;
    perform from member where id = current_one.member_id and active for share;
    if not found then
      raise exception 'the accountable member must be active' using errcode = '23514', constraint = 'accountability_member_active';
    end if;
    if c.accountable_member_id is distinct from current_one.member_id
       or c.accountable_unit_id is distinct from current_one.unit_id then
      raise exception 'the case names the one accountable' using errcode = '23514', constraint = 'accountability_named_on_case';
    end if;
  end if;
  if not exists (select from accountability where case_id = checked) then
    raise exception 'a case has had somebody accountable from the start' using errcode = '23514', constraint = 'accountability_no_gap';
  end if;
  select count(*) into gaps from (
    select began, lower(period) as starts, lag(upper(period)) over (order by lower(period)) as ended
    from accountability where case_id = checked
  ) p where case when ended is null then starts <> c.received_at
                 when began = 'reopened' then starts < ended
                 else starts <> ended end;
  if gaps > 0 then
    raise exception 'accountability has no gap' using errcode = '23514', constraint = 'accountability_no_gap';
  end if;
end $$;

create function check_case_accountability() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'business_case' then
    perform case_accountability_holds(new.id);
  elsif tg_op = 'DELETE' then
    perform case_accountability_holds(old.case_id);
  else
    perform case_accountability_holds(new.case_id);
    if tg_op = 'UPDATE' and old.case_id <> new.case_id then
      perform case_accountability_holds(old.case_id);
    end if;
  end if;
  return null;
end $$;

create constraint trigger case_has_accountable
  after insert or update of status, accountable_member_id, accountable_unit_id, received_at on business_case
  deferrable initially deferred for each row execute function check_case_accountability();
-- The ledger is kept: what is taken away from it leaves a gap, whoever takes it.
create constraint trigger accountability_has_no_gap
  after insert or update or delete on accountability
  deferrable initially deferred for each row execute function check_case_accountability();

-- The case row carries the one accountable for fast lists; it follows the ledger, never the other way round.
create function follow_accountability() returns trigger language plpgsql as $$
begin
  if upper_inf(new.period) then
    update business_case set accountable_member_id = new.member_id, accountable_unit_id = new.unit_id where id = new.case_id;
  end if;
  return null;
end $$;
create trigger accountability_followed after insert on accountability
  for each row execute function follow_accountability();

create function member_stays_while_accountable() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from accountability where member_id = new.id and upper_inf(period)) then
    raise exception 'a member who is accountable for an open case stays active'
      using errcode = '23514', constraint = 'member_is_accountable';
  end if;
  return new;
end $$;
create trigger member_stays before update of active on member
  for each row when (old.active and not new.active) execute function member_stays_while_accountable();

-- A closed case has no open part. Checked at commit, against parts added at the same time too.
create function closed_case_has_no_open_part(checked uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from business_case where id = checked for update;
  if exists (select from business_case where id = checked and status = 'closed')
     and exists (select from part where case_id = checked and status not in ('settled', 'declined', 'withdrawn')) then
    raise exception 'a closed case has no open part' using errcode = '23514', constraint = 'case_closed_has_no_open_part';
  end if;
end $$;
create function check_open_parts() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'business_case' then
    perform closed_case_has_no_open_part(new.id);
  else
    perform closed_case_has_no_open_part(new.case_id);
  end if;
  return null;
end $$;
create constraint trigger case_closes_without_open_parts after update of status on business_case
  deferrable initially deferred for each row execute function check_open_parts();
create constraint trigger part_only_in_open_case after insert or update of status on part
  deferrable initially deferred for each row execute function check_open_parts();

-- Full text candidates as ids alone, newest first from a place in the list (see company_candidates for why).
create function case_candidates(query tsquery, before_at timestamptz, before_id uuid, most integer)
  returns table (id uuid, received_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select c.id, c.received_at from business_case c
    where c.search @@ query
      and (before_at is null or (c.received_at, c.id) < (before_at, before_id))
    order by c.received_at desc, c.id desc
    limit most
  $$;
revoke all on function case_candidates from public;
grant execute on function case_candidates to farled_runtime;

create function note_who_has_to_do_with_case() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into case_unit (case_id, unit_id) values (new.case_id, new.unit_id) on conflict do nothing;
  if tg_table_name = 'accountability' then
    insert into case_member (case_id, member_id) values (new.case_id, new.member_id) on conflict do nothing;
  elsif new.officer_id is not null then
    insert into case_member (case_id, member_id) values (new.case_id, new.officer_id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger part_noted after insert or update of officer_id on part
  for each row execute function note_who_has_to_do_with_case();
create trigger accountability_noted after insert on accountability
  for each row execute function note_who_has_to_do_with_case();
