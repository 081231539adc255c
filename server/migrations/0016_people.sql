-- Members are added, moved and let go in the program; who takes over what somebody held; periods on duty change hands.

create policy member_add on member for insert with check ((select app_is_staff()));
grant insert on member to farled_runtime;
create policy membership_write on membership for all using ((select app_is_staff()));
grant insert, update, delete on membership to farled_runtime;
create policy member_role_write on member_role for all using ((select app_is_staff()));
grant insert, delete on member_role to farled_runtime;

create index absence_from on absence (lower(period), id);

-- As before, but one can be left out: who would be on duty without them.
drop function duty_member;
create function duty_member(at timestamptz, without uuid default null) returns table (member_id uuid, unit_id uuid, name text)
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
    where m.active and m.id is distinct from without
    order by is_absent(m.id, at), r.pilot desc, coalesce(d.now_on, false) desc,
      exists (select from absence a join duty x on x.member_id = a.member_id and x.period @> at
              where a.deputy_id = m.id and a.period @> at) desc,
      d.last_on desc nulls last, m.name, m.id
    limit 1
  $$;

-- An absence that becomes shorter leaves nobody without.
drop trigger absence_leaves_somebody on absence;
create trigger absence_leaves_somebody after insert on absence for each row execute function somebody_is_present();
create trigger absence_still_leaves_somebody after update of period on absence
  for each row when (not (new.period <@ old.period)) execute function somebody_is_present();

-- Who takes over from somebody who leaves a unit: who is named, else the deputy of their absence, else a head of the unit
-- who is present, else the one on duty. `within`: only somebody of the unit, or nobody.
create function successor(who uuid, of_unit uuid, named uuid, within boolean, at timestamptz)
  returns table (member_id uuid, unit_id uuid, name text)
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  seen uuid[] := array[who];
  step uuid := named;
begin
  loop
    return query
      select m.id, home.unit_id, m.name
      from member m
      join lateral (select ms.unit_id from membership ms join unit u on u.id = ms.unit_id and u.active
                    where ms.member_id = m.id and (not within or ms.unit_id = of_unit)
                    order by ms.unit_id = of_unit desc, u.slug limit 1) home on true
      where m.id = step and m.active and m.id <> who and (m.id = named or not is_absent(m.id, at));
    if found then return; end if;
    -- After the one who is named, along the deputies, each once.
    select a.deputy_id into step from absence a
      where a.period @> at and a.member_id = case when step is null or step = named then who else step end;
    exit when step is null or step = any (seen);
    seen := seen || step;
  end loop;
  return query
    select m.id, ms.unit_id, m.name from membership ms join member m on m.id = ms.member_id and m.active
    where ms.unit_id = of_unit and ms.role = 'head' and m.id <> who and not is_absent(m.id, at)
    order by m.name, m.id limit 1;
  if found or within then return; end if;
  return query select d.member_id, d.unit_id, d.name from duty_member(at, who) d;
end $$;

-- Who acts for somebody who is away, and until when; nobody for those who are present.
create function standing_in(who uuid, of_unit uuid, at timestamptz)
  returns table (member_id uuid, name text, until timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.id, m.name, upper(a.period)
    from absence a join member m on m.id = stand_in(who, of_unit, at)
    where a.member_id = who and a.period @> at and m.id <> who
  $$;

-- The first instant from `at` on when nobody who may be on duty is present.
create function first_without_duty(at timestamptz) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select min(instants.at)
    from (select at union select lower(period) from absence where lower(period) > at) instants
    where not exists (
      select from member m
      where m.active and not is_absent(m.id, instants.at)
        and exists (select from member_role r where r.member_id = m.id and r.role in ('pilot', 'administrator'))
        and exists (select from membership ms join unit u on u.id = ms.unit_id and u.active where ms.member_id = m.id)
    )
  $$;

revoke all on function duty_member, successor, standing_in, first_without_duty from public;
grant execute on function duty_member, successor, standing_in, first_without_duty to farled_runtime;

-- While a case is open there is somebody who may be on duty. Two who leave at the same moment wait for each other.
create function somebody_for_duty() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtext('absence'));
  if exists (select from business_case where status <> 'closed')
     and not exists (select from duty_member('-infinity'::timestamptz)) then
    raise exception 'somebody may be on duty' using errcode = '23514', constraint = 'duty_never_nobody';
  end if;
  return null;
end $$;
create constraint trigger member_leaves_somebody after update of active on member
  deferrable initially deferred
  for each row when (old.active and not new.active) execute function somebody_for_duty();
create constraint trigger role_leaves_somebody after delete or update on member_role
  deferrable initially deferred for each row execute function somebody_for_duty();
create constraint trigger membership_leaves_somebody after delete on membership
  deferrable initially deferred for each row execute function somebody_for_duty();

-- What is offered is offered to a unit that is there. The lock makes an offer and a closing unit wait for each other.
create function offer_reaches_unit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from part p where p.id = new.id and p.status = 'offered';
  if not found then return null; end if;
  perform from unit u where u.id = new.unit_id and u.active for share;
  if not found then
    raise exception 'a part belongs to an active unit' using errcode = '23514', constraint = 'part_unit_active';
  end if;
  return null;
end $$;
create constraint trigger part_unit_is_there after insert or update of unit_id, status on part
  deferrable initially deferred for each row when (new.status = 'offered') execute function offer_reaches_unit();

-- One pilot asks another to take a period, in return for one of theirs or for nothing.
create table duty_swap (
  id uuid primary key,
  duty_id uuid not null references duty on delete cascade,
  in_return_id uuid references duty on delete cascade,
  from_id uuid not null references member,
  to_id uuid not null references member,
  status text not null default 'proposed'
    constraint duty_swap_status check (status in ('proposed', 'accepted', 'declined', 'withdrawn')),
  proposed_at timestamptz not null,
  answered_at timestamptz,
  constraint duty_swap_between_two check (from_id <> to_id),
  constraint duty_swap_of_two check (in_return_id is distinct from duty_id),
  constraint duty_swap_answered check ((status = 'proposed') = (answered_at is null))
);
create unique index duty_swap_one_open on duty_swap (duty_id) where status = 'proposed';
create index duty_swap_in_return on duty_swap (in_return_id) where in_return_id is not null;
create index duty_swap_waits on duty_swap (to_id) where status = 'proposed';
create index duty_swap_asked on duty_swap (from_id) where status = 'proposed';
alter table duty_swap enable row level security;
create policy duty_swap_all on duty_swap for all using ((select app_is_staff()));
grant select, insert, update, delete on duty_swap to farled_runtime;
