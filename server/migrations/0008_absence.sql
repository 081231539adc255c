-- Absence with a deputy, and who stands in for somebody who is away: a function of the hour, so that it holds from the
-- first second to the last without anything having to run.

create table absence (
  id uuid primary key,
  member_id uuid not null references member,
  deputy_id uuid references member,
  -- Without an end: until further notice.
  period tstzrange not null,
  set_by uuid references member,
  set_at timestamptz not null,
  version integer not null default 1,
  constraint absence_has_a_start check (not isempty(period) and not lower_inf(period)),
  constraint absence_deputy_is_another check (deputy_id is distinct from member_id),
  constraint absence_one_at_a_time exclude using gist (member_id with =, period with &&)
);
create index absence_period on absence using gist (period);
create index absence_deputy on absence (deputy_id) where deputy_id is not null;

alter table absence enable row level security;
create policy absence_read on absence for select using ((select app_is_staff()));
create policy absence_write on absence for all using ((select app_is_staff()));
grant select, insert, update, delete on absence to farled_runtime;

create function is_absent(who uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from absence a where a.member_id = who and a.period @> at) $$;

create function is_present(who uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from member m where m.id = who and m.active) and not is_absent(who, at) $$;

-- Who answers, at an instant, for what nobody has taken yet: the pilot on duty, or the pilot's deputy while the pilot
-- is away. In a gap of the roster the pilot who was on duty last; without any pilot an administrator. Those who are
-- present come first, but somebody is always named while there is an active pilot or administrator in a unit.
create function duty_member(at timestamptz) returns table (member_id uuid, unit_id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with pilots as (
      select ms.unit_id, count(*) as many
      from member_role r
      join member m on m.id = r.member_id and m.active
      join membership ms on ms.member_id = m.id
      where r.role = 'pilot'
      group by ms.unit_id
    )
    select m.id, home.unit_id, m.name
    from member m
    join lateral (select bool_or(role = 'pilot') as pilot from member_role
                  where member_id = m.id and role in ('pilot', 'administrator') having count(*) > 0) r on true
    join lateral (select u.id as unit_id from membership ms join unit u on u.id = ms.unit_id and u.active
                  left join pilots p on p.unit_id = u.id
                  where ms.member_id = m.id order by coalesce(p.many, 0) desc, u.slug limit 1) home on true
    left join lateral (select max(upper(d.period)) as last_on, bool_or(d.period @> at) as now_on
                       from duty d where d.member_id = m.id and lower(d.period) <= at) d on true
    where m.active
    order by is_absent(m.id, at), r.pilot desc, coalesce(d.now_on, false) desc,
      exists (select from absence a join duty x on x.member_id = a.member_id and x.period @> at
              where a.deputy_id = m.id and a.period @> at) desc,
      d.last_on desc nulls last, m.name, m.id
    limit 1
  $$;

-- Who acts for a member of a unit at an instant: the member when present, else the deputy, or the deputy's deputy, else
-- a head of the unit, else the one on duty. The member alone when there is nobody else at all: never nobody.
create function stand_in(who uuid, of_unit uuid, at timestamptz) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  step uuid := who;
  seen uuid[] := '{}';
  other uuid;
begin
  while step is not null and step <> all (seen) loop
    if is_present(step, at) then return step; end if;
    seen := seen || step;
    select a.deputy_id into step from absence a where a.member_id = step and a.period @> at;
  end loop;
  select m.id into other from membership ms join member m on m.id = ms.member_id and m.active
    where ms.unit_id = of_unit and ms.role = 'head' and m.id <> who and not is_absent(m.id, at)
    order by m.name, m.id limit 1;
  if other is null then
    select d.member_id into other from duty_member(at) d;
  end if;
  return coalesce(other, who);
end $$;

-- Those for whom a member stands in at an instant, and in which of their units.
create function covered_by(who uuid, at timestamptz) returns table (member_id uuid, unit_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.member_id, ms.unit_id
    from absence a
    join member m on m.id = a.member_id and m.active
    join membership ms on ms.member_id = a.member_id
    where a.period @> at and a.member_id <> who and stand_in(a.member_id, ms.unit_id, at) = who
  $$;

revoke all on function is_absent, is_present, duty_member, stand_in, covered_by from public;
grant execute on function is_absent, is_present, duty_member, stand_in, covered_by to farled_runtime;

-- While somebody is absent, somebody who may be on duty is present.
create function somebody_is_present() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- Two absences at the same moment wait for each other, so that each sees the other.
  perform pg_advisory_xact_lock(hashtext('absence'));
  if exists (
    select from (select lower(new.period) as at
                 union select lower(period) from absence where lower(period) <@ new.period) instants
    where not exists (
      select from member m
      where m.active and not is_absent(m.id, instants.at)
        and exists (select from member_role r where r.member_id = m.id and r.role in ('pilot', 'administrator'))
        and exists (select from membership ms join unit u on u.id = ms.unit_id and u.active where ms.member_id = m.id)
    )
  ) then
    raise exception 'somebody who may be on duty is present' using errcode = '23514', constraint = 'absence_leaves_somebody';
  end if;
  return null;
end $$;
create trigger absence_leaves_somebody after insert or update of period on absence
  for each row execute function somebody_is_present();

-- A session knows for whom its member stands in.
drop function session_actor;
create function session_actor(hash text, at timestamptz)
  returns table (member_id uuid, name text, locale text, units jsonb, roles text[], covers jsonb, stale boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.id, m.name, m.locale,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', ms.role) order by u.name)
        from membership ms join unit u on u.id = ms.unit_id where ms.member_id = m.id), '[]'),
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}'),
      coalesce((select jsonb_agg(jsonb_build_object('memberId', c.member_id, 'unitId', c.unit_id)
        order by c.member_id, c.unit_id) from covered_by(m.id, at) c), '[]'),
      s.seen_at < at - interval '5 minutes'
    from session s join member m on m.id = s.member_id
    where s.token_hash = hash and s.expires_at > at and m.active
  $$;
revoke all on function session_actor from public;
grant execute on function session_actor to farled_runtime;

-- Whoever stands in for the accountable reads what the accountable reads: pairs of member and unit.
create function app_covers() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('farled.covers', true), ''), '{}')::text[];

drop policy case_read on business_case;
drop policy case_update on business_case;
create policy case_read on business_case for select using (
  (select app_is_system())
  or ((select app_is_company()) and id = (select app_case()))
  or ((select app_is_member()) and (
    visibility = 'open'
    or accountable_member_id = (select app_member())
    or accountable_member_id || ' ' || accountable_unit_id = any ((select app_covers())::text[])
    or exists (select from case_access a where a.case_id = id and a.unit_id = any ((select app_units())::uuid[]))
  ))
);
create policy case_update on business_case for update using (
  (select app_is_system())
  or ((select app_is_company()) and id = (select app_case()))
  or ((select app_is_member()) and (
    visibility = 'open'
    or accountable_member_id = (select app_member())
    or accountable_member_id || ' ' || accountable_unit_id = any ((select app_covers())::text[])
    or exists (select from case_access a where a.case_id = id and a.unit_id = any ((select app_units())::uuid[]))
  ))
) with check (true);

-- Whether a member may read a case, asked about somebody else than the one who acts: before a notice or a mail.
create function may_read_case(who uuid, what uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (
      select from business_case c join member m on m.id = who and m.active
      where c.id = what and (
        c.visibility = 'open'
        or c.accountable_member_id = who
        or exists (select from case_access a join membership ms on ms.unit_id = a.unit_id and ms.member_id = who
                   where a.case_id = c.id)
        or (is_absent(c.accountable_member_id, at) and stand_in(c.accountable_member_id, c.accountable_unit_id, at) = who)
      ))
  $$;
revoke all on function may_read_case from public;
grant execute on function may_read_case to farled_runtime;

-- Who takes the next step; nobody named means the one accountable.
alter table business_case add column next_step_by uuid references member;
create index case_next_step_by on business_case (next_step_by) where next_step_by is not null and status <> 'closed';

-- The accountable works in the unit that they answer for the case in, and the officer of a part in the part's unit.
create or replace function case_accountability_holds(checked uuid) returns void
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
    perform from membership where member_id = current_one.member_id and unit_id = current_one.unit_id for share;
    if not found then
      raise exception 'the accountable works in the unit' using errcode = '23514', constraint = 'accountability_in_own_unit';
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

-- A member who leaves hands over in the same transaction, so this is asked when it ends.
drop trigger member_stays on member;
create or replace function member_stays_while_accountable() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from accountability where member_id = new.id and upper_inf(period))
     and not exists (select from member where id = new.id and active) then
    raise exception 'a member who is accountable for an open case stays active'
      using errcode = '23514', constraint = 'member_is_accountable';
  end if;
  if exists (select from part where officer_id = new.id and status not in ('settled', 'declined', 'withdrawn'))
     and not exists (select from member where id = new.id and active) then
    raise exception 'a member who answers for an open part stays active'
      using errcode = '23514', constraint = 'member_answers_for_part';
  end if;
  return null;
end $$;
create constraint trigger member_stays after update of active on member
  deferrable initially deferred
  for each row when (old.active and not new.active) execute function member_stays_while_accountable();

create function membership_stays_while_needed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from membership where member_id = old.member_id and unit_id = old.unit_id) then return null; end if;
  if exists (select from accountability where member_id = old.member_id and unit_id = old.unit_id and upper_inf(period)) then
    raise exception 'the accountable works in the unit' using errcode = '23514', constraint = 'member_is_accountable';
  end if;
  if exists (select from part where officer_id = old.member_id and unit_id = old.unit_id
             and status not in ('settled', 'declined', 'withdrawn')) then
    raise exception 'the officer of a part works in its unit' using errcode = '23514', constraint = 'member_answers_for_part';
  end if;
  return null;
end $$;
create constraint trigger membership_stays after delete or update on membership
  deferrable initially deferred for each row execute function membership_stays_while_needed();

create function part_officer_works_in_unit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from part where id = new.id and officer_id is not null and status not in ('settled', 'declined', 'withdrawn');
  if not found then return null; end if;
  perform from member m join part p on p.officer_id = m.id where p.id = new.id and m.active for share of m;
  if not found then
    raise exception 'the officer of a part is active' using errcode = '23514', constraint = 'part_officer_active';
  end if;
  perform from membership ms join part p on p.officer_id = ms.member_id and p.unit_id = ms.unit_id
    where p.id = new.id for share of ms;
  if not found then
    raise exception 'the officer of a part works in its unit' using errcode = '23514', constraint = 'part_officer_in_unit';
  end if;
  return null;
end $$;
create constraint trigger part_officer_present after insert or update of officer_id, unit_id, status on part
  deferrable initially deferred for each row execute function part_officer_works_in_unit();
