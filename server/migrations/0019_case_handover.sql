-- Handover: somebody is asked to answer for the whole of a case. The one who asks stays accountable until they say yes,
-- so a proposal is a row of its own beside the ledger, and at most one is open for a case.
create table handover (
  id uuid primary key,
  case_id uuid not null references business_case,
  from_member_id uuid not null references member,
  from_unit_id uuid not null references unit,
  to_unit_id uuid not null references unit,
  -- Somebody in the unit; null when anybody there may answer.
  to_member_id uuid references member,
  status text not null default 'proposed',
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  answer_by date not null,
  -- The unit could not read the case before it was asked, and can't afterwards unless it takes it.
  let_in boolean not null default false,
  ended_at timestamptz,
  -- Null when it ended by itself.
  ended_by uuid references member,
  taken_by uuid references member,
  withdrawn_because text,
  suggested_unit_id uuid references unit,
  suggested_member_id uuid references member,
  -- Until then a case that came back waits for the giver to decide again.
  settled_at timestamptz,
  constraint handover_status check (status in ('proposed', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  constraint handover_to_somebody_else check ((to_member_id, to_unit_id) is distinct from (from_member_id, from_unit_id)),
  constraint handover_ended_at check ((status = 'proposed') = (ended_at is null)),
  constraint handover_ends_after_it_began check (ended_at >= proposed_at),
  constraint handover_accepted_by_one check ((status = 'accepted') = (taken_by is not null)),
  constraint handover_withdrawn_says_why check ((status = 'withdrawn') = (withdrawn_because is not null)),
  constraint handover_withdrawn_because check (withdrawn_because in ('regretted', 'case_closed', 'moved', 'receiver_left')),
  constraint handover_suggested_in_unit check (suggested_member_id is null or suggested_unit_id is not null),
  constraint handover_settled_after_end check (settled_at is null or ended_at is not null)
);
create unique index handover_one_open_per_case on handover (case_id) where status = 'proposed';
create index handover_case on handover (case_id, proposed_at, id);
create index handover_waits_for_unit on handover (to_unit_id, answer_by, id) where status = 'proposed';
create index handover_waits_for_member on handover (to_member_id, answer_by, id)
  where status = 'proposed' and to_member_id is not null;
create index handover_due on handover (answer_by, id) where status = 'proposed';
create index handover_came_back on handover (case_id) where ended_at is not null and settled_at is null;
create index handover_sent_by_member on handover (from_member_id, proposed_at desc, id desc);
create index handover_proposed_by on handover (proposed_by, proposed_at desc, id desc);
create index handover_sent_by_unit on handover (from_unit_id, proposed_at desc, id desc);

-- What was written stands apart from that it was sent: who no longer reads the case still finds the one, not the other.
create table handover_text (
  handover_id uuid primary key references handover,
  case_id uuid not null references business_case,
  reason text not null,
  decline_reason text
);

alter table handover enable row level security;
alter table handover_text enable row level security;
create policy handover_read on handover for select using (
  ((select app_is_staff()) and exists (select from business_case c where c.id = case_id))
  or ((select app_is_member()) and (from_member_id = (select app_member()) or proposed_by = (select app_member())))
);
create policy handover_add on handover for insert
  with check ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy handover_change on handover for update
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
create policy handover_text_follows on handover_text for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));

grant select, insert on handover, handover_text to farled_runtime;
grant update (to_member_id, status, ended_at, ended_by, taken_by, withdrawn_because, suggested_unit_id,
  suggested_member_id, settled_at) on handover to farled_runtime;
grant update (decline_reason) on handover_text to farled_runtime;

-- What is open is given by the one who is accountable, in an open case. Checked at commit, so that a case changes hands
-- or closes together with the end of its handover or not at all.
create function open_handover_holds(checked uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from handover where case_id = checked and status = 'proposed';
  if not found then return; end if;
  perform from business_case where id = checked for update;
  if exists (
    select from handover h join business_case c on c.id = h.case_id
    where h.case_id = checked and h.status = 'proposed'
      and (c.status = 'closed'
        or (h.from_member_id, h.from_unit_id) is distinct from (c.accountable_member_id, c.accountable_unit_id))
  ) then
    raise exception 'a case is handed over by the one accountable for it'
      using errcode = '23514', constraint = 'handover_from_the_accountable';
  end if;
end $$;
create function check_open_handover() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'business_case' then
    perform open_handover_holds(new.id);
  else
    perform open_handover_holds(new.case_id);
  end if;
  return null;
end $$;
create constraint trigger case_moves_with_its_handover
  after update of status, accountable_member_id, accountable_unit_id on business_case
  deferrable initially deferred for each row execute function check_open_handover();
create constraint trigger handover_from_the_accountable after insert or update of status on handover
  deferrable initially deferred for each row execute function check_open_handover();

-- Whoever is asked by name is active and works in the unit. When they leave, the unit is asked, or nobody.
create function handover_reaches_somebody() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from handover h where h.id = new.id and h.status = 'proposed' and h.to_member_id is not null;
  if not found then return null; end if;
  perform from member m join handover h on h.to_member_id = m.id where h.id = new.id and m.active for share of m;
  if found then
    perform from membership s join handover h on h.to_member_id = s.member_id and h.to_unit_id = s.unit_id
      where h.id = new.id for share of s;
  end if;
  if not found then
    raise exception 'the one who is asked works in the unit'
      using errcode = '23514', constraint = 'handover_receiver_in_unit';
  end if;
  return null;
end $$;
create constraint trigger handover_receiver_in_unit after insert or update of to_member_id, status on handover
  deferrable initially deferred for each row execute function handover_reaches_somebody();

create function receiver_stays_while_asked() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (
    select from handover h
    where h.status = 'proposed'
      and h.to_member_id = case when tg_table_name = 'member' then (to_jsonb(new) ->> 'id')::uuid
                                else (to_jsonb(old) ->> 'member_id')::uuid end
      and not exists (select from membership s join member m on m.id = s.member_id and m.active
                      where s.member_id = h.to_member_id and s.unit_id = h.to_unit_id)
  ) then
    raise exception 'the one who is asked works in the unit'
      using errcode = '23514', constraint = 'handover_receiver_in_unit';
  end if;
  return null;
end $$;
create constraint trigger receiver_stays_active after update of active on member
  deferrable initially deferred
  for each row when (old.active and not new.active) execute function receiver_stays_while_asked();
create constraint trigger receiver_stays_in_unit after delete or update on membership
  deferrable initially deferred for each row execute function receiver_stays_while_asked();
