-- A company without a number is no sole trader; null in a column that must not be null kept such companies out.
alter table company drop column is_sole_trader;
alter table company add column is_sole_trader boolean not null
  generated always as (coalesce(substr(org_number, 3, 1) in ('0', '1'), false)) stored;

-- Who is accountable is locked while it is checked, so that a member can't be made inactive at the same moment.
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

create or replace function check_case_accountability() returns trigger language plpgsql as $$
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

-- The ledger is kept: what is taken away from it leaves a gap, whoever takes it.
drop trigger accountability_has_no_gap on accountability;
create constraint trigger accountability_has_no_gap
  after insert or update or delete on accountability
  deferrable initially deferred for each row execute function check_case_accountability();
