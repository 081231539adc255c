-- The database as it is now, for reading. Written by `npm run schema` from the migrations: change those, not this.

create extension btree_gist;
create extension pg_trgm;

create FUNCTION an_office_opens()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not exists (select from office_hours) then
    raise exception 'the offices open some day of the week' using errcode = '23514', constraint = 'office_hours_some_day';
  end if;
  return null;
end $function$;

create FUNCTION announced_visits(link_hash text, at timestamp with time zone)
 RETURNS TABLE(id uuid, joint_id uuid, company text, unit text, unit_en text, unit_email text, unit_phone text, inspector text, inspector_email text, inspector_phone text, subject text, prepare text, lawful_basis text, site text, property text, earliest_on date, latest_on date, starts_at timestamp with time zone, ends_at timestamp with time zone, asked_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select v.id, case when v.starts_at is not null then v.joint_id end, k.name, u.name, u.name_en, u.email, u.phone,
      m.name, m.email, m.phone, v.subject, v.prepare, v.lawful_basis,
      v.site, v.property, v.earliest_on, v.latest_on, v.starts_at, v.ends_at,
      (select max(r.asked_at) from visit_time_request r where r.visit_id = v.id and r.settled_at is null)
    from visit v join unit u on u.id = v.unit_id join member m on m.id = v.inspector_id
      join company k on k.id = v.company_id
    where v.is_announced and v.status in ('planned', 'agreed')
      and v.last_on >= (at at time zone 'Europe/Stockholm')::date
      and ((link_hash is null and app_is_company() and v.case_id = app_case())
        or exists (select from visit_link l join company lk on lk.id = l.company_id
          where l.token_hash = link_hash and l.expires_at > at
            and coalesce(lk.merged_into, lk.id) = coalesce(k.merged_into, k.id)
            and (l.email is null or lower(v.contact_email) = l.email
              -- The units come as one: whoever opens the door meets all of them.
              or (v.starts_at is not null and exists (select from visit o
                where o.joint_id = v.joint_id and o.starts_at = v.starts_at and o.is_announced
                  and o.status in ('planned', 'agreed') and lower(o.contact_email) = l.email)))
            -- What belongs to a restricted case is told to the contact of that case on its own page.
            and not exists (select from business_case c where c.id = v.case_id and c.visibility = 'restricted')))
    order by v.first_on, v.starts_at nulls last, v.id
  $function$;
-- execute to farled_runtime

create FUNCTION app_authorities()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('farled.authorities'::text, true), ''::text), '{}'::text))::uuid[];

create FUNCTION app_case()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('farled.case'::text, true), ''::text))::uuid;

create FUNCTION app_covers()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('farled.covers'::text, true), ''::text), '{}'::text))::text[];

create FUNCTION app_is_company()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app_kind() = 'company'::text);

create FUNCTION app_is_member()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app_kind() = 'member'::text);

create FUNCTION app_is_outside()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app_kind() = 'outside'::text);

create FUNCTION app_is_staff()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app_kind() = ANY (ARRAY['member'::text, 'system'::text]));

create FUNCTION app_is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app_kind() = 'system'::text);

create FUNCTION app_kind()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(NULLIF(current_setting('farled.kind'::text, true), ''::text), 'none'::text);

create FUNCTION app_member()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('farled.member'::text, true), ''::text))::uuid;

create FUNCTION app_referral()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('farled.referral'::text, true), ''::text))::uuid;

create FUNCTION app_units()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('farled.units'::text, true), ''::text), '{}'::text))::uuid[];

create FUNCTION case_accountability_holds(checked uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION case_candidates(query tsquery, before_at timestamp with time zone, before_id uuid, most integer)
 RETURNS TABLE(id uuid, received_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select c.id, c.received_at from business_case c
    where c.search @@ query
      and (before_at is null or (c.received_at, c.id) < (before_at, before_id))
    order by c.received_at desc, c.id desc
    limit most
  $function$;
-- execute to farled_runtime

create FUNCTION cases_placed_like(key text)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select c.id from business_case c where key <> '' and app_is_staff() and c.place_key <> '' and c.status <> 'closed'
      and c.place_key collate "C" = any (starts_of(key))
    union
    select c.id from business_case c
    where length(key) >= 8 and app_is_staff() and c.place_key <> '' and c.status <> 'closed'
      and c.place_key collate "C" > key and c.place_key collate "C" < key || chr(1114111)
  $function$;
-- execute to farled_runtime

create FUNCTION cases_titled_like(words text, per_cent integer)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not app_is_staff() then return; end if;
  perform set_config('pg_trgm.similarity_threshold', least(1, per_cent / 100.0)::text, true);
  return query select c.id from business_case c where c.title % words and c.status <> 'closed';
end $function$;
-- execute to farled_runtime

create FUNCTION cases_within(window_box box)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select p.case_id from case_point p where box(point(p.east, p.north), point(p.east, p.north)) && window_box and app_is_staff() $function$;
-- execute to farled_runtime

create FUNCTION check_case_accountability()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

create FUNCTION check_company_alias()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from company where id = new.merged_into and merged_into is not null)
    or exists (select from company where merged_into = new.id) then
    raise exception 'an alias points at a company that stayed' using errcode = '23514', constraint = 'company_alias_is_one_step';
  end if;
  return null;
end
$function$;

create FUNCTION check_open_handover()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'business_case' then
    perform open_handover_holds(new.id);
  else
    perform open_handover_holds(new.case_id);
  end if;
  return null;
end $function$;

create FUNCTION check_open_parts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'business_case' then
    perform closed_case_has_no_open_part(new.id);
  else
    perform closed_case_has_no_open_part(new.case_id);
  end if;
  return null;
end $function$;

create FUNCTION check_promise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'business_case' then
    perform promise_holds(new.id);
  elsif tg_op = 'DELETE' then
    perform promise_holds(old.case_id);
  else
    perform promise_holds(new.case_id);
  end if;
  return null;
end $function$;

create FUNCTION check_standing_still()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'business_case' then
    perform standing_still_holds(new.id);
  elsif tg_op = 'DELETE' then
    perform standing_still_holds(old.case_id);
  else
    perform standing_still_holds(new.case_id);
  end if;
  return null;
end $function$;

create FUNCTION closed_case_has_no_open_part(checked uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from business_case where id = checked for update;
  if exists (select from business_case where id = checked and status = 'closed')
     and exists (select from part where case_id = checked and status not in ('settled', 'declined', 'withdrawn')) then
    raise exception 'a closed case has no open part' using errcode = '23514', constraint = 'case_closed_has_no_open_part';
  end if;
end $function$;

create FUNCTION combined_answer_agrees()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from answer_conflict w where w.case_id = new.case_id and w.status = 'open') then
    raise exception 'The answers of the case contradict each other' using errcode = 'check_violation',
      constraint = 'combined_answer_agrees', table = 'combined_answer';
  end if;
  return null;
end $function$;

create FUNCTION company_candidates(query text, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select id from company
    where lower(name) like '%' || replace(replace(replace(lower(query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
       or lower(query) <% lower(name)
    order by lower(query) <<-> lower(name), name, id
    limit most
  $function$;
-- execute to farled_runtime

create FUNCTION company_event_ids(companies uuid[], before bigint, most integer)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select id from event
    where case_id is null and data ? 'companyId' and data ->> 'companyId' = any(companies::text[])
      and (before is null or id < before)
    union
    select id from event
    where case_id is null and data ? 'otherId' and data ->> 'otherId' = any(companies::text[])
      and (before is null or id < before)
    order by id desc limit most
  $function$;
-- execute to farled_runtime

create FUNCTION company_is_told()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.mail_key is null then
    if exists (select from business_case where id = new.case_id and contact_email is not null) then
      raise exception 'the company is told' using errcode = '23514', constraint = tg_argv[0];
    end if;
  elsif not exists (select from outbox_mail where key = new.mail_key and case_id = new.case_id) then
    raise exception 'the company is told' using errcode = '23514', constraint = tg_argv[0];
  end if;
  return null;
end $function$;

create FUNCTION company_lookalikes(one uuid, name_key text, domains text[], most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    with alike as (
      (select id from company where lower(name_key) <% lower(name) and id <> one and merged_into is null
        order by lower(name_key) <<-> lower(name), id limit most)
      union
      (select l.company_id from contact k join company_contact l on l.contact_id = k.id
        where lower(split_part(k.email, '@', 2)) = any(domains) and k.email is not null limit most)
      union
      (select l.company_id from company_contact ol join contact o on o.id = ol.contact_id
        join contact k on phone_tail(k.phone) = phone_tail(o.phone) and k.phone is not null
        join company_contact l on l.contact_id = k.id
        where ol.company_id = one and length(phone_tail(o.phone)) >= 7 limit most)
      union
      (select c.id from company o join company c on lower(c.address) = lower(o.address) and lower(c.city) = lower(o.city)
        and c.address <> ''
        where o.id = one and o.address <> '' limit most)
    )
    select a.id from alike a join company c on c.id = a.id where a.id <> one and c.merged_into is null
  $function$;
-- execute to farled_runtime

create FUNCTION company_times(at timestamp with time zone)
 RETURNS TABLE(id uuid, starts_at timestamp with time zone, ends_at timestamp with time zone, is_booked boolean, place text, link text, leader text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select s.id, s.starts_at, s.ends_at, s.status = 'booked', m.place, m.link, l.name
    from meeting_slot s join meeting m on m.id = s.meeting_id join meeting_series r on r.id = m.series_id
    join member l on l.id = r.leader_id
    where app_is_company() and (
      (s.status = 'booked' and s.case_id = app_case() and s.ends_at > at)
      or (s.status = 'offered' and s.starts_at > at and m.status = 'planned'
        and r.id = (select o.series_id from meeting_slot_offer o where o.case_id = app_case())))
    order by s.starts_at, s.id
  $function$;
-- execute to farled_runtime

create FUNCTION covered_by(who uuid, at timestamp with time zone)
 RETURNS TABLE(member_id uuid, unit_id uuid, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.member_id, ms.unit_id, ms.role
    from absence a
    join member m on m.id = a.member_id and m.active
    join membership ms on ms.member_id = a.member_id
    where a.period @> at and a.member_id <> who and stand_in(a.member_id, ms.unit_id, at) = who
  $function$;
-- execute to farled_runtime

create FUNCTION duty_member(at timestamp with time zone, without uuid DEFAULT NULL::uuid)
 RETURNS TABLE(member_id uuid, unit_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;
-- execute to farled_runtime

create FUNCTION feed_actor(hash text, at timestamp with time zone)
 RETURNS TABLE(member_id uuid, name text, locale text, units jsonb, roles text[], covers jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select m.id, m.name, m.locale,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', ms.role) order by u.name)
        from membership ms join unit u on u.id = ms.unit_id where ms.member_id = m.id), '[]'),
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}'),
      coalesce((select jsonb_agg(jsonb_build_object('memberId', c.member_id, 'unitId', c.unit_id, 'role', c.role)
        order by c.member_id, c.unit_id) from covered_by(m.id, at) c), '[]')
    from calendar_feed f join member m on m.id = f.member_id
    where f.secret_hash = hash and m.active
  $function$;
-- execute to farled_runtime

create FUNCTION first_without_duty(at timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select min(instants.at)
    from (select at union select lower(period) from absence where lower(period) > at) instants
    where not exists (
      select from member m
      where m.active and not is_absent(m.id, instants.at)
        and exists (select from member_role r where r.member_id = m.id and r.role in ('pilot', 'administrator'))
        and exists (select from membership ms join unit u on u.id = ms.unit_id and u.active where ms.member_id = m.id)
    )
  $function$;
-- execute to farled_runtime

create FUNCTION follow_accountability()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if upper_inf(new.period) then
    update business_case set accountable_member_id = new.member_id, accountable_unit_id = new.unit_id where id = new.case_id;
  end if;
  return null;
end $function$;

create FUNCTION handover_reaches_somebody()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION inherits_view(owner uuid, of_unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from member m where m.id = owner and not m.active)
    and (exists (select from member_role r where r.member_id = app_member() and r.role = 'administrator')
      or exists (select from membership s
        where s.member_id = app_member() and s.unit_id = of_unit and s.role = 'head'))
$function$;
-- execute to farled_runtime

create FUNCTION is_absent(who uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select exists (select from absence a where a.member_id = who and a.period @> at) $function$;
-- execute to farled_runtime

create FUNCTION is_present(who uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select exists (select from member m where m.id = who and m.active) and not is_absent(who, at) $function$;
-- execute to farled_runtime

create FUNCTION lead_to_staying_company()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.company_id is not null then
    select coalesce(merged_into, id) into new.company_id from company where id = new.company_id for key share;
  end if;
  return new;
end
$function$;

create FUNCTION may_read_case(who uuid, what uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select exists (
      select from business_case c join member m on m.id = who and m.active
      where c.id = what and (
        c.visibility = 'open'
        or c.accountable_member_id = who
        or exists (select from case_access a join membership ms on ms.unit_id = a.unit_id and ms.member_id = who
                   where a.case_id = c.id)
        or (is_absent(c.accountable_member_id, at) and stand_in(c.accountable_member_id, c.accountable_unit_id, at) = who)
      ))
  $function$;
-- execute to farled_runtime

create FUNCTION meeting_action_goes_on()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'an action that holds is settled, not deleted' using errcode = '23514', constraint = 'meeting_action_stays';
    end if;
    return old;
  end if;
  if old.status <> 'draft' and new.status = 'draft' then
    raise exception 'an action that holds is no draft' using errcode = '23514', constraint = 'meeting_action_stays';
  end if;
  return new;
end $function$;

create FUNCTION meeting_minutes_line_about()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.about_id is null then
    new.about_id := coalesce(
      (select a.item_id from meeting_action a
        where new.content->>'kind' = 'earlier' and a.id::text = new.content#>>'{action,id}'),
      new.item_id);
  end if;
  return new;
end $function$;

create FUNCTION meeting_open_actions(of_series uuid, without_meeting uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select count(*)::int from meeting_action a
    where a.series_id = of_series and a.status = 'open' and a.meeting_id is distinct from without_meeting and app_is_staff()
  $function$;
-- execute to farled_runtime

create FUNCTION meeting_outline(of_meeting uuid)
 RETURNS TABLE(id uuid, "position" integer, kind text, purpose text, minutes integer, is_done boolean, edits integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select i.id, i.position, i.kind, i.purpose, i.minutes,
      i.result is not null
        or exists (select from meeting_decision d where d.item_id = i.id)
        or exists (select from meeting_action a where a.item_id = i.id),
      i.edits
    from meeting_item i
    where i.meeting_id = of_meeting and i.result is distinct from 'withdrawn' and app_is_staff()
    order by i.position, i.id
  $function$;
-- execute to farled_runtime

create FUNCTION meeting_slot_outline(of_meeting uuid)
 RETURNS TABLE(id uuid, starts_at timestamp with time zone, ends_at timestamp with time zone, is_booked boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select s.id, s.starts_at, s.ends_at, s.status <> 'offered' from meeting_slot s
    where s.meeting_id = of_meeting and s.status <> 'withdrawn' and app_is_staff()
    order by s.starts_at, s.id
  $function$;
-- execute to farled_runtime

create FUNCTION member_stays_while_accountable()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION membership_stays_while_needed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION note_who_has_to_do_with_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into case_unit (case_id, unit_id) values (new.case_id, new.unit_id) on conflict do nothing;
  if tg_table_name = 'accountability' then
    insert into case_member (case_id, member_id) values (new.case_id, new.member_id) on conflict do nothing;
  elsif new.officer_id is not null then
    insert into case_member (case_id, member_id) values (new.case_id, new.officer_id) on conflict do nothing;
  end if;
  return null;
end $function$;

create FUNCTION notice_choices(of_members uuid[])
 RETURNS SETOF notice_choice
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select * from notice_choice where member_id = any (of_members) $function$;
-- execute to farled_runtime

create FUNCTION offer_reaches_unit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from part p where p.id = new.id and p.status = 'offered';
  if not found then return null; end if;
  perform from unit u where u.id = new.unit_id and u.active for share;
  if not found then
    raise exception 'a part belongs to an active unit' using errcode = '23514', constraint = 'part_unit_active';
  end if;
  return null;
end $function$;

create FUNCTION open_handover_holds(checked uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION part_dependency_has_no_circle()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from business_case where id = new.case_id for update;
  if exists (
    with recursive before (id) as (
      select new.needs_id
      union
      select d.needs_id from part_dependency d join before b on d.part_id = b.id
    )
    select from before where id = new.part_id
  ) then
    raise exception 'The parts of the case wait for each other in a circle' using errcode = 'check_violation',
      constraint = 'part_dependency_no_circle', table = 'part_dependency';
  end if;
  return null;
end $function$;

create FUNCTION part_officer_works_in_unit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION phone_tail(phone text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN "right"(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), 9);

create FUNCTION place_key_of(place text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(regexp_replace(regexp_replace(lower(place), '(?<=[0-9])[^a-zåäöé0-9:]*:[^a-zåäöé0-9]*(?=[0-9])'::text, ':'::text, 'g'::text), '(?<=[0-9])[^a-zåäöé0-9:]+(?=[0-9])'::text, ' '::text, 'g'::text), '(?<![0-9])[^a-zåäöé0-9]+|[^a-zåäöé0-9]+(?![0-9])'::text, ''::text, 'g'::text);

create FUNCTION projects_about(query tsquery)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select p.id from project p where p.search @@ query and app_is_staff() limit 20000 $function$;
-- execute to farled_runtime

create FUNCTION projects_placed_like(key text)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select p.id from project p where key <> '' and app_is_staff() and p.place_key <> ''
      and p.place_key collate "C" = any (starts_of(key))
    union
    select p.id from project p where length(key) >= 8 and app_is_staff() and p.place_key <> ''
      and p.place_key collate "C" > key and p.place_key collate "C" < key || chr(1114111)
  $function$;
-- execute to farled_runtime

create FUNCTION projects_titled_like(words text, per_cent integer)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not app_is_staff() then return; end if;
  perform set_config('pg_trgm.similarity_threshold', least(1, per_cent / 100.0)::text, true);
  return query select p.id from project p where p.title % words and p.phase not in ('done', 'stopped');
end $function$;
-- execute to farled_runtime

create FUNCTION projects_within(window_box box)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select p.id from project p where p.place_bounds && window_box and app_is_staff() $function$;
-- execute to farled_runtime

create FUNCTION promise_holds(checked uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  c business_case%rowtype;
begin
  select * into c from business_case where id = checked for update;
  if not found then return; end if;
  if exists (
    select from (
      select nth, earlier, row_number() over (order by nth) as place, lag(promised_on) over (order by nth) as before
      from promise where case_id = checked
    ) p where p.nth <> p.place or p.earlier is distinct from p.before
  ) then
    raise exception 'each promise names the one it moves' using errcode = '23514', constraint = 'promise_unbroken';
  end if;
  if c.promised_on is distinct from (
    select promised_on from promise where case_id = checked order by nth desc limit 1) then
    raise exception 'the case names the last promise' using errcode = '23514', constraint = 'promise_named_on_case';
  end if;
  if c.delay_notified_at is distinct from (select max(sent_at) from delay_notice where case_id = checked) then
    raise exception 'the case names the last notice of delay' using errcode = '23514', constraint = 'delay_named_on_case';
  end if;
end $function$;

create FUNCTION receiver_stays_while_asked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION session_actor(hash text, at timestamp with time zone)
 RETURNS TABLE(member_id uuid, name text, locale text, units jsonb, roles text[], covers jsonb, stale boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select m.id, m.name, m.locale,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', ms.role) order by u.name)
        from membership ms join unit u on u.id = ms.unit_id where ms.member_id = m.id), '[]'),
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}'),
      coalesce((select jsonb_agg(jsonb_build_object('memberId', c.member_id, 'unitId', c.unit_id, 'role', c.role)
        order by c.member_id, c.unit_id) from covered_by(m.id, at) c), '[]'),
      s.seen_at < at - interval '5 minutes'
    from session s join member m on m.id = s.member_id
    where s.token_hash = hash and s.expires_at > at and m.active
  $function$;
-- execute to farled_runtime

create FUNCTION settle_notices(of_case uuid, settled text[], at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;
-- execute to farled_runtime

create FUNCTION signal_readers(of_level integer, what uuid, holder uuid, of_unit uuid, other_unit uuid, at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if of_level = 2 then
    return query select distinct r.id from (
      select stand_in(ms.member_id, ms.unit_id, at) as id
      from membership ms join member m on m.id = ms.member_id and m.active
      where ms.role = 'head' and ms.unit_id in (of_unit, other_unit)) r
      where may_read_case(r.id, what, at);
  elsif of_level = 4 then
    return query select distinct r.member_id from member_role r
      where r.role in ('pilot', 'meeting_leader') and may_read_case(r.member_id, what, at);
  end if;
  if of_level = 3 or (of_level > 1 and not found) then
    return query select d.member_id from duty_member(at) d where may_read_case(d.member_id, what, at);
  end if;
  if of_level = 1 or not found then
    return query select stand_in(holder, of_unit, at);
  end if;
end $function$;
-- execute to farled_runtime

create FUNCTION somebody_for_duty()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('absence'));
  if exists (select from business_case where status <> 'closed')
     and not exists (select from duty_member('-infinity'::timestamptz)) then
    raise exception 'somebody may be on duty' using errcode = '23514', constraint = 'duty_never_nobody';
  end if;
  return null;
end $function$;

create FUNCTION somebody_is_present()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

create FUNCTION stand_in(who uuid, of_unit uuid, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- execute to farled_runtime

create FUNCTION standing_in(who uuid, of_unit uuid, at timestamp with time zone)
 RETURNS TABLE(member_id uuid, name text, until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select m.id, m.name, upper(a.period)
    from absence a join member m on m.id = stand_in(who, of_unit, at)
    where a.member_id = who and a.period @> at and m.id <> who
  $function$;
-- execute to farled_runtime

create FUNCTION standing_still_holds(checked uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  state text;
begin
  -- The lock makes two changes at once wait for each other, so that each sees what the other did.
  select status into state from business_case where id = checked for update;
  if not found then return; end if;
  if state = 'closed' and exists (select from wait where case_id = checked and ended_at is null) then
    raise exception 'a closed case waits for nobody' using errcode = '23514', constraint = 'wait_ends_with_case';
  end if;
  if (state = 'awaiting_company') <> exists (
    select from wait where case_id = checked and part_id is null and ended_at is null and waits_for = 'company') then
    raise exception 'a case that awaits the company has a day on which it wakes'
      using errcode = '23514', constraint = 'wait_said_by_case';
  end if;
  if exists (
    select from part p left join wait w on w.part_id = p.id and w.ended_at is null
    where p.case_id = checked
      and case p.status when 'awaiting_company' then 'company' when 'awaiting_part' then 'others' end
        is distinct from case when w.waits_for = 'company' then 'company' when w.waits_for is not null then 'others' end
  ) then
    raise exception 'a part that waits has a day on which it wakes'
      using errcode = '23514', constraint = 'wait_said_by_part';
  end if;
  if exists (select from wait w join part p on p.id = w.part_id where w.case_id = checked and p.case_id <> checked) then
    raise exception 'a part waits in its own case' using errcode = '23514', constraint = 'wait_in_own_case';
  end if;
end $function$;

create FUNCTION starts_of(key text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (ARRAY(SELECT "left"(starts_of.key, n.n) AS "left" FROM generate_series(8, (length(starts_of.key) - 1)) n(n)) || key);

create FUNCTION successor(who uuid, of_unit uuid, named uuid, within boolean, at timestamp with time zone)
 RETURNS TABLE(member_id uuid, unit_id uuid, name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- execute to farled_runtime

create FUNCTION sv_fold(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(lower(t), '([[:alpha:]]{3,}?)(etens|ets|et|enas|ena)\M'::text, '\1'::text, 'g'::text);

create FUNCTION sv_query(t text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (websearch_to_tsquery('swedish'::regconfig, t) || websearch_to_tsquery('swedish'::regconfig, sv_fold(t)));

create FUNCTION sv_typed_query(t text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((t ~ '"'::text) OR (t !~ '(^[[:alpha:]]{2}|\s)[[:alpha:]]+$'::text)) THEN sv_query(t) ELSE (sv_query(t) || (sv_query(regexp_replace(t, '\S+$'::text, ''::text)) && to_tsquery('simple'::regconfig, ((lower("substring"(t, '\S+$'::text)) || ':*'::text) || COALESCE((SELECT string_agg((' | '::text || "left"(lower("substring"(sv_typed_query.t, '\S+$'::text)), (- cut.cut))), ''::text) AS string_agg FROM generate_series(1, 4) cut(cut) WHERE ((length("substring"(sv_typed_query.t, '\S+$'::text)) - cut.cut) >= 3)), ''::text))))) END;

create FUNCTION sv_vector(t text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (to_tsvector('swedish'::regconfig, t) || to_tsvector('swedish'::regconfig, sv_fold(t)));

create FUNCTION view_is_shared_with_own_unit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if app_is_member() and not (new.shared_unit_id = any (app_units())) then
    raise exception 'a view is shared with a unit of its owner' using errcode = '23514', constraint = 'saved_view_own_unit';
  end if;
  return new;
end $function$;

create FUNCTION write_notices(told jsonb, of_case uuid, at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;
-- execute to farled_runtime

create table absence (
  id uuid not null,
  member_id uuid not null,
  deputy_id uuid,
  period tstzrange not null,
  set_by uuid,
  set_at timestamptz not null,
  version integer not null default 1,
  constraint absence_pkey primary key (id),
  constraint absence_deputy_id_fkey foreign key (deputy_id) references member(id),
  constraint absence_deputy_is_another check (deputy_id is distinct from member_id),
  constraint absence_has_a_start check (not isempty(period) and not lower_inf(period)),
  constraint absence_member_id_fkey foreign key (member_id) references member(id),
  constraint absence_one_at_a_time exclude using gist (member_id with =, period with &&),
  constraint absence_set_by_fkey foreign key (set_by) references member(id)
);
create index absence_deputy on absence (deputy_id) where (deputy_id is not null);
create index absence_from on absence (lower(period), id);
create index absence_period on absence using gist (period);
create trigger absence_leaves_somebody after insert on absence for each row execute function somebody_is_present();
create trigger absence_still_leaves_somebody after update of period on absence for each row when ((not (new.period <@ old.period))) execute function somebody_is_present();
alter table absence enable row level security;
create policy absence_read on absence for select
  using (select app_is_staff());
create policy absence_write on absence for all
  using (select app_is_staff());
grant delete, insert, select, update on absence to farled_runtime;

create table accountability (
  id uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  unit_id uuid not null,
  period tstzrange not null,
  began text not null,
  constraint accountability_pkey primary key (id),
  constraint accountability_began check (began in ('received', 'taken', 'handed_over', 'moved', 'reopened')),
  constraint accountability_case_id_fkey foreign key (case_id) references business_case(id),
  constraint accountability_member_id_fkey foreign key (member_id) references member(id),
  constraint accountability_not_empty check (not isempty(period) and not lower_inf(period)),
  constraint accountability_one_at_a_time exclude using gist (case_id with =, period with &&),
  constraint accountability_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index accountability_case on accountability (case_id, lower(period));
create index accountability_member on accountability (member_id) where upper_inf(period);
create constraint trigger accountability_has_no_gap after insert or delete or update on accountability deferrable initially deferred for each row execute function check_case_accountability();
create trigger accountability_followed after insert on accountability for each row execute function follow_accountability();
create trigger accountability_noted after insert on accountability for each row execute function note_who_has_to_do_with_case();
alter table accountability enable row level security;
create policy accountability_follows on accountability for all
  using (exists ( select from business_case c where (c.id = accountability.case_id)))
  with check (select app_is_staff());
grant insert, select on accountability to farled_runtime;
grant update (period) on accountability to farled_runtime;

create table answer (
  id uuid not null,
  part_id uuid not null,
  case_id uuid not null,
  verdict text not null,
  body text not null,
  conditions text not null default '',
  legal_basis text not null default '',
  binding boolean not null default false,
  valid_until date,
  status text not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  version integer not null default 1,
  joint_id uuid,
  constraint answer_pkey primary key (id),
  constraint answer_case_id_fkey foreign key (case_id) references business_case(id),
  constraint answer_conditions_are_told check (verdict <> 'possible_with_conditions' or conditions <> ''),
  constraint answer_issued_by_fkey foreign key (issued_by) references member(id),
  constraint answer_joint_id_fkey foreign key (joint_id) references joint_answer(id),
  constraint answer_part_id_fkey foreign key (part_id) references part(id),
  constraint answer_status check (status in ('issued', 'superseded', 'withdrawn')),
  constraint answer_verdict check (verdict in ('possible', 'possible_with_conditions', 'not_possible', 'needs_more_information', 'information'))
);
create index answer_case on answer (case_id, issued_at);
create unique index answer_one_issued_a_part on answer (part_id) where (status = 'issued');
alter table answer enable row level security;
create policy answer_follows on answer for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = answer.case_id))));
grant insert, select, update on answer to farled_runtime;

create table answer_conflict (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  term text,
  part_id uuid not null,
  other_part_id uuid not null,
  answer_id uuid not null,
  other_answer_id uuid not null,
  statement text not null default '',
  found_at timestamptz not null,
  found_by uuid,
  status text not null default 'open',
  reason text not null default '',
  ended_at timestamptz,
  ended_by uuid,
  constraint answer_conflict_pkey primary key (id),
  constraint answer_conflict_answer_id_fkey foreign key (answer_id) references answer(id),
  constraint answer_conflict_case_id_fkey foreign key (case_id) references business_case(id),
  constraint answer_conflict_ended check ((status = 'open') = (ended_at is null)),
  constraint answer_conflict_ended_by_fkey foreign key (ended_by) references member(id),
  constraint answer_conflict_found_by_fkey foreign key (found_by) references member(id),
  constraint answer_conflict_kind check (kind in ('verdict', 'term', 'stated')),
  constraint answer_conflict_other_answer_id_fkey foreign key (other_answer_id) references answer(id),
  constraint answer_conflict_other_part_id_fkey foreign key (other_part_id) references part(id),
  constraint answer_conflict_part_id_fkey foreign key (part_id) references part(id),
  constraint answer_conflict_released_with_reason check (status <> 'released' or reason <> '' and ended_by is not null),
  constraint answer_conflict_stated check ((kind = 'stated') = (found_by is not null and statement <> '')),
  constraint answer_conflict_status check (status in ('open', 'agreed', 'released', 'ended')),
  constraint answer_conflict_term check ((kind = 'term') = (term is not null)),
  constraint answer_conflict_two_parts check (part_id < other_part_id)
);
create index answer_conflict_case on answer_conflict (case_id, found_at, id);
create index answer_conflict_open on answer_conflict (found_at, id) where (status = 'open');
create index answer_conflict_open_other on answer_conflict (other_part_id) where (status = 'open');
create index answer_conflict_open_part on answer_conflict (part_id) where (status = 'open');
create unique index answer_conflict_one_open on answer_conflict (case_id, kind, term, part_id, other_part_id) nulls not distinct where (status = 'open');
alter table answer_conflict enable row level security;
create policy answer_conflict_follows on answer_conflict for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = answer_conflict.case_id))));
grant insert, select on answer_conflict to farled_runtime;
grant update (answer_id, other_answer_id, status, reason, ended_at, ended_by) on answer_conflict to farled_runtime;

create table answer_term (
  answer_id uuid not null,
  case_id uuid not null,
  key text not null,
  bound text not null,
  value text not null,
  constraint answer_term_pkey primary key (answer_id, key),
  constraint answer_term_answer_id_fkey foreign key (answer_id) references answer(id),
  constraint answer_term_bound check (bound in ('exactly', 'at_most', 'at_least')),
  constraint answer_term_case_id_fkey foreign key (case_id) references business_case(id)
);
create index answer_term_case on answer_term (case_id);
alter table answer_term enable row level security;
create policy answer_term_follows on answer_term for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = answer_term.case_id))));
grant insert, select on answer_term to farled_runtime;

create table answer_text (
  id uuid not null,
  area_id uuid not null,
  unit_id uuid not null,
  title text not null,
  body text not null,
  conditions text not null default '',
  legal_basis text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null,
  retired_at timestamptz,
  constraint answer_text_pkey primary key (id),
  constraint answer_text_area_id_fkey foreign key (area_id) references area(id),
  constraint answer_text_changed_by_fkey foreign key (changed_by) references member(id),
  constraint answer_text_says_something check (title <> '' and body <> ''),
  constraint answer_text_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index answer_text_changed_by on answer_text (changed_by);
create index answer_text_unit on answer_text (unit_id);
create unique index answer_text_one_title on answer_text (area_id, unit_id, lower(title)) where (retired_at is null);
alter table answer_text enable row level security;
create policy answer_text_staff on answer_text for all
  using (select app_is_staff());
grant insert, select on answer_text to farled_runtime;
grant update (title, body, conditions, legal_basis, version, changed_at, changed_by, retired_at) on answer_text to farled_runtime;

create table answer_text_version (
  text_id uuid not null,
  version integer not null,
  title text not null,
  body text not null,
  conditions text not null,
  legal_basis text not null,
  retired boolean not null,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint answer_text_version_pkey primary key (text_id, version),
  constraint answer_text_version_text_id_fkey foreign key (text_id) references answer_text(id),
  constraint answer_text_version_written_by_fkey foreign key (written_by) references member(id)
);
create index answer_text_version_by on answer_text_version (written_by);
alter table answer_text_version enable row level security;
create policy answer_text_version_staff on answer_text_version for all
  using (select app_is_staff());
grant insert, select on answer_text_version to farled_runtime;

create table area (
  id uuid not null,
  code text not null,
  parent_id uuid,
  title text not null,
  title_en text not null,
  description text not null default '',
  description_en text not null default '',
  keywords text[] not null default '{}',
  examples text[] not null default '{}',
  legal_basis text,
  statutory_limit text,
  statutory_limit_source text,
  active boolean not null default true,
  version integer not null default 1,
  limit_id uuid,
  usual_days integer,
  constraint area_pkey primary key (id),
  constraint area_code_key unique (code),
  constraint area_limit_id_fkey foreign key (limit_id) references legal_limit(id),
  constraint area_limit_is_a_duration check (statutory_limit ~ '^P[0-9]+[DWMY]$'),
  constraint area_parent_id_fkey foreign key (parent_id) references area(id),
  constraint area_usual_days check (usual_days >= 1 and usual_days <= 250)
);
create index area_limit on area (limit_id) where (limit_id is not null);
create index area_parent on area (parent_id);
alter table area enable row level security;
create policy area_add on area for insert
  with check (select app_is_staff());
create policy area_limit on area for update
  using (select app_is_staff());
create policy area_read on area for select
  using ((select app_kind()) <> 'none');
grant insert, select on area to farled_runtime;
grant update (parent_id, title, title_en, description, description_en, keywords, examples, legal_basis, active, version, limit_id, usual_days) on area to farled_runtime;

create table attachment (
  id uuid not null,
  case_id uuid not null,
  hash text not null,
  name text not null,
  from_company boolean not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  shown_to_company boolean not null,
  referral_id uuid,
  constraint attachment_pkey primary key (id),
  constraint attachment_case_id_fkey foreign key (case_id) references business_case(id),
  constraint attachment_hash_fkey foreign key (hash) references stored_file(hash),
  constraint attachment_referral_id_fkey foreign key (referral_id) references referral(id),
  constraint attachment_uploaded_by_fkey foreign key (uploaded_by) references member(id)
);
create index attachment_case on attachment (case_id, uploaded_at);
create index attachment_hash on attachment (hash);
create index attachment_referral on attachment (referral_id) where (referral_id is not null);
alter table attachment enable row level security;
create policy attachment_company on attachment for all
  using ((select app_is_company()) and (case_id = (select app_case())) and shown_to_company);
create policy attachment_outside on attachment for select
  using ((select app_is_outside()) and (exists ( select from referral_file f where (f.attachment_id = attachment.id))));
create policy attachment_staff on attachment for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = attachment.case_id))));
grant insert, select on attachment to farled_runtime;

create table authority (
  id uuid not null,
  slug text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  constraint authority_pkey primary key (id),
  constraint authority_kind check (kind in ('board', 'joint_authority', 'municipal_company')),
  constraint authority_slug_key unique (slug)
);
alter table authority enable row level security;
create policy authority_add on authority for insert
  with check (select app_is_staff());
create policy authority_read on authority for select
  using ((select app_kind()) <> 'none');
grant insert, select on authority to farled_runtime;

create table boundary_note (
  id uuid not null,
  area_id uuid not null,
  unit_id uuid not null,
  other_unit_id uuid not null,
  body text not null,
  example text not null default '',
  dispute_id uuid,
  written_at timestamptz not null,
  written_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  search tsvector generated always as (sv_vector(((body || ' ') || example))) stored,
  constraint boundary_note_pkey primary key (id),
  constraint boundary_note_area_id_fkey foreign key (area_id) references area(id),
  constraint boundary_note_dispute_id_fkey foreign key (dispute_id) references dispute(id),
  constraint boundary_note_ended_by_fkey foreign key (ended_by) references member(id),
  constraint boundary_note_other_unit_id_fkey foreign key (other_unit_id) references unit(id),
  constraint boundary_note_two_units check (unit_id <> other_unit_id),
  constraint boundary_note_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint boundary_note_written_by_fkey foreign key (written_by) references member(id)
);
create index boundary_note_area on boundary_note (area_id, written_at desc);
create index boundary_note_other on boundary_note (other_unit_id);
create index boundary_note_search on boundary_note using gin (search) where (ended_at is null);
create index boundary_note_unit on boundary_note (unit_id);
alter table boundary_note enable row level security;
create policy boundary_note_staff on boundary_note for all
  using (select app_is_staff());
grant insert, select on boundary_note to farled_runtime;
grant update (ended_at, ended_by) on boundary_note to farled_runtime;

create table business_case (
  id uuid not null,
  number text not null,
  status text not null,
  outcome text,
  title text not null,
  question text not null,
  channel text not null,
  place text not null default '',
  place_key text not null generated always as (place_key_of(place)) stored,
  visibility text not null default 'open',
  company_id uuid,
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
  duplicate_of uuid,
  accountable_member_id uuid,
  accountable_unit_id uuid,
  changed_at timestamptz not null,
  version integer not null default 1,
  search tsvector generated always as (sv_vector(((((title || ' ') || question) || ' ') || place))) stored,
  next_step_by uuid,
  delay_notified_at timestamptz,
  constraint business_case_pkey primary key (id),
  constraint business_case_accountable_member_id_fkey foreign key (accountable_member_id) references member(id),
  constraint business_case_accountable_unit_id_fkey foreign key (accountable_unit_id) references unit(id),
  constraint business_case_company_id_fkey foreign key (company_id) references company(id),
  constraint business_case_duplicate_of_fkey foreign key (duplicate_of) references business_case(id),
  constraint business_case_next_step_by_fkey foreign key (next_step_by) references member(id),
  constraint business_case_number_key unique (number),
  constraint case_channel check (channel in ('web', 'phone', 'visit', 'email', 'meeting')),
  constraint case_closed_has_outcome check ((status = 'closed') = (outcome is not null)),
  constraint case_closed_has_time check ((status = 'closed') = (closed_at is not null)),
  constraint case_duplicate_names_the_other check ((not outcome is distinct from 'duplicate') = (duplicate_of is not null)),
  constraint case_outcome check (outcome in ('solved', 'answered', 'declined_by_law', 'withdrawn', 'moved', 'duplicate')),
  constraint case_status check (status in ('received', 'open', 'awaiting_company', 'closed')),
  constraint case_visibility check (visibility in ('open', 'restricted'))
);
create index case_accountable on business_case (accountable_member_id, received_at desc, id desc) where (status <> 'closed');
create index case_accountable_unit on business_case (accountable_unit_id, received_at desc, id desc);
create index case_active_received on business_case (received_at desc, id desc) where (status <> 'closed');
create index case_changed on business_case (changed_at desc, id desc);
create index case_closed on business_case (closed_at) where (status = 'closed');
create index case_company on business_case (company_id, received_at desc);
create index case_contact_email on business_case (lower(contact_email), received_at desc);
create index case_duplicate on business_case (duplicate_of) where (duplicate_of is not null);
create index case_first_contact_late on business_case (first_contact_by) where ((first_contact_at is null) and (status <> 'closed'));
create index case_next_step_by on business_case (next_step_by) where ((next_step_by is not null) and (status <> 'closed'));
create index case_next_step_late on business_case (next_step_on) where ((next_step_on is not null) and (status <> 'closed'));
create index case_place on business_case (place_key, received_at desc) where (place_key <> '');
create index case_place_start on business_case (place_key collate "c") where ((place_key <> '') and (status <> 'closed'));
create index case_promised on business_case (promised_on, id) where ((status <> 'closed') and (promised_on is not null));
create index case_received on business_case (received_at desc, id desc);
create index case_search on business_case using gin (search);
create index case_status_received on business_case (status, received_at desc, id desc);
create index case_still on business_case (changed_at) where (status in ('received', 'open'));
create index case_title_open on business_case using gin (title gin_trgm_ops) where (status <> 'closed');
create index case_without_next_step on business_case (received_at, id) where ((status <> 'closed') and ((next_step_on is null) or (next_step = '')));
create constraint trigger case_closes_without_open_parts after update of status on business_case deferrable initially deferred for each row execute function check_open_parts();
create constraint trigger case_has_accountable after insert or update of status, accountable_member_id, accountable_unit_id, received_at on business_case deferrable initially deferred for each row execute function check_case_accountability();
create constraint trigger case_moves_with_its_handover after update of status, accountable_member_id, accountable_unit_id on business_case deferrable initially deferred for each row execute function check_open_handover();
create constraint trigger case_names_promise after update of promised_on, delay_notified_at on business_case deferrable initially deferred for each row execute function check_promise();
create constraint trigger case_stands_still after update of status on business_case deferrable initially deferred for each row when ((old.status <> new.status)) execute function check_standing_still();
create constraint trigger new_case_names_promise after insert on business_case deferrable initially deferred for each row when (((new.promised_on is not null) or (new.delay_notified_at is not null))) execute function check_promise();
create constraint trigger new_case_stands_still after insert on business_case deferrable initially deferred for each row when ((new.status = 'awaiting_company')) execute function check_standing_still();
create trigger case_of_staying_company before insert or update of company_id on business_case for each row execute function lead_to_staying_company();
alter table business_case enable row level security;
create policy case_insert on business_case for insert
  with check (select app_is_staff());
create policy case_read on business_case for select
  using ((select app_is_system()) or ((select app_is_company()) and (id = (select app_case()))) or ((select app_is_member()) and ((visibility = 'open') or (accountable_member_id = (select app_member())) or (((accountable_member_id || ' ') || accountable_unit_id) = any ((select app_covers())::text[])) or (exists ( select from case_access a where ((a.case_id = business_case.id) and (a.unit_id = any ((select app_units())::uuid[]))))))));
create policy case_update on business_case for update
  using ((select app_is_system()) or ((select app_is_company()) and (id = (select app_case()))) or ((select app_is_member()) and ((visibility = 'open') or (accountable_member_id = (select app_member())) or (((accountable_member_id || ' ') || accountable_unit_id) = any ((select app_covers())::text[])) or (exists ( select from case_access a where ((a.case_id = business_case.id) and (a.unit_id = any ((select app_units())::uuid[]))))))))
  with check true;
grant insert, select, update on business_case to farled_runtime;

create table calendar_feed (
  member_id uuid not null,
  secret_hash text not null,
  made_at timestamptz not null,
  read_at timestamptz,
  with_actions boolean not null default false,
  content_hash text,
  content_at timestamptz,
  constraint calendar_feed_pkey primary key (member_id),
  constraint calendar_feed_content_has_time check ((content_hash is null) = (content_at is null)),
  constraint calendar_feed_member_id_fkey foreign key (member_id) references member(id),
  constraint calendar_feed_secret_hash_key unique (secret_hash)
);
alter table calendar_feed enable row level security;
create policy calendar_feed_own on calendar_feed for all
  using ((select app_is_system()) or ((select app_is_member()) and (member_id = (select app_member()))));
grant delete, insert, select, update on calendar_feed to farled_runtime;

create table case_access (
  case_id uuid not null,
  unit_id uuid not null,
  constraint case_access_pkey primary key (case_id, unit_id),
  constraint case_access_case_id_fkey foreign key (case_id) references business_case(id),
  constraint case_access_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index case_access_unit on case_access (unit_id, case_id);
alter table case_access enable row level security;
create policy case_access_all on case_access for all
  using (select app_is_staff());
grant delete, insert, select on case_access to farled_runtime;

create table case_area (
  case_id uuid not null,
  area_id uuid not null,
  position integer not null,
  constraint case_area_pkey primary key (case_id, area_id),
  constraint case_area_area_id_fkey foreign key (area_id) references area(id),
  constraint case_area_case_id_fkey foreign key (case_id) references business_case(id)
);
create index case_area_area on case_area (area_id, case_id);
alter table case_area enable row level security;
create policy case_area_follows on case_area for all
  using (exists ( select from business_case c where (c.id = case_area.case_id)));
grant delete, insert, select on case_area to farled_runtime;

create table case_contact (
  id uuid not null,
  case_id uuid not null,
  name text not null,
  email text not null,
  added_at timestamptz not null,
  added_by uuid,
  let_in_at timestamptz,
  let_in_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  constraint case_contact_pkey primary key (id),
  constraint case_contact_added_by_fkey foreign key (added_by) references member(id),
  constraint case_contact_case_id_fkey foreign key (case_id) references business_case(id),
  constraint case_contact_let_in_by_fkey foreign key (let_in_by) references member(id),
  constraint case_contact_removed_by_fkey foreign key (removed_by) references member(id),
  constraint case_contact_says_who check (btrim(name) <> '' and btrim(email) <> '')
);
create index case_contact_address on case_contact (lower(email)) where (removed_at is null);
create unique index case_contact_one_address on case_contact (case_id, lower(email)) where (removed_at is null);
alter table case_contact enable row level security;
create policy case_contact_follows on case_contact for all
  using (exists ( select from business_case c where (c.id = case_contact.case_id)))
  with check (select app_is_staff());
grant insert, select on case_contact to farled_runtime;
grant update (let_in_at, let_in_by, removed_at, removed_by) on case_contact to farled_runtime;

create table case_link (
  case_id uuid not null,
  other_id uuid not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  constraint case_link_pkey primary key (case_id, other_id),
  constraint case_link_case_id_fkey foreign key (case_id) references business_case(id),
  constraint case_link_linked_by_fkey foreign key (linked_by) references member(id),
  constraint case_link_other_id_fkey foreign key (other_id) references business_case(id),
  constraint case_link_two_cases check (case_id < other_id)
);
create index case_link_other on case_link (other_id);
alter table case_link enable row level security;
create policy case_link_follows on case_link for all
  using ((exists ( select from business_case c where (c.id = case_link.case_id))) and (exists ( select from business_case c where (c.id = case_link.other_id))));
grant delete, insert, select on case_link to farled_runtime;

create table case_member (
  case_id uuid not null,
  member_id uuid not null,
  constraint case_member_pkey primary key (member_id, case_id),
  constraint case_member_case_id_fkey foreign key (case_id) references business_case(id),
  constraint case_member_member_id_fkey foreign key (member_id) references member(id)
);
create index case_member_case on case_member (case_id);
alter table case_member enable row level security;
create policy case_member_read on case_member for select
  using (select app_is_staff());
grant select on case_member to farled_runtime;

create table case_number (
  year integer not null,
  last integer not null,
  constraint case_number_pkey primary key (year)
);
alter table case_number enable row level security;
create policy case_number_all on case_number for all
  using (select app_is_staff());
grant insert, select, update on case_number to farled_runtime;

create table case_point (
  case_id uuid not null,
  east double precision not null,
  north double precision not null,
  said_at timestamptz not null,
  said_by uuid not null,
  constraint case_point_pkey primary key (case_id),
  constraint case_point_case_id_fkey foreign key (case_id) references business_case(id),
  constraint case_point_said_by_fkey foreign key (said_by) references member(id)
);
create index case_point_by on case_point (said_by);
create index case_point_place on case_point using gist (box(point(east, north), point(east, north)));
alter table case_point enable row level security;
create policy case_point_follows on case_point for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = case_point.case_id))));
grant delete, insert, select, update on case_point to farled_runtime;

create table case_reading (
  id bigint not null generated always as identity,
  case_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  constraint case_reading_pkey primary key (id),
  constraint case_reading_case_id_fkey foreign key (case_id) references business_case(id),
  constraint case_reading_member_id_fkey foreign key (member_id) references member(id)
);
create index case_reading_case on case_reading (case_id, at);
alter table case_reading enable row level security;
create policy case_reading_add on case_reading for insert
  with check (select app_is_member());
create policy case_reading_read on case_reading for select
  using (select app_is_staff());
grant insert, select on case_reading to farled_runtime;

create table case_unit (
  case_id uuid not null,
  unit_id uuid not null,
  constraint case_unit_pkey primary key (unit_id, case_id),
  constraint case_unit_case_id_fkey foreign key (case_id) references business_case(id),
  constraint case_unit_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index case_unit_case on case_unit (case_id);
alter table case_unit enable row level security;
create policy case_unit_read on case_unit for select
  using (select app_is_staff());
grant select on case_unit to farled_runtime;

create table combined_answer (
  id uuid not null,
  case_id uuid not null,
  status text not null,
  body text not null,
  answer_ids uuid[] not null default '{}'::uuid[],
  composed_by uuid not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  version integer not null default 1,
  constraint combined_answer_pkey primary key (id),
  constraint combined_answer_case_id_fkey foreign key (case_id) references business_case(id),
  constraint combined_answer_composed_by_fkey foreign key (composed_by) references member(id),
  constraint combined_answer_sent_at check ((status = 'sent') = (sent_at is not null)),
  constraint combined_answer_status check (status in ('draft', 'sent'))
);
create index combined_answer_case on combined_answer (case_id, sent_at);
create unique index combined_answer_one_draft on combined_answer (case_id) where (status = 'draft');
create constraint trigger combined_answer_agrees after insert or update of status on combined_answer deferrable initially deferred for each row when ((new.status = 'sent')) execute function combined_answer_agrees();
alter table combined_answer enable row level security;
create policy combined_answer_company on combined_answer for select
  using ((status = 'sent') and (select app_is_company()) and (case_id = (select app_case())));
create policy combined_answer_staff on combined_answer for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = combined_answer.case_id))));
grant delete, insert, select, update on combined_answer to farled_runtime;

create table company (
  id uuid not null,
  org_number text,
  is_sole_trader boolean not null generated always as (coalesce((substr(org_number, 3, 1) in ('0', '1')), false)) stored,
  name text not null,
  form text,
  address text not null default '',
  city text not null default '',
  source text not null default 'manual',
  fetched_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  merged_into uuid,
  trouble text,
  register_firm text,
  register_asked_at timestamptz,
  register_silent_at timestamptz,
  constraint company_pkey primary key (id),
  constraint company_alias_has_no_number check (merged_into is null or org_number is null),
  constraint company_merged_elsewhere check (merged_into <> id),
  constraint company_merged_into_fkey foreign key (merged_into) references company(id),
  constraint company_org_number_key unique (org_number),
  constraint company_org_number_shape check (org_number ~ '^[0-9]{10}$'),
  constraint company_trouble check (trouble in ('deregistered', 'bankruptcy', 'liquidation', 'restructuring'))
);
create index company_address on company (lower(address), lower(city)) where (address <> '');
create index company_asked on company (register_asked_at nulls first, id) where (org_number is not null);
create index company_merged on company (merged_into) where (merged_into is not null);
create index company_name on company using gin (lower(name) gin_trgm_ops);
create index company_name_sorted on company (name, id);
create constraint trigger company_alias_is_one_step after insert or update of merged_into on company deferrable initially deferred for each row when ((new.merged_into is not null)) execute function check_company_alias();
alter table company enable row level security;
create policy company_all on company for all
  using (select app_is_staff());
grant insert, select, update on company to farled_runtime;

create table company_code (
  id uuid not null,
  email text not null,
  browser_hash text not null,
  code_hash text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  constraint company_code_pkey primary key (id),
  constraint company_code_browser_hash_key unique (browser_hash),
  constraint company_code_email_is_lower check (email = lower(email))
);
create index company_code_created on company_code (created_at);
create index company_code_email on company_code (email, created_at);
alter table company_code enable row level security;
create policy company_code_all on company_code for all
  using (select app_is_system());
grant delete, insert, select, update on company_code to farled_runtime;

create table company_contact (
  company_id uuid not null,
  contact_id uuid not null,
  constraint company_contact_pkey primary key (company_id, contact_id),
  constraint company_contact_company_id_fkey foreign key (company_id) references company(id),
  constraint company_contact_contact_id_fkey foreign key (contact_id) references contact(id)
);
create index company_contact_contact on company_contact (contact_id);
create trigger contact_of_staying_company before insert on company_contact for each row execute function lead_to_staying_company();
alter table company_contact enable row level security;
create policy company_contact_all on company_contact for all
  using (select app_is_staff());
grant delete, insert, select on company_contact to farled_runtime;

create table company_distinct (
  low_id uuid not null,
  high_id uuid not null,
  said_at timestamptz not null,
  said_by uuid not null,
  constraint company_distinct_pkey primary key (low_id, high_id),
  constraint company_distinct_high_id_fkey foreign key (high_id) references company(id),
  constraint company_distinct_low_id_fkey foreign key (low_id) references company(id),
  constraint company_distinct_order check (low_id < high_id),
  constraint company_distinct_said_by_fkey foreign key (said_by) references member(id)
);
create index company_distinct_high on company_distinct (high_id);
create index company_distinct_said_by on company_distinct (said_by);
alter table company_distinct enable row level security;
create policy company_distinct_all on company_distinct for all
  using (select app_is_staff());
grant insert, select on company_distinct to farled_runtime;

create table company_fact (
  company_id uuid not null,
  fact text not null,
  value jsonb,
  source text,
  told_at timestamptz,
  failed_at timestamptz,
  failure text,
  constraint company_fact_pkey primary key (company_id, fact),
  constraint company_fact_company_id_fkey foreign key (company_id) references company(id),
  constraint company_fact_failure check ((failed_at is null) = (failure is null)),
  constraint company_fact_is_whole check ((value is null) = (told_at is null) and (value is null) = (source is null)),
  constraint company_fact_name check (fact in ('name', 'form', 'address', 'activity', 'industries', 'registered', 'ended', 'proceedings', 'advertising', 'active')),
  constraint company_fact_source check (source in ('register', 'manual'))
);
alter table company_fact enable row level security;
create policy company_fact_all on company_fact for all
  using (select app_is_staff());
grant delete, insert, select, update on company_fact to farled_runtime;

create table company_identity (
  issuer text not null,
  subject text not null,
  email text not null,
  confirmed_at timestamptz not null,
  constraint company_identity_pkey primary key (issuer, subject, email),
  constraint company_identity_email_is_lower check (email = lower(email))
);
alter table company_identity enable row level security;
create policy company_identity_all on company_identity for all
  using (select app_is_system());
grant insert, select, update on company_identity to farled_runtime;

create table company_merge (
  id uuid not null,
  absorbed_id uuid not null,
  staying_id uuid not null,
  reason text not null,
  took_number boolean not null default false,
  aliases uuid[] not null default '{}'::uuid[],
  contacts uuid[] not null default '{}'::uuid[],
  facts jsonb not null default '[]',
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  constraint company_merge_pkey primary key (id),
  constraint company_merge_absorbed_id_fkey foreign key (absorbed_id) references company(id),
  constraint company_merge_merged_by_fkey foreign key (merged_by) references member(id),
  constraint company_merge_of_two check (absorbed_id <> staying_id),
  constraint company_merge_says_why check (btrim(reason) <> ''),
  constraint company_merge_staying_id_fkey foreign key (staying_id) references company(id),
  constraint company_merge_undone_by_fkey foreign key (undone_by) references member(id),
  constraint company_merge_undone_is_whole check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)),
  constraint company_merge_undone_says_why check (btrim(undo_reason) <> '')
);
create index company_merge_absorbed on company_merge (absorbed_id, merged_at);
create index company_merge_merged_by on company_merge (merged_by);
create index company_merge_staying on company_merge (staying_id, merged_at);
create index company_merge_undone_by on company_merge (undone_by) where (undone_by is not null);
create unique index company_merge_one_open on company_merge (absorbed_id) where (undone_at is null);
alter table company_merge enable row level security;
create policy company_merge_all on company_merge for all
  using (select app_is_staff());
grant insert, select on company_merge to farled_runtime;
grant update (undone_at, undone_by, undo_reason) on company_merge to farled_runtime;

create table company_merge_case (
  merge_id uuid not null,
  case_id uuid not null,
  constraint company_merge_case_pkey primary key (merge_id, case_id),
  constraint company_merge_case_case_id_fkey foreign key (case_id) references business_case(id),
  constraint company_merge_case_merge_id_fkey foreign key (merge_id) references company_merge(id)
);
create index company_merge_case_case on company_merge_case (case_id);
alter table company_merge_case enable row level security;
create policy company_merge_case_follows on company_merge_case for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = company_merge_case.case_id))));
grant insert, select on company_merge_case to farled_runtime;

create table company_session (
  token_hash text not null,
  how text not null,
  name text not null,
  emails text[] not null,
  company_ids uuid[] not null default '{}'::uuid[],
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint company_session_pkey primary key (token_hash),
  constraint company_session_how check (how in ('code', 'eid'))
);
create index company_session_expires on company_session (expires_at);
alter table company_session enable row level security;
create policy company_session_all on company_session for all
  using (select app_is_system());
grant delete, insert, select on company_session to farled_runtime;

create table company_sign_in (
  state text not null,
  nonce text not null,
  code_verifier text not null,
  session_hash text,
  created_at timestamptz not null,
  constraint company_sign_in_pkey primary key (state),
  constraint company_sign_in_session_hash_fkey foreign key (session_hash) references company_session(token_hash) on delete set null
);
create index company_sign_in_created on company_sign_in (created_at);
create index company_sign_in_session on company_sign_in (session_hash);
alter table company_sign_in enable row level security;
create policy company_sign_in_all on company_sign_in for all
  using (select app_is_system());
grant delete, insert, select, update on company_sign_in to farled_runtime;

create table contact (
  id uuid not null,
  name text not null,
  email text,
  phone text,
  created_at timestamptz not null,
  constraint contact_pkey primary key (id)
);
create index contact_email on contact (lower(email));
create index contact_email_domain on contact (lower(split_part(email, '@', 2))) where (email is not null);
create index contact_phone_tail on contact (phone_tail(phone)) where (phone is not null);
alter table contact enable row level security;
create policy contact_all on contact for all
  using (select app_is_staff());
grant insert, select, update on contact to farled_runtime;

create table decision_request (
  id uuid not null,
  case_id uuid not null,
  part_id uuid not null,
  received_on date not null,
  channel text not null,
  body text not null default '',
  effect text not null,
  due_on date,
  registered_by uuid,
  registered_at timestamptz not null,
  outcome text,
  outcome_on date,
  reference text not null default '',
  reason text not null default '',
  ended_by uuid,
  constraint decision_request_pkey primary key (id),
  constraint decision_request_case_id_fkey foreign key (case_id) references business_case(id),
  constraint decision_request_channel check (channel in ('web', 'email', 'letter', 'visit')),
  constraint decision_request_due_after_it_came check (due_on > received_on),
  constraint decision_request_effect check (effect in ('clock', 'early', 'second', 'no_right')),
  constraint decision_request_ended_by_fkey foreign key (ended_by) references member(id),
  constraint decision_request_ended_on_a_day check ((outcome is null) = (outcome_on is null)),
  constraint decision_request_has_its_day check ((effect = 'clock') = (due_on is not null)),
  constraint decision_request_outcome check (outcome in ('decided', 'refused')),
  constraint decision_request_part_id_fkey foreign key (part_id) references part(id),
  constraint decision_request_refused_by_decision check (outcome is distinct from 'refused' or btrim(reference) <> '' and length(btrim(reason)) >= 5),
  constraint decision_request_registered_by_fkey foreign key (registered_by) references member(id)
);
create index decision_request_case on decision_request (case_id, registered_at);
create index decision_request_due on decision_request (due_on, id) where ((outcome is null) and (due_on is not null));
create unique index decision_request_one_clock on decision_request (part_id) where (effect = 'clock');
alter table decision_request enable row level security;
create policy decision_request_follows on decision_request for all
  using (exists ( select from business_case c where (c.id = decision_request.case_id)))
  with check (select app_is_staff());
grant insert, select on decision_request to farled_runtime;
grant update (outcome, outcome_on, reference, reason, ended_by) on decision_request to farled_runtime;

create table default_view (
  member_id uuid not null,
  view_id uuid not null,
  constraint default_view_pkey primary key (member_id),
  constraint default_view_member_id_fkey foreign key (member_id) references member(id),
  constraint default_view_view_id_fkey foreign key (view_id) references saved_view(id) on delete cascade
);
create index default_view_view on default_view (view_id);
alter table default_view enable row level security;
create policy default_view_own on default_view for all
  using ((select app_is_system()) or ((select app_is_member()) and (member_id = (select app_member()))));
grant delete, insert, select, update on default_view to farled_runtime;

create table delay_notice (
  id uuid not null,
  case_id uuid not null,
  reason text not null,
  new_date date,
  sent_by uuid not null,
  sent_at timestamptz not null,
  mail_key text,
  constraint delay_notice_pkey primary key (id),
  constraint delay_notice_case_id_fkey foreign key (case_id) references business_case(id),
  constraint delay_notice_says_why check (length(btrim(reason)) >= 5),
  constraint delay_notice_sent_by_fkey foreign key (sent_by) references member(id)
);
create index delay_notice_case on delay_notice (case_id, sent_at);
create constraint trigger delay_is_named after insert or delete or update on delay_notice deferrable initially deferred for each row execute function check_promise();
create constraint trigger delay_is_told after insert or update on delay_notice deferrable initially deferred for each row execute function company_is_told('delay_is_told');
alter table delay_notice enable row level security;
create policy delay_notice_follows on delay_notice for all
  using (exists ( select from business_case c where (c.id = delay_notice.case_id)))
  with check (select app_is_staff());
grant insert, select on delay_notice to farled_runtime;

create table dispute (
  id uuid not null,
  case_id uuid not null,
  area_id uuid,
  part_id uuid,
  cause text not null,
  question text not null,
  raised_at timestamptz not null,
  raised_by uuid,
  resolve_by date not null,
  status text not null default 'open',
  resolution text,
  taken_by_unit_id uuid,
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  constraint dispute_pkey primary key (id),
  constraint dispute_area_id_fkey foreign key (area_id) references area(id),
  constraint dispute_case_id_fkey foreign key (case_id) references business_case(id),
  constraint dispute_cause check (cause in ('declined_twice', 'passed_too_often', 'by_hand')),
  constraint dispute_ended check ((status = 'open') = (ended_at is null)),
  constraint dispute_ended_by_fkey foreign key (ended_by) references member(id),
  constraint dispute_part_id_fkey foreign key (part_id) references part(id),
  constraint dispute_raised_by_fkey foreign key (raised_by) references member(id),
  constraint dispute_raised_by_hand check ((cause = 'by_hand') = (raised_by is not null)),
  constraint dispute_resolved_with_text check ((status = 'resolved') = (resolution is not null)),
  constraint dispute_status check (status in ('open', 'resolved', 'ended_with_case')),
  constraint dispute_taken_by_unit_id_fkey foreign key (taken_by_unit_id) references unit(id)
);
create index dispute_case on dispute (case_id, raised_at);
create index dispute_newest on dispute (raised_at desc, id desc);
create index dispute_open on dispute (resolve_by, id) where (status = 'open');
create unique index dispute_one_open on dispute (case_id, area_id) nulls not distinct where (status = 'open');
alter table dispute enable row level security;
create policy dispute_follows on dispute for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = dispute.case_id))));
grant insert, select, update on dispute to farled_runtime;

create table dispute_unit (
  dispute_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  view text not null default '',
  view_by uuid,
  view_at timestamptz,
  constraint dispute_unit_pkey primary key (dispute_id, unit_id),
  constraint dispute_unit_case_id_fkey foreign key (case_id) references business_case(id),
  constraint dispute_unit_dispute_id_fkey foreign key (dispute_id) references dispute(id),
  constraint dispute_unit_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint dispute_unit_view_by_fkey foreign key (view_by) references member(id)
);
create index dispute_unit_unit on dispute_unit (unit_id, dispute_id);
alter table dispute_unit enable row level security;
create policy dispute_unit_follows on dispute_unit for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = dispute_unit.case_id))));
grant insert, select, update on dispute_unit to farled_runtime;

create table duty (
  id uuid not null,
  member_id uuid not null,
  period tstzrange not null,
  constraint duty_pkey primary key (id),
  constraint duty_member_id_fkey foreign key (member_id) references member(id),
  constraint duty_one_at_a_time exclude using gist (period with &&),
  constraint duty_period_bounded check (not isempty(period) and not lower_inf(period) and not upper_inf(period))
);
create index duty_member on duty (member_id);
alter table duty enable row level security;
create policy duty_read on duty for select
  using (select app_is_staff());
create policy duty_write on duty for all
  using (select app_is_staff());
grant delete, insert, select, update on duty to farled_runtime;

create table duty_swap (
  id uuid not null,
  duty_id uuid not null,
  in_return_id uuid,
  from_id uuid not null,
  to_id uuid not null,
  status text not null default 'proposed',
  proposed_at timestamptz not null,
  answered_at timestamptz,
  constraint duty_swap_pkey primary key (id),
  constraint duty_swap_answered check ((status = 'proposed') = (answered_at is null)),
  constraint duty_swap_between_two check (from_id <> to_id),
  constraint duty_swap_duty_id_fkey foreign key (duty_id) references duty(id) on delete cascade,
  constraint duty_swap_from_id_fkey foreign key (from_id) references member(id),
  constraint duty_swap_in_return_id_fkey foreign key (in_return_id) references duty(id) on delete cascade,
  constraint duty_swap_of_two check (in_return_id is distinct from duty_id),
  constraint duty_swap_status check (status in ('proposed', 'accepted', 'declined', 'withdrawn')),
  constraint duty_swap_to_id_fkey foreign key (to_id) references member(id)
);
create index duty_swap_asked on duty_swap (from_id) where (status = 'proposed');
create index duty_swap_in_return on duty_swap (in_return_id) where (in_return_id is not null);
create index duty_swap_waits on duty_swap (to_id) where (status = 'proposed');
create unique index duty_swap_one_open on duty_swap (duty_id) where (status = 'proposed');
alter table duty_swap enable row level security;
create policy duty_swap_all on duty_swap for all
  using (select app_is_staff());
grant delete, insert, select, update on duty_swap to farled_runtime;

create table event (
  id bigint not null generated always as identity,
  at timestamptz not null,
  name text not null,
  actor_kind text not null,
  actor_id uuid,
  case_id uuid,
  data jsonb not null default '{}',
  request_id text,
  instead_of uuid,
  constraint event_pkey primary key (id),
  constraint event_actor_id_fkey foreign key (actor_id) references member(id),
  constraint event_case_id_fkey foreign key (case_id) references business_case(id),
  constraint event_instead_of_fkey foreign key (instead_of) references member(id)
);
create index event_actor on event (actor_id, id);
create index event_case on event (case_id, id);
create index event_company on event (((data ->> 'companyId')), id) where ((case_id is null) and (data ? 'companyId'));
create index event_name on event (name, id);
create index event_other_company on event (((data ->> 'otherId')), id) where ((case_id is null) and (data ? 'otherId'));
alter table event enable row level security;
create policy event_add on event for insert
  with check ((select app_kind()) <> 'none');
create policy event_read on event for select
  using ((select app_is_system()) or ((select app_is_member()) and ((case_id is null) or (exists ( select from business_case c where (c.id = event.case_id))))));
grant insert, select on event to farled_runtime;

create table file_preview (
  hash text not null,
  size text not null,
  preview_hash text not null,
  constraint file_preview_pkey primary key (hash, size),
  constraint file_preview_hash check (preview_hash ~ '^[0-9a-f]{64}$'),
  constraint file_preview_hash_fkey foreign key (hash) references stored_file(hash),
  constraint file_preview_size check (size in ('small', 'large'))
);
alter table file_preview enable row level security;
create policy file_preview_all on file_preview for all
  using ((exists ( select from attachment a where (a.hash = file_preview.hash))) or ((select app_kind()) = 'system'));
grant insert, select on file_preview to farled_runtime;

create table follow_up (
  case_id uuid not null,
  closed_at timestamptz not null,
  unit_id uuid,
  overall smallint,
  expectations smallint,
  ideal smallint,
  information smallint,
  availability smallint,
  treatment smallint,
  competence smallint,
  legal_certainty smallint,
  efficiency smallint,
  body text not null default '',
  answered_at timestamptz not null,
  changed_at timestamptz not null,
  constraint follow_up_pkey primary key (case_id, closed_at),
  constraint follow_up_case_id_fkey foreign key (case_id) references business_case(id),
  constraint follow_up_comes_after_closing check (answered_at >= closed_at and changed_at >= answered_at),
  constraint follow_up_is_no_book check (length(body) <= 4000),
  constraint follow_up_score check (overall >= 1 and overall <= 10 and expectations >= 1 and expectations <= 10 and ideal >= 1 and ideal <= 10 and information >= 1 and information <= 10 and availability >= 1 and availability <= 10 and treatment >= 1 and treatment <= 10 and competence >= 1 and competence <= 10 and legal_certainty >= 1 and legal_certainty <= 10 and efficiency >= 1 and efficiency <= 10),
  constraint follow_up_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index follow_up_closed on follow_up (closed_at);
alter table follow_up enable row level security;
create policy follow_up_changed on follow_up for update
  using (((select app_is_company()) or (select app_is_system())) and (exists ( select from business_case c where ((c.id = follow_up.case_id) and (c.closed_at = follow_up.closed_at)))));
create policy follow_up_follows on follow_up for select
  using (exists ( select from business_case c where (c.id = follow_up.case_id)));
create policy follow_up_said on follow_up for insert
  with check (((select app_is_company()) or (select app_is_system())) and (exists ( select from business_case c where ((c.id = follow_up.case_id) and (c.closed_at = follow_up.closed_at)))));
grant insert, select on follow_up to farled_runtime;
grant update (overall, expectations, ideal, information, availability, treatment, competence, legal_certainty, efficiency, body, changed_at) on follow_up to farled_runtime;

create table half_day (
  name text not null,
  closes time without time zone not null,
  constraint half_day_pkey primary key (name),
  constraint half_day_name check (name in ('epiphanyEve', 'maundyThursday', 'walpurgisNight', 'ascensionEve', 'allSaintsEve'))
);
alter table half_day enable row level security;
create policy half_day_read on half_day for select
  using ((select app_kind()) <> 'none');
create policy half_day_write on half_day for all
  using (select app_is_staff());
grant delete, insert, select on half_day to farled_runtime;

create table handover (
  id uuid not null,
  case_id uuid not null,
  from_member_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  to_member_id uuid,
  status text not null default 'proposed',
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  answer_by date not null,
  let_in boolean not null default false,
  ended_at timestamptz,
  ended_by uuid,
  taken_by uuid,
  withdrawn_because text,
  suggested_unit_id uuid,
  suggested_member_id uuid,
  settled_at timestamptz,
  constraint handover_pkey primary key (id),
  constraint handover_accepted_by_one check ((status = 'accepted') = (taken_by is not null)),
  constraint handover_case_id_fkey foreign key (case_id) references business_case(id),
  constraint handover_ended_at check ((status = 'proposed') = (ended_at is null)),
  constraint handover_ended_by_fkey foreign key (ended_by) references member(id),
  constraint handover_ends_after_it_began check (ended_at >= proposed_at),
  constraint handover_from_member_id_fkey foreign key (from_member_id) references member(id),
  constraint handover_from_unit_id_fkey foreign key (from_unit_id) references unit(id),
  constraint handover_proposed_by_fkey foreign key (proposed_by) references member(id),
  constraint handover_settled_after_end check (settled_at is null or ended_at is not null),
  constraint handover_status check (status in ('proposed', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  constraint handover_suggested_in_unit check (suggested_member_id is null or suggested_unit_id is not null),
  constraint handover_suggested_member_id_fkey foreign key (suggested_member_id) references member(id),
  constraint handover_suggested_unit_id_fkey foreign key (suggested_unit_id) references unit(id),
  constraint handover_taken_by_fkey foreign key (taken_by) references member(id),
  constraint handover_to_member_id_fkey foreign key (to_member_id) references member(id),
  constraint handover_to_somebody_else check (to_member_id is distinct from from_member_id or to_unit_id is distinct from from_unit_id),
  constraint handover_to_unit_id_fkey foreign key (to_unit_id) references unit(id),
  constraint handover_withdrawn_because check (withdrawn_because in ('regretted', 'case_closed', 'moved', 'receiver_left')),
  constraint handover_withdrawn_says_why check ((status = 'withdrawn') = (withdrawn_because is not null))
);
create index handover_between on handover (ended_at) where ((status in ('accepted', 'declined')) and (from_unit_id <> to_unit_id));
create index handover_came_back on handover (case_id) where ((ended_at is not null) and (settled_at is null));
create index handover_case on handover (case_id, proposed_at, id);
create index handover_due on handover (answer_by, id) where (status = 'proposed');
create index handover_proposed_by on handover (proposed_by, proposed_at desc, id desc);
create index handover_sent_by_member on handover (from_member_id, proposed_at desc, id desc);
create index handover_sent_by_unit on handover (from_unit_id, proposed_at desc, id desc);
create index handover_waits_for_member on handover (to_member_id, answer_by, id) where ((status = 'proposed') and (to_member_id is not null));
create index handover_waits_for_unit on handover (to_unit_id, answer_by, id) where (status = 'proposed');
create unique index handover_one_open_per_case on handover (case_id) where (status = 'proposed');
create constraint trigger handover_from_the_accountable after insert or update of status on handover deferrable initially deferred for each row execute function check_open_handover();
create constraint trigger handover_receiver_in_unit after insert or update of to_member_id, status on handover deferrable initially deferred for each row execute function handover_reaches_somebody();
alter table handover enable row level security;
create policy handover_add on handover for insert
  with check ((select app_is_staff()) and (exists ( select from business_case c where (c.id = handover.case_id))));
create policy handover_change on handover for update
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = handover.case_id))))
  with check (select app_is_staff());
create policy handover_read on handover for select
  using (((select app_is_staff()) and (exists ( select from business_case c where (c.id = handover.case_id)))) or ((select app_is_member()) and ((from_member_id = (select app_member())) or (proposed_by = (select app_member())))));
grant insert, select on handover to farled_runtime;
grant update (to_member_id, status, answer_by, ended_at, ended_by, taken_by, withdrawn_because, suggested_unit_id, suggested_member_id, settled_at) on handover to farled_runtime;

create table handover_text (
  handover_id uuid not null,
  case_id uuid not null,
  reason text not null,
  decline_reason text,
  constraint handover_text_pkey primary key (handover_id),
  constraint handover_text_case_id_fkey foreign key (case_id) references business_case(id),
  constraint handover_text_handover_id_fkey foreign key (handover_id) references handover(id)
);
alter table handover_text enable row level security;
create policy handover_text_follows on handover_text for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = handover_text.case_id))));
grant insert, select on handover_text to farled_runtime;
grant update (decline_reason) on handover_text to farled_runtime;

create table idempotency (
  key text not null,
  actor text not null,
  request_hash text not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null,
  constraint idempotency_pkey primary key (actor, key)
);
create index idempotency_created on idempotency (created_at);
alter table idempotency enable row level security;
create policy idempotency_all on idempotency for all
  using ((select app_kind()) <> 'none');
grant delete, insert, select, update on idempotency to farled_runtime;

create table incoming_mail (
  id uuid not null,
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
  case_id uuid,
  answers_mail_id uuid,
  as_message_id uuid,
  sender text not null default '',
  sender_name text not null default '',
  subject text not null default '',
  body text not null default '',
  whole text not null default '',
  is_automatic boolean not null default false,
  tries integer not null default 0,
  settled_at timestamptz,
  settled_by uuid,
  constraint incoming_mail_pkey primary key (id),
  constraint incoming_mail_answers_mail_id_fkey foreign key (answers_mail_id) references outbox_mail(id),
  constraint incoming_mail_as_message_id_fkey foreign key (as_message_id) references message(id),
  constraint incoming_mail_case_id_fkey foreign key (case_id) references business_case(id),
  constraint incoming_mail_message check ((as_message_id is not null) = (state = 'message')),
  constraint incoming_mail_on_a_case check (case_id is not null or (state not in ('message', 'case', 'held'))),
  constraint incoming_mail_once unique (once),
  constraint incoming_mail_settled_by_fkey foreign key (settled_by) references member(id),
  constraint incoming_mail_state check (state in ('kept', 'message', 'case', 'noted', 'held', 'unplaced', 'set_aside'))
);
create index incoming_mail_answers on incoming_mail (answers_mail_id);
create index incoming_mail_as_message on incoming_mail (as_message_id);
create index incoming_mail_begun on incoming_mail (kept_at) where (state = 'case');
create index incoming_mail_case on incoming_mail (case_id, received_at) where (case_id is not null);
create index incoming_mail_message_id on incoming_mail (message_id) where (message_id is not null);
create index incoming_mail_set_aside on incoming_mail (received_at, id) where (state = 'set_aside');
create index incoming_mail_settled_by on incoming_mail (settled_by);
create index incoming_mail_waits on incoming_mail (received_at, id) where (state in ('kept', 'held', 'unplaced'));
alter table incoming_mail enable row level security;
create policy incoming_mail_add on incoming_mail for insert
  with check (select app_is_system());
create policy incoming_mail_change on incoming_mail for update
  using ((select app_is_system()) or ((select app_is_member()) and ((case_id is null) or (exists ( select from business_case c where (c.id = incoming_mail.case_id))))));
create policy incoming_mail_read on incoming_mail for select
  using ((select app_is_system()) or ((select app_is_member()) and ((case_id is null) or (exists ( select from business_case c where (c.id = incoming_mail.case_id))))));
grant insert, select on incoming_mail to farled_runtime;
grant update (state, why, case_id, answers_mail_id, as_message_id, sender, sender_name, subject, body, whole, is_automatic, tries, settled_at, settled_by) on incoming_mail to farled_runtime;

create table incoming_mail_file (
  mail_id uuid not null,
  nth integer not null,
  name text not null,
  hash text,
  refused text,
  constraint incoming_mail_file_pkey primary key (mail_id, nth),
  constraint incoming_mail_file_hash_fkey foreign key (hash) references stored_file(hash),
  constraint incoming_mail_file_kept_or_refused check ((hash is null) = (refused is not null)),
  constraint incoming_mail_file_mail_id_fkey foreign key (mail_id) references incoming_mail(id)
);
create index incoming_mail_file_hash on incoming_mail_file (hash);
alter table incoming_mail_file enable row level security;
create policy incoming_mail_file_follows on incoming_mail_file for all
  using (exists ( select from incoming_mail m where (m.id = incoming_mail_file.mail_id)));
grant insert, select on incoming_mail_file to farled_runtime;

create table introduction (
  member_id uuid not null,
  read_at timestamptz,
  practised_at timestamptz,
  constraint introduction_pkey primary key (member_id),
  constraint introduction_member_id_fkey foreign key (member_id) references member(id)
);
alter table introduction enable row level security;
create policy introduction_staff on introduction for all
  using (select app_is_staff());
grant insert, select on introduction to farled_runtime;
grant update (read_at, practised_at) on introduction to farled_runtime;

create table joint_answer (
  id uuid not null,
  conflict_id uuid not null,
  case_id uuid not null,
  part_id uuid not null,
  content jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  status text not null default 'proposed',
  reason text not null default '',
  answered_at timestamptz,
  answered_by uuid,
  constraint joint_answer_pkey primary key (id),
  constraint joint_answer_answered check ((status = 'proposed') = (answered_at is null)),
  constraint joint_answer_answered_by_fkey foreign key (answered_by) references member(id),
  constraint joint_answer_case_id_fkey foreign key (case_id) references business_case(id),
  constraint joint_answer_conflict_id_fkey foreign key (conflict_id) references answer_conflict(id),
  constraint joint_answer_declined_says_why check (status <> 'declined' or reason <> ''),
  constraint joint_answer_part_id_fkey foreign key (part_id) references part(id),
  constraint joint_answer_proposed_by_fkey foreign key (proposed_by) references member(id),
  constraint joint_answer_status check (status in ('proposed', 'accepted', 'declined', 'ended'))
);
create index joint_answer_conflict on joint_answer (conflict_id, proposed_at, id);
create index joint_answer_open_part on joint_answer (part_id) where (status = 'proposed');
create unique index joint_answer_one_open on joint_answer (conflict_id) where (status = 'proposed');
alter table joint_answer enable row level security;
create policy joint_answer_follows on joint_answer for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = joint_answer.case_id))));
grant insert, select on joint_answer to farled_runtime;
grant update (status, reason, answered_at, answered_by) on joint_answer to farled_runtime;

create table joint_visit (
  id uuid not null,
  status text not null default 'proposed',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_by uuid,
  raised_at timestamptz not null,
  version integer not null default 1,
  constraint joint_visit_pkey primary key (id),
  constraint joint_visit_ends_after_it_begins check (ends_at > starts_at),
  constraint joint_visit_status check (status in ('proposed', 'agreed', 'dissolved')),
  constraint joint_visit_time_by_fkey foreign key (time_by) references member(id)
);
create index joint_visit_time_by on joint_visit (time_by) where (time_by is not null);
alter table joint_visit enable row level security;
create policy joint_visit_staff on joint_visit for all
  using (select app_is_staff());
grant insert, select, update on joint_visit to farled_runtime;

create table joint_visit_decline (
  joint_id uuid not null,
  visit_id uuid not null,
  reason text not null,
  declined_at timestamptz not null,
  declined_by uuid not null,
  constraint joint_visit_decline_pkey primary key (joint_id, visit_id, declined_at),
  constraint joint_visit_decline_declined_by_fkey foreign key (declined_by) references member(id),
  constraint joint_visit_decline_joint_id_fkey foreign key (joint_id) references joint_visit(id),
  constraint joint_visit_decline_visit_id_fkey foreign key (visit_id) references visit(id)
);
create index joint_visit_decline_by on joint_visit_decline (declined_by);
create index joint_visit_decline_visit on joint_visit_decline (visit_id);
alter table joint_visit_decline enable row level security;
create policy joint_visit_decline_staff on joint_visit_decline for all
  using ((select app_is_staff()) and (exists ( select from visit v where (v.id = joint_visit_decline.visit_id))));
grant insert, select on joint_visit_decline to farled_runtime;

create table learned_word (
  word text not null,
  area_id uuid not null,
  shown text not null,
  cases integer not null,
  askers integer not null,
  share real not null,
  constraint learned_word_pkey primary key (word, area_id),
  constraint learned_word_area_id_fkey foreign key (area_id) references area(id),
  constraint learned_word_from_several check (askers >= 3 and cases >= askers),
  constraint learned_word_share check (share > 0::double precision and share <= 1::double precision)
);
create index learned_word_area on learned_word (area_id);
alter table learned_word enable row level security;
create policy learned_word_delete on learned_word for delete
  using (select app_is_system());
create policy learned_word_insert on learned_word for insert
  with check (select app_is_system());
create policy learned_word_read on learned_word for select
  using ((select app_kind()) <> 'none');
create policy learned_word_update on learned_word for update
  using (select app_is_system());
grant delete, insert, select, update on learned_word to farled_runtime;

create table learned_word_case (
  word text not null,
  area_id uuid not null,
  case_id uuid not null,
  constraint learned_word_case_pkey primary key (word, area_id, case_id),
  constraint learned_word_case_case_id_fkey foreign key (case_id) references business_case(id),
  constraint learned_word_case_word_area_id_fkey foreign key (word, area_id) references learned_word(word, area_id) on delete cascade
);
create index learned_word_case_case on learned_word_case (case_id);
alter table learned_word_case enable row level security;
create policy learned_word_case_delete on learned_word_case for delete
  using (select app_is_system());
create policy learned_word_case_follows on learned_word_case for select
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = learned_word_case.case_id))));
create policy learned_word_case_insert on learned_word_case for insert
  with check (select app_is_system());
grant delete, insert, select on learned_word_case to farled_runtime;

create table legal_limit (
  id uuid not null default gen_random_uuid(),
  code text not null,
  title text not null,
  title_en text not null,
  constraint legal_limit_pkey primary key (id),
  constraint legal_limit_code check (code ~ '^[a-z0-9-]{1,60}$'),
  constraint legal_limit_code_key unique (code)
);
alter table legal_limit enable row level security;
create policy legal_limit_add on legal_limit for insert
  with check (select app_is_staff());
create policy legal_limit_read on legal_limit for select
  using ((select app_kind()) <> 'none');
grant insert, select on legal_limit to farled_runtime;

create table limit_rule (
  id uuid not null default gen_random_uuid(),
  limit_id uuid not null,
  period text,
  starts text not null,
  asks_within text,
  extension text,
  pauses text not null default 'never',
  aim text not null default 'decide',
  late text,
  basis text not null,
  citation text,
  note text not null default '',
  note_en text not null default '',
  mark text not null,
  valid daterange not null,
  checked_on date,
  checked_by uuid,
  constraint limit_rule_pkey primary key (id),
  constraint limit_rule_aim check (aim in ('decide', 'begin', 'appeal')),
  constraint limit_rule_asks_within check ((starts = 'hybrid') = (asks_within is not null) and coalesce(asks_within, 'P1W') ~ '^P[0-9]{1,3}[DWMY]$'),
  constraint limit_rule_basis check (basis in ('service', 'fl_matter', 'special_statute', 'laglighet', 'civil')),
  constraint limit_rule_checked_by_fkey foreign key (checked_by) references member(id),
  constraint limit_rule_extension check (extension is null or extension ~ '^P[0-9]{1,3}[DWMY]$' and period is not null),
  constraint limit_rule_late check (late in ('fee_falls', 'may_request')),
  constraint limit_rule_limit_id_fkey foreign key (limit_id) references legal_limit(id),
  constraint limit_rule_mark check (mark in ('verified', 'general_knowledge', 'local')),
  constraint limit_rule_not_empty check (not isempty(valid)),
  constraint limit_rule_one_at_a_time exclude using gist (limit_id with =, valid with &&),
  constraint limit_rule_pauses check (pauses in ('never', 'company')),
  constraint limit_rule_period check (period ~ '^P[0-9]{1,3}[DWMY]$'),
  constraint limit_rule_starts check (starts in ('received', 'complete', 'hybrid', 'decided', 'served', 'requested'))
);
create index limit_rule_checked_by on limit_rule (checked_by) where (checked_by is not null);
alter table limit_rule enable row level security;
create policy limit_rule_add on limit_rule for insert
  with check (select app_is_staff());
create policy limit_rule_change on limit_rule for update
  using (select app_is_staff());
create policy limit_rule_read on limit_rule for select
  using ((select app_kind()) <> 'none');
grant insert, select on limit_rule to farled_runtime;
grant update (valid, checked_on, checked_by) on limit_rule to farled_runtime;

create table mail_block (
  id uuid not null,
  address text not null,
  mail_id uuid not null,
  reason text not null,
  since timestamptz not null,
  until timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  constraint mail_block_pkey primary key (id),
  constraint mail_block_address_in_lower_case check (address = lower(address)),
  constraint mail_block_ends_after_it_began check (until > since),
  constraint mail_block_lifted_by_fkey foreign key (lifted_by) references member(id),
  constraint mail_block_mail_id_fkey foreign key (mail_id) references outbox_mail(id)
);
create index mail_block_lifted_by on mail_block (lifted_by);
create index mail_block_mail on mail_block (mail_id);
create unique index mail_block_one_in_force on mail_block (address) where (lifted_at is null);
alter table mail_block enable row level security;
create policy mail_block_add on mail_block for insert
  with check (select app_is_system());
create policy mail_block_change on mail_block for update
  using ((select app_is_staff()) and (exists ( select from outbox_mail o where (o.id = mail_block.mail_id))));
create policy mail_block_read on mail_block for select
  using ((select app_is_staff()) and (exists ( select from outbox_mail o where (o.id = mail_block.mail_id))));
grant insert, select on mail_block to farled_runtime;
grant update (mail_id, reason, since, until, lifted_at, lifted_by) on mail_block to farled_runtime;

create table mail_key (
  only_one boolean not null default true,
  secret text not null,
  constraint mail_key_pkey primary key (only_one),
  constraint mail_key_only_one check (only_one)
);
alter table mail_key enable row level security;
create policy mail_key_system on mail_key for select
  using (select app_is_system());
grant select on mail_key to farled_runtime;

create table mailbox_state (
  mailbox text not null,
  looked_at timestamptz,
  fails_since timestamptz,
  last_error text not null default '',
  constraint mailbox_state_pkey primary key (mailbox)
);
alter table mailbox_state enable row level security;
create policy mailbox_state_add on mailbox_state for insert
  with check (select app_is_system());
create policy mailbox_state_change on mailbox_state for update
  using (select app_is_system());
create policy mailbox_state_read on mailbox_state for select
  using (select app_is_staff());
grant insert, select, update on mailbox_state to farled_runtime;

create table map_approval (
  proposal_id uuid not null,
  unit_id uuid not null,
  approved_at timestamptz not null,
  approved_by uuid not null,
  constraint map_approval_pkey primary key (proposal_id, unit_id),
  constraint map_approval_approved_by_fkey foreign key (approved_by) references member(id),
  constraint map_approval_proposal_id_fkey foreign key (proposal_id) references map_proposal(id),
  constraint map_approval_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index map_approval_unit on map_approval (unit_id);
alter table map_approval enable row level security;
create policy map_approval_staff on map_approval for all
  using (select app_is_staff());
grant insert, select on map_approval to farled_runtime;

create table map_proposal (
  id uuid not null,
  area_id uuid not null,
  unit_id uuid not null,
  from_unit_id uuid,
  from_on date not null,
  reason text not null,
  dispute_id uuid,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  status text not null default 'open',
  ended_at timestamptz,
  ended_by uuid,
  ended_why text not null default '',
  constraint map_proposal_pkey primary key (id),
  constraint map_proposal_area_id_fkey foreign key (area_id) references area(id),
  constraint map_proposal_changes_something check (unit_id is distinct from from_unit_id),
  constraint map_proposal_dispute_id_fkey foreign key (dispute_id) references dispute(id),
  constraint map_proposal_ended check ((status = 'open') = (ended_at is null)),
  constraint map_proposal_ended_by_fkey foreign key (ended_by) references member(id),
  constraint map_proposal_from_unit_id_fkey foreign key (from_unit_id) references unit(id),
  constraint map_proposal_proposed_by_fkey foreign key (proposed_by) references member(id),
  constraint map_proposal_status check (status in ('open', 'approved', 'rejected', 'withdrawn')),
  constraint map_proposal_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index map_proposal_area on map_proposal (area_id, proposed_at desc);
create unique index map_proposal_one_open on map_proposal (area_id) where (status = 'open');
alter table map_proposal enable row level security;
create policy map_proposal_staff on map_proposal for all
  using (select app_is_staff());
grant insert, select, update on map_proposal to farled_runtime;

create table matter (
  part_id uuid not null,
  case_id uuid not null,
  basis text not null,
  begun_on date,
  reference text not null default '',
  set_by uuid,
  set_at timestamptz not null,
  constraint matter_pkey primary key (part_id),
  constraint matter_basis check (basis in ('service', 'fl_matter', 'special_statute', 'laglighet', 'civil')),
  constraint matter_case_id_fkey foreign key (case_id) references business_case(id),
  constraint matter_part_id_fkey foreign key (part_id) references part(id),
  constraint matter_set_by_fkey foreign key (set_by) references member(id),
  constraint matter_that_is_formal_has_begun check ((basis not in ('fl_matter', 'special_statute')) or begun_on is not null)
);
create index matter_case on matter (case_id);
alter table matter enable row level security;
create policy matter_follows on matter for all
  using (exists ( select from business_case c where (c.id = matter.case_id)))
  with check (select app_is_staff());
grant insert, select, update on matter to farled_runtime;

create table matter_dates (
  part_id uuid not null,
  case_id uuid not null,
  asked_on date,
  completed_on date,
  changed_on date,
  extended_on date,
  decided_on date,
  served_on date,
  due_on date,
  version integer not null default 1,
  constraint matter_dates_pkey primary key (part_id),
  constraint matter_dates_case_id_fkey foreign key (case_id) references business_case(id),
  constraint matter_dates_complete_after_asked check (completed_on >= asked_on),
  constraint matter_dates_part_id_fkey foreign key (part_id) references part(id),
  constraint matter_dates_served_after_decision check (served_on is null or decided_on is not null and served_on >= decided_on)
);
create index matter_dates_case on matter_dates (case_id);
create index matter_dates_due on matter_dates (due_on, part_id) where ((decided_on is null) and (due_on is not null));
alter table matter_dates enable row level security;
create policy matter_dates_follows on matter_dates for all
  using (exists ( select from business_case c where (c.id = matter_dates.case_id)))
  with check (select app_is_staff());
grant insert, select, update on matter_dates to farled_runtime;

create table meeting (
  id uuid not null,
  series_id uuid not null,
  slot_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  link text not null default '',
  is_extra boolean not null default false,
  status text not null default 'planned',
  cancelled_why text not null default '',
  sequence integer not null default 0,
  version integer not null default 1,
  announced_at timestamptz,
  announced jsonb,
  started_at timestamptz,
  closed_at timestamptz,
  current_item_id uuid,
  current_since timestamptz,
  constraint meeting_pkey primary key (id),
  constraint meeting_clock_has_start check ((current_item_id is null) = (current_since is null)),
  constraint meeting_clock_runs_while_live check (current_item_id is null or status = 'live'),
  constraint meeting_closed_has_time check ((status = 'closed') = (closed_at is not null)),
  constraint meeting_current_item_id_fkey foreign key (current_item_id) references meeting_item(id),
  constraint meeting_ends_after_it_begins check (ends_at > starts_at),
  constraint meeting_live_has_begun check ((status not in ('live', 'closed')) or started_at is not null),
  constraint meeting_one_in_its_slot unique (series_id, slot_at),
  constraint meeting_series_id_fkey foreign key (series_id) references meeting_series(id),
  constraint meeting_status check (status in ('planned', 'live', 'closed', 'cancelled'))
);
create index meeting_coming on meeting (starts_at, id) where (status in ('planned', 'live'));
create index meeting_current_item on meeting (current_item_id) where (current_item_id is not null);
create index meeting_of_series on meeting (series_id, starts_at desc);
create index meeting_starts on meeting (starts_at desc, id);
create unique index meeting_one_live on meeting (series_id) where (status = 'live');
alter table meeting enable row level security;
create policy meeting_staff on meeting for all
  using (select app_is_staff());
grant insert, select, update on meeting to farled_runtime;

create table meeting_action (
  id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  series_id uuid not null,
  case_id uuid,
  body text not null,
  member_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  status text not null default 'draft',
  settled_at timestamptz,
  settled_by uuid,
  settled_note text not null default '',
  moved integer not null default 0,
  moved_why text not null default '',
  reminded_on date,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint meeting_action_pkey primary key (id),
  constraint meeting_action_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_action_dropped_with_reason check (status <> 'dropped' or settled_note <> ''),
  constraint meeting_action_item_id_fkey foreign key (item_id) references meeting_item(id),
  constraint meeting_action_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_action_member_id_fkey foreign key (member_id) references member(id),
  constraint meeting_action_says_something check (body <> ''),
  constraint meeting_action_series_id_fkey foreign key (series_id) references meeting_series(id),
  constraint meeting_action_settled check ((status in ('done', 'dropped')) = (settled_at is not null)),
  constraint meeting_action_settled_by_fkey foreign key (settled_by) references member(id),
  constraint meeting_action_status check (status in ('draft', 'open', 'done', 'dropped')),
  constraint meeting_action_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint meeting_action_written_by_fkey foreign key (written_by) references member(id)
);
create index meeting_action_by on meeting_action (written_by);
create index meeting_action_case on meeting_action (case_id, written_at) where (case_id is not null);
create index meeting_action_due on meeting_action (due_on, id) where (status = 'open');
create index meeting_action_item on meeting_action (item_id);
create index meeting_action_member on meeting_action (member_id);
create index meeting_action_mine on meeting_action (member_id, due_on, id) where (status = 'open');
create index meeting_action_of_meeting on meeting_action (meeting_id, item_id, written_at, id);
create index meeting_action_open on meeting_action (series_id, due_on, id) where (status = 'open');
create index meeting_action_settled_at on meeting_action (series_id, settled_at);
create index meeting_action_settled_by on meeting_action (settled_by) where (settled_by is not null);
create index meeting_action_unit on meeting_action (unit_id);
create trigger meeting_action_goes_on before delete or update on meeting_action for each row execute function meeting_action_goes_on();
alter table meeting_action enable row level security;
create policy meeting_action_follows on meeting_action for all
  using (exists ( select from meeting_item i where (i.id = meeting_action.item_id)));
grant delete, insert, select, update on meeting_action to farled_runtime;

create table meeting_attendance (
  meeting_id uuid not null,
  unit_id uuid not null,
  present boolean not null,
  said_at timestamptz not null,
  said_by uuid not null,
  constraint meeting_attendance_pkey primary key (meeting_id, unit_id),
  constraint meeting_attendance_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_attendance_said_by_fkey foreign key (said_by) references member(id),
  constraint meeting_attendance_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index meeting_attendance_by on meeting_attendance (said_by);
create index meeting_attendance_unit on meeting_attendance (unit_id, meeting_id) where present;
alter table meeting_attendance enable row level security;
create policy meeting_attendance_staff on meeting_attendance for all
  using (select app_is_staff());
grant delete, insert, select, update on meeting_attendance to farled_runtime;

create table meeting_decision (
  id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  series_id uuid not null,
  case_id uuid,
  body text not null,
  year integer,
  number integer,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint meeting_decision_pkey primary key (id),
  constraint meeting_decision_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_decision_item_id_fkey foreign key (item_id) references meeting_item(id),
  constraint meeting_decision_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_decision_numbered check ((year is null) = (number is null)),
  constraint meeting_decision_one_number unique (series_id, year, number),
  constraint meeting_decision_says_something check (body <> ''),
  constraint meeting_decision_series_id_fkey foreign key (series_id) references meeting_series(id),
  constraint meeting_decision_written_by_fkey foreign key (written_by) references member(id)
);
create index meeting_decision_by on meeting_decision (written_by);
create index meeting_decision_case on meeting_decision (case_id, written_at) where (case_id is not null);
create index meeting_decision_item on meeting_decision (item_id);
create index meeting_decision_of_meeting on meeting_decision (meeting_id, item_id, written_at, id);
alter table meeting_decision enable row level security;
create policy meeting_decision_follows on meeting_decision for all
  using (exists ( select from meeting_item i where (i.id = meeting_decision.item_id)));
grant delete, insert, select, update on meeting_decision to farled_runtime;

create table meeting_item (
  id uuid not null,
  meeting_id uuid not null,
  series_id uuid not null,
  position integer not null,
  kind text not null,
  source text not null,
  source_key text,
  title text not null,
  question text not null default '',
  purpose text not null,
  minutes integer not null,
  owner_id uuid,
  case_id uuid,
  area_id uuid,
  result text,
  result_text text not null default '',
  result_at timestamptz,
  result_by uuid,
  moved_to uuid,
  carried integer not null default 0,
  spent_seconds integer not null default 0,
  edits integer not null default 0,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by uuid,
  project_id uuid,
  overlap_id uuid,
  constraint meeting_item_pkey primary key (id),
  constraint meeting_item_added_by_fkey foreign key (added_by) references member(id),
  constraint meeting_item_area_id_fkey foreign key (area_id) references area(id),
  constraint meeting_item_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_item_has_title check (title <> ''),
  constraint meeting_item_kind check (kind in ('matter', 'standing', 'actions')),
  constraint meeting_item_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_item_minutes check (minutes >= 0 and minutes <= 480),
  constraint meeting_item_moved_goes_on check (moved_to is null or result = 'moved'),
  constraint meeting_item_moved_to_fkey foreign key (moved_to) references meeting_item(id),
  constraint meeting_item_overlap_id_fkey foreign key (overlap_id) references project_overlap(id),
  constraint meeting_item_owner_id_fkey foreign key (owner_id) references member(id),
  constraint meeting_item_project_id_fkey foreign key (project_id) references project(id),
  constraint meeting_item_project_or_overlap check (project_id is null or overlap_id is null),
  constraint meeting_item_purpose check (purpose in ('inform', 'discuss', 'decide')),
  constraint meeting_item_result check (result in ('information', 'decision', 'action', 'moved', 'withdrawn')),
  constraint meeting_item_result_by_fkey foreign key (result_by) references member(id),
  constraint meeting_item_result_has_time check ((result is null) = (result_at is null)),
  constraint meeting_item_series_id_fkey foreign key (series_id) references meeting_series(id),
  constraint meeting_item_source check (source in ('hand', 'case', 'dispute', 'conflict', 'signal', 'border', 'project', 'overlap', 'standing', 'actions'))
);
create index meeting_item_added_by on meeting_item (added_by) where (added_by is not null);
create index meeting_item_area on meeting_item (area_id) where (area_id is not null);
create index meeting_item_case on meeting_item (case_id, added_at desc) where (case_id is not null);
create index meeting_item_key on meeting_item (source_key) where (source_key is not null);
create index meeting_item_moved_to on meeting_item (moved_to) where (moved_to is not null);
create index meeting_item_of_meeting on meeting_item (meeting_id, "position", id);
create index meeting_item_overlap on meeting_item (overlap_id) where (overlap_id is not null);
create index meeting_item_owner on meeting_item (owner_id) where (owner_id is not null);
create index meeting_item_project on meeting_item (project_id) where (project_id is not null);
create index meeting_item_result_by on meeting_item (result_by) where (result_by is not null);
create index meeting_item_series on meeting_item (series_id);
create index meeting_item_source_open on meeting_item (series_id, source_key) where (source_key is not null);
create unique index meeting_item_once on meeting_item (meeting_id, source_key) where ((source_key is not null) and (result is distinct from 'withdrawn'));
create unique index meeting_item_one_for_actions on meeting_item (meeting_id) where (kind = 'actions');
alter table meeting_item enable row level security;
create policy meeting_item_follows on meeting_item for all
  using ((select app_is_staff()) and ((case_id is null) or (exists ( select from business_case c where (c.id = meeting_item.case_id)))) and ((project_id is null) or (exists ( select from project p where (p.id = meeting_item.project_id)))) and ((overlap_id is null) or (exists ( select from project_overlap o where (o.id = meeting_item.overlap_id)))));
grant insert, select, update on meeting_item to farled_runtime;

create table meeting_item_unit (
  item_id uuid not null,
  unit_id uuid not null,
  case_id uuid,
  constraint meeting_item_unit_pkey primary key (item_id, unit_id),
  constraint meeting_item_unit_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_item_unit_item_id_fkey foreign key (item_id) references meeting_item(id) on delete cascade,
  constraint meeting_item_unit_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index meeting_item_unit_case on meeting_item_unit (case_id) where (case_id is not null);
create index meeting_item_unit_unit on meeting_item_unit (unit_id);
alter table meeting_item_unit enable row level security;
create policy meeting_item_unit_follows on meeting_item_unit for all
  using (exists ( select from meeting_item i where (i.id = meeting_item_unit.item_id)));
grant delete, insert, select, update on meeting_item_unit to farled_runtime;

create table meeting_minutes (
  meeting_id uuid not null,
  version integer not null,
  head jsonb not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  reopened_at timestamptz,
  reopened_by uuid,
  reopened_why text not null default '',
  constraint meeting_minutes_pkey primary key (meeting_id, version),
  constraint meeting_minutes_approved check ((approved_at is null) = (approved_by is null)),
  constraint meeting_minutes_approved_by_fkey foreign key (approved_by) references member(id),
  constraint meeting_minutes_closed_by_fkey foreign key (closed_by) references member(id),
  constraint meeting_minutes_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_minutes_reopened check ((reopened_at is null) = (reopened_why = '')),
  constraint meeting_minutes_reopened_by_fkey foreign key (reopened_by) references member(id)
);
create index meeting_minutes_approved_by on meeting_minutes (approved_by) where (approved_by is not null);
create index meeting_minutes_closed_by on meeting_minutes (closed_by);
create index meeting_minutes_reopened_by on meeting_minutes (reopened_by) where (reopened_by is not null);
alter table meeting_minutes enable row level security;
create policy meeting_minutes_staff on meeting_minutes for all
  using (select app_is_staff());
grant insert, select on meeting_minutes to farled_runtime;
grant update (approved_at, approved_by, reopened_at, reopened_by, reopened_why) on meeting_minutes to farled_runtime;

create table meeting_minutes_line (
  meeting_id uuid not null,
  version integer not null,
  position integer not null,
  item_id uuid not null,
  case_id uuid,
  content jsonb not null,
  about_id uuid not null,
  constraint meeting_minutes_line_pkey primary key (meeting_id, version, "position"),
  constraint meeting_minutes_line_about_id_fkey foreign key (about_id) references meeting_item(id),
  constraint meeting_minutes_line_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_minutes_line_item_id_fkey foreign key (item_id) references meeting_item(id),
  constraint meeting_minutes_line_meeting_id_version_fkey foreign key (meeting_id, version) references meeting_minutes(meeting_id, version)
);
create index meeting_minutes_line_about on meeting_minutes_line (about_id);
create index meeting_minutes_line_case on meeting_minutes_line (case_id) where (case_id is not null);
create index meeting_minutes_line_item on meeting_minutes_line (item_id);
create trigger meeting_minutes_line_about before insert on meeting_minutes_line for each row execute function meeting_minutes_line_about();
alter table meeting_minutes_line enable row level security;
create policy meeting_minutes_line_follows on meeting_minutes_line for all
  using (exists ( select from meeting_item i where (i.id = meeting_minutes_line.about_id)));
grant insert, select on meeting_minutes_line to farled_runtime;

create table meeting_note (
  id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  case_id uuid,
  body text not null,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null,
  changed_at timestamptz not null,
  constraint meeting_note_pkey primary key (id),
  constraint meeting_note_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_note_item_id_fkey foreign key (item_id) references meeting_item(id),
  constraint meeting_note_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_note_says_something check (body <> ''),
  constraint meeting_note_written_by_fkey foreign key (written_by) references member(id)
);
create index meeting_note_by on meeting_note (written_by);
create index meeting_note_case on meeting_note (case_id) where (case_id is not null);
create index meeting_note_item on meeting_note (item_id);
create index meeting_note_of_meeting on meeting_note (meeting_id, item_id, written_at, id);
alter table meeting_note enable row level security;
create policy meeting_note_follows on meeting_note for all
  using (exists ( select from meeting_item i where (i.id = meeting_note.item_id)));
grant delete, insert, select, update on meeting_note to farled_runtime;

create table meeting_paper (
  id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  case_id uuid,
  title text not null,
  url text,
  hash text,
  added_at timestamptz not null,
  added_by uuid not null,
  constraint meeting_paper_pkey primary key (id),
  constraint meeting_paper_added_by_fkey foreign key (added_by) references member(id),
  constraint meeting_paper_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_paper_has_title check (title <> ''),
  constraint meeting_paper_hash_fkey foreign key (hash) references stored_file(hash),
  constraint meeting_paper_is_file_or_link check ((url is null) <> (hash is null)),
  constraint meeting_paper_item_id_fkey foreign key (item_id) references meeting_item(id),
  constraint meeting_paper_meeting_id_fkey foreign key (meeting_id) references meeting(id)
);
create index meeting_paper_by on meeting_paper (added_by);
create index meeting_paper_case on meeting_paper (case_id) where (case_id is not null);
create index meeting_paper_hash on meeting_paper (hash) where (hash is not null);
create index meeting_paper_item on meeting_paper (item_id);
create index meeting_paper_of_meeting on meeting_paper (meeting_id, item_id, added_at, id);
alter table meeting_paper enable row level security;
create policy meeting_paper_follows on meeting_paper for all
  using (exists ( select from meeting_item i where (i.id = meeting_paper.item_id)));
grant delete, insert, select on meeting_paper to farled_runtime;

create unlogged table meeting_presence (
  member_id uuid not null,
  tab uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  lasts_until timestamptz not null,
  constraint meeting_presence_pkey primary key (member_id, tab),
  constraint meeting_presence_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_presence_member_id_fkey foreign key (member_id) references member(id)
);
create index meeting_presence_of on meeting_presence (meeting_id);
create index meeting_presence_until on meeting_presence (lasts_until);
alter table meeting_presence enable row level security;
create policy meeting_presence_staff on meeting_presence for all
  using (select app_is_staff());
grant delete, insert, select, update on meeting_presence to farled_runtime;

create table meeting_reply (
  id uuid not null,
  series_id uuid not null,
  member_id uuid not null,
  answer text not null,
  comment text not null default '',
  proposes_start timestamptz,
  proposes_end timestamptz,
  sequence integer not null,
  replied_at timestamptz not null,
  uid text not null,
  slot text,
  constraint meeting_reply_pkey primary key (id),
  constraint meeting_reply_answer check (answer in ('accepted', 'declined', 'tentative')),
  constraint meeting_reply_member_id_fkey foreign key (member_id) references member(id),
  constraint meeting_reply_one unique nulls not distinct (uid, slot, member_id),
  constraint meeting_reply_series_id_fkey foreign key (series_id) references meeting_series(id),
  constraint meeting_reply_slot check (slot ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$')
);
create index meeting_reply_member on meeting_reply (member_id);
create index meeting_reply_series on meeting_reply (series_id);
alter table meeting_reply enable row level security;
create policy meeting_reply_staff on meeting_reply for all
  using (select app_is_staff());
grant delete, insert, select, update on meeting_reply to farled_runtime;

create table meeting_series (
  id uuid not null,
  kind text not null,
  title text not null,
  purpose text not null default '',
  unit_id uuid not null,
  leader_id uuid not null,
  stand_in_id uuid,
  place text not null default '',
  link text not null default '',
  recurrence jsonb not null,
  standing jsonb not null default '[]',
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  invited jsonb,
  invited_at timestamptz,
  told jsonb not null default '{}',
  constraint meeting_series_pkey primary key (id),
  constraint meeting_series_created_by_fkey foreign key (created_by) references member(id),
  constraint meeting_series_ended_by_fkey foreign key (ended_by) references member(id),
  constraint meeting_series_has_title check (title <> ''),
  constraint meeting_series_kind check (kind in ('lots', 'cooperation', 'project', 'supervision')),
  constraint meeting_series_leader_id_fkey foreign key (leader_id) references member(id),
  constraint meeting_series_stand_in_id_fkey foreign key (stand_in_id) references member(id),
  constraint meeting_series_two_leaders check (stand_in_id is distinct from leader_id),
  constraint meeting_series_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index meeting_series_created_by on meeting_series (created_by);
create index meeting_series_ended_by on meeting_series (ended_by) where (ended_by is not null);
create index meeting_series_held_by on meeting_series (unit_id);
create index meeting_series_leader on meeting_series (leader_id);
create index meeting_series_stand_in on meeting_series (stand_in_id) where (stand_in_id is not null);
alter table meeting_series enable row level security;
create policy meeting_series_staff on meeting_series for all
  using (select app_is_staff());
grant insert, select, update on meeting_series to farled_runtime;

create table meeting_series_member (
  series_id uuid not null,
  unit_id uuid not null,
  member_id uuid not null,
  constraint meeting_series_member_pkey primary key (series_id, unit_id, member_id),
  constraint meeting_series_member_member_id_fkey foreign key (member_id) references member(id),
  constraint meeting_series_member_series_id_unit_id_fkey foreign key (series_id, unit_id) references meeting_series_unit(series_id, unit_id) on delete cascade
);
create index meeting_series_member_of on meeting_series_member (member_id);
alter table meeting_series_member enable row level security;
create policy meeting_series_member_staff on meeting_series_member for all
  using (select app_is_staff());
grant delete, insert, select, update on meeting_series_member to farled_runtime;

create table meeting_series_unit (
  series_id uuid not null,
  unit_id uuid not null,
  constraint meeting_series_unit_pkey primary key (series_id, unit_id),
  constraint meeting_series_unit_series_id_fkey foreign key (series_id) references meeting_series(id),
  constraint meeting_series_unit_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index meeting_series_unit_of on meeting_series_unit (unit_id);
alter table meeting_series_unit enable row level security;
create policy meeting_series_unit_staff on meeting_series_unit for all
  using (select app_is_staff());
grant delete, insert, select, update on meeting_series_unit to farled_runtime;

create table meeting_slot (
  id uuid not null,
  meeting_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null default 'offered',
  case_id uuid,
  item_id uuid,
  contact_name text not null default '',
  contact_email text,
  offered_at timestamptz not null,
  offered_by uuid not null,
  booked_at timestamptz,
  booked_by uuid,
  sequence integer not null default 0,
  version integer not null default 1,
  of_start timestamptz not null,
  told_place text not null default '',
  told_link text not null default '',
  brought_item boolean not null default false,
  timed_sequence integer not null default 0,
  constraint meeting_slot_pkey primary key (id),
  constraint meeting_slot_booked_by_fkey foreign key (booked_by) references member(id),
  constraint meeting_slot_booked_for_a_case check ((status in ('booked', 'held')) = (case_id is not null and item_id is not null and booked_at is not null)),
  constraint meeting_slot_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_slot_ends_after_it_begins check (ends_at > starts_at),
  constraint meeting_slot_item_id_fkey foreign key (item_id) references meeting_item(id),
  constraint meeting_slot_meeting_id_fkey foreign key (meeting_id) references meeting(id),
  constraint meeting_slot_not_at_once exclude using gist (meeting_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'withdrawn') deferrable,
  constraint meeting_slot_offered_by_fkey foreign key (offered_by) references member(id),
  constraint meeting_slot_status check (status in ('offered', 'booked', 'held', 'withdrawn'))
);
create index meeting_slot_booked_by on meeting_slot (booked_by) where (booked_by is not null);
create index meeting_slot_free on meeting_slot (starts_at, id) where (status = 'offered');
create index meeting_slot_item on meeting_slot (item_id) where (item_id is not null);
create index meeting_slot_of_case on meeting_slot (case_id) where (case_id is not null);
create index meeting_slot_of_meeting on meeting_slot (meeting_id, starts_at);
create index meeting_slot_offered_by on meeting_slot (offered_by);
create index meeting_slot_open on meeting_slot (meeting_id) where (status in ('offered', 'booked'));
create unique index meeting_slot_one_a_case on meeting_slot (case_id) where (status = 'booked');
alter table meeting_slot enable row level security;
create policy meeting_slot_company on meeting_slot for select
  using ((select app_is_company()) and (case_id = (select app_case())));
create policy meeting_slot_staff on meeting_slot for all
  using ((select app_is_staff()) and ((case_id is null) or (exists ( select from business_case c where (c.id = meeting_slot.case_id)))));
grant insert, select, update on meeting_slot to farled_runtime;

create table meeting_slot_offer (
  case_id uuid not null,
  series_id uuid not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  constraint meeting_slot_offer_pkey primary key (case_id),
  constraint meeting_slot_offer_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_slot_offer_offered_by_fkey foreign key (offered_by) references member(id),
  constraint meeting_slot_offer_series_id_fkey foreign key (series_id) references meeting_series(id)
);
create index meeting_slot_offer_by on meeting_slot_offer (offered_by);
create index meeting_slot_offer_series on meeting_slot_offer (series_id);
alter table meeting_slot_offer enable row level security;
create policy meeting_slot_offer_company on meeting_slot_offer for select
  using ((select app_is_company()) and (case_id = (select app_case())));
create policy meeting_slot_offer_staff on meeting_slot_offer for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = meeting_slot_offer.case_id))));
grant delete, insert, select, update on meeting_slot_offer to farled_runtime;

create table meeting_slot_reply (
  id uuid not null,
  slot_id uuid not null,
  case_id uuid not null,
  address text not null,
  name text not null,
  answer text not null,
  comment text not null default '',
  proposes_start timestamptz,
  proposes_end timestamptz,
  sequence integer not null,
  replied_at timestamptz not null,
  constraint meeting_slot_reply_pkey primary key (id),
  constraint meeting_slot_reply_answer check (answer in ('accepted', 'declined', 'tentative')),
  constraint meeting_slot_reply_case_id_fkey foreign key (case_id) references business_case(id),
  constraint meeting_slot_reply_one unique (slot_id, case_id, address),
  constraint meeting_slot_reply_slot_id_fkey foreign key (slot_id) references meeting_slot(id)
);
create index meeting_slot_reply_case on meeting_slot_reply (case_id);
alter table meeting_slot_reply enable row level security;
create policy meeting_slot_reply_staff on meeting_slot_reply for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = meeting_slot_reply.case_id))));
grant insert, select, update on meeting_slot_reply to farled_runtime;

create table member (
  id uuid not null,
  issuer text,
  subject text,
  name text not null,
  email text not null,
  title text not null default '',
  title_en text not null default '',
  phone text,
  locale text not null default 'sv',
  active boolean not null default true,
  version integer not null default 1,
  constraint member_pkey primary key (id),
  constraint member_locale check (locale in ('sv', 'en'))
);
create unique index member_email on member (lower(email));
create unique index member_identity on member (issuer, subject) where (subject is not null);
create constraint trigger member_leaves_somebody after update of active on member deferrable initially deferred for each row when ((old.active and (not new.active))) execute function somebody_for_duty();
create constraint trigger member_stays after update of active on member deferrable initially deferred for each row when ((old.active and (not new.active))) execute function member_stays_while_accountable();
create constraint trigger receiver_stays_active after update of active on member deferrable initially deferred for each row when ((old.active and (not new.active))) execute function receiver_stays_while_asked();
alter table member enable row level security;
create policy member_add on member for insert
  with check (select app_is_staff());
create policy member_change on member for update
  using (select app_is_staff());
create policy member_read on member for select
  using ((select app_kind()) in ('member', 'system', 'company'));
grant insert, select, update on member to farled_runtime;

create table member_role (
  member_id uuid not null,
  role text not null,
  constraint member_role_pkey primary key (member_id, role),
  constraint member_role_known check (role in ('pilot', 'meeting_leader', 'administrator', 'auditor', 'analyst')),
  constraint member_role_member_id_fkey foreign key (member_id) references member(id)
);
create constraint trigger role_leaves_somebody after delete or update on member_role deferrable initially deferred for each row execute function somebody_for_duty();
alter table member_role enable row level security;
create policy member_role_read on member_role for select
  using (select app_is_staff());
create policy member_role_write on member_role for all
  using (select app_is_staff());
grant delete, insert, select on member_role to farled_runtime;

create table membership (
  member_id uuid not null,
  unit_id uuid not null,
  role text not null,
  constraint membership_pkey primary key (member_id, unit_id),
  constraint membership_member_id_fkey foreign key (member_id) references member(id),
  constraint membership_role check (role in ('officer', 'head')),
  constraint membership_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index membership_unit on membership (unit_id);
create constraint trigger membership_leaves_somebody after delete on membership deferrable initially deferred for each row execute function somebody_for_duty();
create constraint trigger membership_stays after delete or update on membership deferrable initially deferred for each row execute function membership_stays_while_needed();
create constraint trigger receiver_stays_in_unit after delete or update on membership deferrable initially deferred for each row execute function receiver_stays_while_asked();
alter table membership enable row level security;
create policy membership_read on membership for select
  using (select app_is_staff());
create policy membership_write on membership for all
  using (select app_is_staff());
grant delete, insert, select, update on membership to farled_runtime;

create table message (
  id uuid not null,
  case_id uuid not null,
  direction text not null,
  author_id uuid,
  author_name text not null,
  body text not null,
  created_at timestamptz not null,
  contact_id uuid,
  wait_id uuid,
  constraint message_pkey primary key (id),
  constraint message_answers_from_outside check (direction = 'from_company' or contact_id is null and wait_id is null),
  constraint message_author check ((direction = 'to_company') = (author_id is not null)),
  constraint message_author_id_fkey foreign key (author_id) references member(id),
  constraint message_case_id_fkey foreign key (case_id) references business_case(id),
  constraint message_contact_id_fkey foreign key (contact_id) references case_contact(id),
  constraint message_direction check (direction in ('to_company', 'from_company')),
  constraint message_wait_id_fkey foreign key (wait_id) references wait(id)
);
create index message_case on message (case_id, created_at);
create index message_wait on message (wait_id) where (wait_id is not null);
alter table message enable row level security;
create policy message_follows on message for all
  using (exists ( select from business_case c where (c.id = message.case_id)));
grant insert, select on message to farled_runtime;

create table message_template (
  id uuid not null,
  kind text not null,
  unit_id uuid,
  title text not null,
  body text not null,
  body_en text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null,
  retired_at timestamptz,
  constraint message_template_pkey primary key (id),
  constraint message_template_changed_by_fkey foreign key (changed_by) references member(id),
  constraint message_template_kind check (kind in ('message', 'note')),
  constraint message_template_note_in_one_language check (kind = 'message' or body_en = ''),
  constraint message_template_says_something check (title <> '' and body <> ''),
  constraint message_template_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index message_template_changed_by on message_template (changed_by);
create index message_template_unit on message_template (unit_id) where (unit_id is not null);
create unique index message_template_one_title on message_template (kind, unit_id, lower(title)) nulls not distinct where (retired_at is null);
alter table message_template enable row level security;
create policy message_template_staff on message_template for all
  using (select app_is_staff());
grant insert, select on message_template to farled_runtime;
grant update (title, body, body_en, version, changed_at, changed_by, retired_at) on message_template to farled_runtime;

create table message_template_version (
  template_id uuid not null,
  version integer not null,
  title text not null,
  body text not null,
  body_en text not null,
  retired boolean not null,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint message_template_version_pkey primary key (template_id, version),
  constraint message_template_version_template_id_fkey foreign key (template_id) references message_template(id),
  constraint message_template_version_written_by_fkey foreign key (written_by) references member(id)
);
create index message_template_version_by on message_template_version (written_by);
alter table message_template_version enable row level security;
create policy message_template_version_staff on message_template_version for all
  using (select app_is_staff());
grant insert, select on message_template_version to farled_runtime;

create table migration (
  name text not null,
  sha256 text not null,
  ran_at timestamptz not null default now(),
  constraint migration_pkey primary key (name)
);

create table note (
  id uuid not null,
  case_id uuid not null,
  author_id uuid not null,
  created_at timestamptz not null,
  confidential_to uuid,
  constraint note_pkey primary key (id),
  constraint note_author_id_fkey foreign key (author_id) references member(id),
  constraint note_case_id_fkey foreign key (case_id) references business_case(id),
  constraint note_confidential_to_fkey foreign key (confidential_to) references authority(id)
);
create index note_case on note (case_id, created_at);
alter table note enable row level security;
create policy note_follows on note for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = note.case_id))));
grant insert, select on note to farled_runtime;

create table note_mention (
  note_id uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  constraint note_mention_pkey primary key (note_id, member_id),
  constraint note_mention_case_id_fkey foreign key (case_id) references business_case(id),
  constraint note_mention_member_id_fkey foreign key (member_id) references member(id),
  constraint note_mention_note_id_fkey foreign key (note_id) references note(id)
);
create index note_mention_case on note_mention (case_id);
create index note_mention_unseen on note_mention (member_id, at) where (seen_at is null);
alter table note_mention enable row level security;
create policy note_mention_follows on note_mention for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = note_mention.case_id))));
grant insert, select on note_mention to farled_runtime;
grant update (seen_at) on note_mention to farled_runtime;

create table note_text (
  note_id uuid not null,
  case_id uuid not null,
  confidential_to uuid,
  body text not null,
  constraint note_text_pkey primary key (note_id),
  constraint note_text_case_id_fkey foreign key (case_id) references business_case(id),
  constraint note_text_confidential_to_fkey foreign key (confidential_to) references authority(id),
  constraint note_text_note_id_fkey foreign key (note_id) references note(id)
);
alter table note_text enable row level security;
create policy note_text_follows on note_text for all
  using ((select app_is_staff()) and ((confidential_to is null) or (select app_is_system()) or (confidential_to = any ((select app_authorities())::uuid[]))) and (exists ( select from business_case c where (c.id = note_text.case_id))));
grant insert, select on note_text to farled_runtime;

create table notice (
  id uuid not null,
  member_id uuid not null,
  instead_of uuid,
  kind text not null,
  case_id uuid,
  about text not null,
  event text not null,
  why text not null,
  actor_kind text not null,
  actor_id uuid,
  leads_to text not null,
  words jsonb not null default '{}',
  waits text[] not null default '{}',
  many integer not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  seen_at timestamptz,
  mail_due_at timestamptz,
  digest_since timestamptz,
  mailed_at timestamptz,
  constraint notice_pkey primary key (id),
  constraint notice_actor_id_fkey foreign key (actor_id) references member(id),
  constraint notice_case_id_fkey foreign key (case_id) references business_case(id),
  constraint notice_instead_of_fkey foreign key (instead_of) references member(id),
  constraint notice_kind check (kind in ('waits', 'mentions', 'cases', 'unit', 'signals')),
  constraint notice_member_id_fkey foreign key (member_id) references member(id),
  constraint notice_seen_is_not_sent check (seen_at is null or mail_due_at is null and digest_since is null)
);
create index notice_digest_since on notice (digest_since) where (digest_since is not null);
create index notice_last on notice (last_at);
create index notice_mail_due on notice (mail_due_at) where (mail_due_at is not null);
create index notice_mailed on notice (member_id, about, mailed_at) where (mailed_at is not null);
create index notice_newest on notice (member_id, last_at desc, id desc);
create index notice_seen on notice (seen_at) where (seen_at is not null);
create index notice_unseen_of_case on notice (case_id) where (seen_at is null);
create unique index notice_one_unseen on notice (member_id, about, kind) where (seen_at is null);
alter table notice enable row level security;
create policy notice_change on notice for update
  using ((select app_is_system()) or ((select app_is_member()) and (member_id = (select app_member()))));
create policy notice_prune on notice for delete
  using (select app_is_system());
create policy notice_read on notice for select
  using (((select app_is_system()) or ((select app_is_member()) and (member_id = (select app_member())))) and ((case_id is null) or (exists ( select from business_case c where (c.id = notice.case_id)))));
grant delete, select on notice to farled_runtime;
grant update (seen_at, mail_due_at, digest_since, mailed_at) on notice to farled_runtime;

create table notice_choice (
  member_id uuid not null,
  waits text not null,
  mentions text not null,
  cases text not null,
  unit text not null,
  signals text not null,
  weekly boolean not null,
  quiet_from time without time zone,
  quiet_to time without time zone,
  quiet_days boolean not null,
  version integer not null default 1,
  following boolean not null default true,
  constraint notice_choice_pkey primary key (member_id),
  constraint notice_choice_known check (array[waits, mentions, cases, unit, signals] <@ array['mail', 'digest', 'app']),
  constraint notice_choice_member_id_fkey foreign key (member_id) references member(id),
  constraint notice_choice_quiet check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null or quiet_from <> quiet_to))
);
alter table notice_choice enable row level security;
create policy notice_choice_own on notice_choice for all
  using ((select app_is_system()) or ((select app_is_member()) and (member_id = (select app_member()))));
grant insert, select, update on notice_choice to farled_runtime;

create table office_day (
  day date not null,
  name text not null,
  name_en text not null,
  opens time without time zone,
  closes time without time zone,
  constraint office_day_pkey primary key (day),
  constraint office_day_open_before_close check (opens is null and closes is null or (opens < closes) is true)
);
alter table office_day enable row level security;
create policy office_day_read on office_day for select
  using ((select app_kind()) <> 'none');
create policy office_day_write on office_day for all
  using (select app_is_staff());
grant delete, insert, select, update on office_day to farled_runtime;

create table office_hours (
  weekday integer not null,
  opens time without time zone not null,
  closes time without time zone not null,
  constraint office_hours_pkey primary key (weekday),
  constraint office_hours_open_before_close check (opens < closes),
  constraint office_hours_weekday check (weekday >= 1 and weekday <= 5)
);
create constraint trigger office_hours_some_day after delete on office_hours deferrable initially deferred for each row execute function an_office_opens();
alter table office_hours enable row level security;
create policy office_hours_read on office_hours for select
  using ((select app_kind()) <> 'none');
create policy office_hours_write on office_hours for all
  using (select app_is_staff());
grant delete, insert, select on office_hours to farled_runtime;

create table outbox_mail (
  id uuid not null,
  key text not null,
  case_id uuid,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  status text not null default 'waiting',
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  contact_id uuid,
  to_company boolean not null default false,
  bounced_at timestamptz,
  delayed_at timestamptz,
  referral_id uuid,
  calendar text,
  calendar_method text,
  constraint outbox_mail_pkey primary key (id),
  constraint outbox_mail_calendar_has_method check ((calendar is null) = (calendar_method is null)),
  constraint outbox_mail_calendar_method check (calendar_method in ('REQUEST', 'CANCEL')),
  constraint outbox_mail_case_id_fkey foreign key (case_id) references business_case(id),
  constraint outbox_mail_contact_id_fkey foreign key (contact_id) references case_contact(id),
  constraint outbox_mail_key_key unique (key),
  constraint outbox_mail_referral_id_fkey foreign key (referral_id) references referral(id),
  constraint outbox_mail_status check (status in ('waiting', 'sending', 'sent', 'failed'))
);
create index outbox_mail_case on outbox_mail (case_id);
create index outbox_mail_failed on outbox_mail (created_at, id) where (status = 'failed');
create index outbox_mail_latest on outbox_mail (case_id, created_at);
create index outbox_mail_recipient on outbox_mail (lower(recipient), created_at);
create index outbox_mail_referral on outbox_mail (referral_id, created_at) where (referral_id is not null);
create index outbox_mail_unsent on outbox_mail (created_at) where (status <> 'sent');
alter table outbox_mail enable row level security;
create policy outbox_mail_add on outbox_mail for insert
  with check ((select app_kind()) <> 'none');
create policy outbox_mail_change on outbox_mail for update
  using (select app_is_staff());
create policy outbox_mail_read on outbox_mail for select
  using ((select app_is_system()) or ((select app_is_member()) and ((case_id is null) or (exists ( select from business_case c where (c.id = outbox_mail.case_id))))));
grant insert, select, update on outbox_mail to farled_runtime;

create table overlap_rule (
  version integer not null,
  collision_metres integer not null,
  collision_days integer not null,
  opportunity_metres integer not null,
  opportunity_days integer not null,
  subject_likeness integer not null,
  subject_likeness_in_area integer not null,
  why text not null default '',
  changed_at timestamptz not null,
  changed_by uuid,
  constraint overlap_rule_pkey primary key (version),
  constraint overlap_rule_changed_by_fkey foreign key (changed_by) references member(id),
  constraint overlap_rule_measures check (collision_metres >= 0 and collision_metres <= 5000 and opportunity_metres >= 0 and opportunity_metres <= 5000 and collision_days >= 0 and collision_days <= 3650 and opportunity_days >= 0 and opportunity_days <= 3650 and subject_likeness >= 20 and subject_likeness <= 101 and subject_likeness_in_area >= 20 and subject_likeness_in_area <= 101)
);
create index overlap_rule_by on overlap_rule (changed_by) where (changed_by is not null);
alter table overlap_rule enable row level security;
create policy overlap_rule_staff on overlap_rule for all
  using (select app_is_staff());
grant insert, select on overlap_rule to farled_runtime;

create table part (
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  area_id uuid,
  title text not null,
  request text not null default '',
  status text not null,
  officer_id uuid,
  offered_at timestamptz not null,
  accept_by date not null,
  due_on date,
  accepted_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  decline_reason text,
  suggested_unit_id uuid,
  version integer not null default 1,
  instead_of uuid,
  due_given_on date,
  topic_key text not null generated always as (lower(title)) stored,
  planned_days integer,
  usual_days integer,
  constraint part_pkey primary key (id),
  constraint part_area_id_fkey foreign key (area_id) references area(id),
  constraint part_case_id_fkey foreign key (case_id) references business_case(id),
  constraint part_declined_says_why check (status <> 'declined' or decline_reason is not null),
  constraint part_has_officer check ((status in ('offered', 'declined', 'withdrawn')) or officer_id is not null),
  constraint part_instead_of_fkey foreign key (instead_of) references part(id),
  constraint part_of_case unique (case_id, id),
  constraint part_officer_id_fkey foreign key (officer_id) references member(id),
  constraint part_planned_days check (planned_days >= 1 and planned_days <= 250),
  constraint part_status check (status in ('offered', 'accepted', 'in_progress', 'awaiting_company', 'awaiting_part', 'answered', 'settled', 'declined', 'withdrawn')),
  constraint part_suggested_unit_id_fkey foreign key (suggested_unit_id) references unit(id),
  constraint part_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint part_usual_days check (usual_days >= 1 and usual_days <= 250)
);
create index part_answered_area on part (area_id, answered_at desc) where (status in ('answered', 'settled'));
create index part_answered_topic on part (topic_key, answered_at desc) where ((status in ('answered', 'settled')) and (area_id is null));
create index part_case on part (case_id, offered_at);
create index part_declined on part (ended_at) where (status = 'declined');
create index part_late on part (due_on) where (status in ('accepted', 'in_progress', 'awaiting_part'));
create index part_not_taken on part (accept_by) where (status = 'offered');
create index part_of_unit_offered on part (unit_id, offered_at desc);
create index part_officer_open on part (officer_id, status) where (status not in ('settled', 'declined', 'withdrawn'));
create index part_pace on part (area_id, unit_id, answered_at desc) where (status in ('answered', 'settled'));
create index part_under_way on part (area_id, unit_id) where (status not in ('answered', 'settled', 'declined', 'withdrawn'));
create index part_unit on part (unit_id, case_id);
create index part_unit_open on part (unit_id, status, accept_by) where (status not in ('settled', 'declined', 'withdrawn'));
create unique index part_one_open_offer on part (case_id, unit_id, area_id) nulls not distinct where (status not in ('settled', 'declined', 'withdrawn', 'answered'));
create constraint trigger new_part_stands_still after insert on part deferrable initially deferred for each row when ((new.status ~~ 'awaiting%')) execute function check_standing_still();
create constraint trigger part_officer_present after insert or update of officer_id, unit_id, status on part deferrable initially deferred for each row execute function part_officer_works_in_unit();
create constraint trigger part_only_in_open_case after insert or update of status on part deferrable initially deferred for each row execute function check_open_parts();
create constraint trigger part_stands_still after update of status on part deferrable initially deferred for each row when ((old.status <> new.status)) execute function check_standing_still();
create constraint trigger part_unit_is_there after insert or update of unit_id, status on part deferrable initially deferred for each row when ((new.status = 'offered')) execute function offer_reaches_unit();
create trigger part_noted after insert or update of officer_id on part for each row execute function note_who_has_to_do_with_case();
alter table part enable row level security;
create policy part_follows on part for all
  using (exists ( select from business_case c where (c.id = part.case_id)))
  with check (select app_is_staff());
grant insert, select, update on part to farled_runtime;

create table part_dependency (
  case_id uuid not null,
  part_id uuid not null,
  needs_id uuid not null,
  constraint part_dependency_pkey primary key (part_id, needs_id),
  constraint part_dependency_case_id_fkey foreign key (case_id) references business_case(id),
  constraint part_dependency_needs foreign key (case_id, needs_id) references part(case_id, id),
  constraint part_dependency_part foreign key (case_id, part_id) references part(case_id, id),
  constraint part_dependency_two_parts check (part_id <> needs_id)
);
create index part_dependency_case on part_dependency (case_id, part_id);
create index part_dependency_of on part_dependency (case_id, needs_id);
create constraint trigger part_dependency_no_circle after insert or update on part_dependency deferrable initially deferred for each row execute function part_dependency_has_no_circle();
alter table part_dependency enable row level security;
create policy part_dependency_follows on part_dependency for all
  using (exists ( select from business_case c where (c.id = part_dependency.case_id)))
  with check (select app_is_staff());
grant delete, insert, select on part_dependency to farled_runtime;

create table plan_template (
  id uuid not null,
  title text not null,
  title_en text not null,
  description text not null default '',
  description_en text not null default '',
  is_public boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null,
  retired_at timestamptz,
  constraint plan_template_pkey primary key (id),
  constraint plan_template_changed_by_fkey foreign key (changed_by) references member(id),
  constraint plan_template_says_something check (title <> '' and title_en <> '')
);
create index plan_template_changed_by on plan_template (changed_by);
create unique index plan_template_one_title on plan_template (lower(title)) where (retired_at is null);
alter table plan_template enable row level security;
create policy plan_template_add on plan_template for insert
  with check (select app_is_staff());
create policy plan_template_change on plan_template for update
  using (select app_is_staff());
create policy plan_template_read on plan_template for select
  using ((select app_is_staff()) or (((select app_kind()) <> 'none') and is_public and (retired_at is null)));
grant insert, select, update on plan_template to farled_runtime;

create table plan_template_step (
  template_id uuid not null,
  position integer not null,
  area_id uuid not null,
  unit_id uuid,
  title text not null,
  title_en text not null,
  prepare text not null default '',
  prepare_en text not null default '',
  days integer,
  needs integer[] not null default '{}'::integer[],
  constraint plan_template_step_pkey primary key (template_id, "position"),
  constraint plan_template_step_area_id_fkey foreign key (area_id) references area(id),
  constraint plan_template_step_days check (days >= 1 and days <= 250),
  constraint plan_template_step_needs_others check (not ("position" = any (needs))),
  constraint plan_template_step_template_id_fkey foreign key (template_id) references plan_template(id),
  constraint plan_template_step_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index plan_template_step_area on plan_template_step (area_id);
create index plan_template_step_unit on plan_template_step (unit_id) where (unit_id is not null);
alter table plan_template_step enable row level security;
create policy plan_template_step_follows on plan_template_step for all
  using (exists ( select from plan_template t where (t.id = plan_template_step.template_id)))
  with check (select app_is_staff());
grant delete, insert, select on plan_template_step to farled_runtime;

create table portal_draft (
  token_hash text not null,
  content jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  case_id uuid,
  constraint portal_draft_pkey primary key (token_hash),
  constraint portal_draft_case_id_fkey foreign key (case_id) references business_case(id)
);
create index portal_draft_expires on portal_draft (expires_at);
alter table portal_draft enable row level security;
create policy portal_draft_all on portal_draft for all
  using ((select app_kind()) in ('public', 'system'));
grant delete, insert, select, update on portal_draft to farled_runtime;

create table portal_link (
  id uuid not null,
  case_id uuid not null,
  token_hash text not null,
  email text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  contact_id uuid,
  session_hash text,
  person_name text not null default '',
  emails text[] not null default '{}',
  company_ids uuid[] not null default '{}'::uuid[],
  constraint portal_link_pkey primary key (id),
  constraint portal_link_case_id_fkey foreign key (case_id) references business_case(id),
  constraint portal_link_contact_id_fkey foreign key (contact_id) references case_contact(id),
  constraint portal_link_session_hash_fkey foreign key (session_hash) references company_session(token_hash) on delete cascade,
  constraint portal_link_token_hash_key unique (token_hash)
);
create index portal_link_case on portal_link (case_id);
create index portal_link_contact on portal_link (contact_id) where (contact_id is not null);
create index portal_link_session on portal_link (session_hash) where (session_hash is not null);
alter table portal_link enable row level security;
create policy portal_link_read on portal_link for all
  using ((select app_kind()) in ('member', 'system', 'company'));
grant insert, select, update on portal_link to farled_runtime;

create unlogged table presence (
  member_id uuid not null,
  tab uuid not null,
  case_id uuid not null,
  doing text not null,
  part_id uuid,
  nth integer not null,
  lasts_until timestamptz not null,
  constraint presence_pkey primary key (member_id, tab),
  constraint presence_answer_has_part check ((doing = 'answer') = (part_id is not null)),
  constraint presence_case_id_fkey foreign key (case_id) references business_case(id),
  constraint presence_doing check (doing in ('reading', 'message', 'note', 'answer', 'combinedAnswer')),
  constraint presence_member_id_fkey foreign key (member_id) references member(id),
  constraint presence_part_id_fkey foreign key (part_id) references part(id)
);
create index presence_lasts_until on presence (lasts_until);
create index presence_of_case on presence (case_id);
create index presence_of_part on presence (part_id) where (part_id is not null);
alter table presence enable row level security;
create policy presence_come on presence for insert
  with check ((select app_is_member()) and (member_id = (select app_member())) and (exists ( select from business_case c where (c.id = presence.case_id))));
create policy presence_leave on presence for delete
  using ((select app_is_system()) or ((select app_is_member()) and (member_id = (select app_member()))));
create policy presence_read on presence for select
  using ((select app_is_system()) or ((select app_is_member()) and ((member_id = (select app_member())) or (exists ( select from business_case c where (c.id = presence.case_id))))));
create policy presence_stay on presence for update
  using ((select app_is_member()) and (member_id = (select app_member())))
  with check ((member_id = (select app_member())) and (exists ( select from business_case c where (c.id = presence.case_id))));
grant delete, insert, select, update on presence to farled_runtime;

create table project (
  id uuid not null,
  reference text not null,
  title text not null,
  purpose text not null default '',
  unit_id uuid not null,
  contact_id uuid not null,
  phase text not null,
  closing_reason text not null default '',
  earliest_on date,
  planned_start_on date,
  planned_end_on date,
  latest_on date,
  start_is_certain boolean not null default false,
  end_is_certain boolean not null default false,
  from_on date generated always as (coalesce(planned_start_on, earliest_on, planned_end_on, latest_on)) stored,
  to_on date generated always as (coalesce(planned_end_on, latest_on, planned_start_on, earliest_on)) stored,
  place_kind text not null,
  place_text text not null default '',
  place_key text not null generated always as (place_key_of(place_text)) stored,
  place_shape jsonb,
  place_bounds box,
  place_accuracy text not null default 'rough',
  budget_frame bigint,
  visibility text not null,
  impact text[] not null default '{}',
  links jsonb not null default '[]',
  from_case_id uuid,
  source_system text,
  external_id text,
  confirmed_at timestamptz,
  confirmed_by uuid,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  version integer not null default 1,
  search tsvector generated always as (sv_vector(((((title || ' ') || purpose) || ' ') || place_text))) stored,
  constraint project_pkey primary key (id),
  constraint project_budget check (budget_frame >= 0),
  constraint project_confirmed_by_fkey foreign key (confirmed_by) references member(id),
  constraint project_contact_id_fkey foreign key (contact_id) references member(id),
  constraint project_created_by_fkey foreign key (created_by) references member(id),
  constraint project_days_in_order check (earliest_on <= planned_start_on and planned_start_on <= planned_end_on and planned_end_on <= latest_on and earliest_on <= planned_end_on and earliest_on <= latest_on and planned_start_on <= latest_on),
  constraint project_drawn_has_shape check (place_kind <> 'drawn' or place_shape is not null),
  constraint project_everywhere_has_none check (place_kind <> 'everywhere' or place_shape is null),
  constraint project_from_case_id_fkey foreign key (from_case_id) references business_case(id),
  constraint project_from_elsewhere check ((source_system is null) = (external_id is null)),
  constraint project_has_title check (title <> ''),
  constraint project_one_external unique (unit_id, source_system, external_id),
  constraint project_phase check (phase in ('idea', 'planned', 'procured', 'under_way', 'done', 'stopped')),
  constraint project_place_accuracy check (place_accuracy in ('exact', 'rough')),
  constraint project_place_kind check (place_kind in ('drawn', 'address', 'property', 'everywhere')),
  constraint project_reference_key unique (reference),
  constraint project_shape_has_bounds check ((place_shape is null) = (place_bounds is null)),
  constraint project_stopped_with_reason check (phase <> 'stopped' or closing_reason <> ''),
  constraint project_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint project_visibility check (visibility in ('draft', 'internal', 'public'))
);
create index project_begins on project (from_on, id);
create index project_changed on project (changed_at desc, id desc);
create index project_confirmed_by on project (confirmed_by) where (confirmed_by is not null);
create index project_contact on project (contact_id);
create index project_created_by on project (created_by) where (created_by is not null);
create index project_from_case on project (from_case_id) where (from_case_id is not null);
create index project_of_unit on project (unit_id, changed_at desc);
create index project_place on project using gist (place_bounds);
create index project_place_key on project (place_key) where (place_key <> '');
create index project_place_start on project (place_key collate "c") where (place_key <> '');
create index project_title_going_on on project using gin (title gin_trgm_ops) where (phase not in ('done', 'stopped'));
create index project_words on project using gin (search);
alter table project enable row level security;
create policy project_add on project for insert
  with check (select app_is_staff());
create policy project_change on project for update
  using ((select app_is_system()) or ((select app_is_member()) and ((visibility <> 'draft') or (unit_id = any ((select app_units())::uuid[])))))
  with check (select app_is_staff());
create policy project_read on project for select
  using (((visibility = 'public') and ((select app_kind()) <> 'none')) or (select app_is_system()) or ((select app_is_member()) and ((visibility <> 'draft') or (unit_id = any ((select app_units())::uuid[])))));
grant insert, select, update on project to farled_runtime;

create table project_area (
  project_id uuid not null,
  area_id uuid not null,
  constraint project_area_pkey primary key (project_id, area_id),
  constraint project_area_area_id_fkey foreign key (area_id) references area(id),
  constraint project_area_project_id_fkey foreign key (project_id) references project(id)
);
create index project_area_area on project_area (area_id, project_id);
alter table project_area enable row level security;
create policy project_area_follows on project_area for all
  using (exists ( select from project p where (p.id = project_area.project_id)));
grant delete, insert, select on project_area to farled_runtime;

create table project_company (
  project_id uuid not null,
  company_id uuid not null,
  constraint project_company_pkey primary key (project_id, company_id),
  constraint project_company_company_id_fkey foreign key (company_id) references company(id),
  constraint project_company_project_id_fkey foreign key (project_id) references project(id)
);
create index project_company_company on project_company (company_id, project_id);
alter table project_company enable row level security;
create policy project_company_follows on project_company for all
  using ((select app_is_staff()) and (exists ( select from project p where (p.id = project_company.project_id))));
grant delete, insert, select on project_company to farled_runtime;

create table project_file (
  id uuid not null,
  project_id uuid not null,
  hash text not null,
  name text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  constraint project_file_pkey primary key (id),
  constraint project_file_added_by_fkey foreign key (added_by) references member(id),
  constraint project_file_has_name check (name <> ''),
  constraint project_file_hash_fkey foreign key (hash) references stored_file(hash),
  constraint project_file_project_id_fkey foreign key (project_id) references project(id)
);
create index project_file_by on project_file (added_by);
create index project_file_hash on project_file (hash);
create index project_file_of_project on project_file (project_id, added_at, id);
alter table project_file enable row level security;
create policy project_file_follows on project_file for all
  using ((select app_is_staff()) and (exists ( select from project p where (p.id = project_file.project_id))));
grant delete, insert, select on project_file to farled_runtime;

create table project_follow (
  id uuid not null,
  member_id uuid not null,
  area_id uuid,
  unit_id uuid,
  project_id uuid,
  place_name text,
  place_text text not null default '',
  place_key text not null generated always as (place_key_of(place_text)) stored,
  place_shape jsonb,
  place_metres integer not null default 0,
  place_bounds box,
  followed_at timestamptz not null,
  told_until timestamptz not null,
  constraint project_follow_pkey primary key (id),
  constraint project_follow_area_id_fkey foreign key (area_id) references area(id),
  constraint project_follow_area_once unique (member_id, area_id),
  constraint project_follow_member_id_fkey foreign key (member_id) references member(id),
  constraint project_follow_metres check (place_metres >= 0 and place_metres <= 10000),
  constraint project_follow_one_thing check (num_nonnulls(area_id, unit_id, project_id, place_name) = 1),
  constraint project_follow_place_is_somewhere check ( case when place_name is null then place_key = '' and place_shape is null else place_key <> '' or place_shape is not null end),
  constraint project_follow_project_id_fkey foreign key (project_id) references project(id),
  constraint project_follow_project_once unique (member_id, project_id),
  constraint project_follow_shape_has_bounds check ((place_shape is null) = (place_bounds is null)),
  constraint project_follow_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint project_follow_unit_once unique (member_id, unit_id)
);
create index project_follow_area on project_follow (area_id) where (area_id is not null);
create index project_follow_of_member on project_follow (member_id, followed_at);
create index project_follow_project on project_follow (project_id) where (project_id is not null);
create index project_follow_told on project_follow (told_until);
create index project_follow_unit on project_follow (unit_id) where (unit_id is not null);
alter table project_follow enable row level security;
create policy project_follow_own on project_follow for all
  using ((select app_is_system()) or ((select app_is_member()) and (member_id = (select app_member()))));
grant delete, insert, select, update on project_follow to farled_runtime;

create table project_history (
  project_id uuid not null,
  version integer not null,
  what text not null,
  at timestamptz not null,
  by_id uuid,
  fields text[] not null default '{}',
  why text not null default '',
  phase text not null,
  constraint project_history_pkey primary key (project_id, version),
  constraint project_history_by_id_fkey foreign key (by_id) references member(id),
  constraint project_history_project_id_fkey foreign key (project_id) references project(id),
  constraint project_history_what check (what in ('added', 'imported', 'changed', 'ended', 'resumed', 'confirmed'))
);
create index project_history_at on project_history (at);
create index project_history_by on project_history (by_id) where (by_id is not null);
alter table project_history enable row level security;
create policy project_history_follows on project_history for all
  using ((select app_is_staff()) and (exists ( select from project p where (p.id = project_history.project_id))));
grant insert, select on project_history to farled_runtime;

create table project_number (
  year integer not null,
  last integer not null,
  constraint project_number_pkey primary key (year)
);
alter table project_number enable row level security;
create policy project_number_staff on project_number for all
  using (select app_is_staff());
grant insert, select, update on project_number to farled_runtime;

create table project_overlap (
  id uuid not null,
  project_id uuid not null,
  other_id uuid,
  case_id uuid,
  kind text not null,
  metres double precision,
  days integer,
  likeness integer not null,
  rule_version integer not null,
  basis text not null,
  status text not null default 'new',
  owner_id uuid not null,
  decision text not null default '',
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  ended_at timestamptz,
  version integer not null default 1,
  constraint project_overlap_pkey primary key (id),
  constraint project_overlap_case_id_fkey foreign key (case_id) references business_case(id),
  constraint project_overlap_decided check (status <> 'coordinated' or decision <> ''),
  constraint project_overlap_in_order check (project_id < other_id),
  constraint project_overlap_kind check (kind in ('collision', 'opportunity', 'subject')),
  constraint project_overlap_one_a_case unique (project_id, case_id),
  constraint project_overlap_one_a_pair unique (project_id, other_id),
  constraint project_overlap_other_id_fkey foreign key (other_id) references project(id),
  constraint project_overlap_owner_id_fkey foreign key (owner_id) references member(id),
  constraint project_overlap_project_id_fkey foreign key (project_id) references project(id),
  constraint project_overlap_rule_version_fkey foreign key (rule_version) references overlap_rule(version),
  constraint project_overlap_settled check ((status in ('coordinated', 'not_relevant')) = (settled_at is not null)),
  constraint project_overlap_settled_by_fkey foreign key (settled_by) references member(id),
  constraint project_overlap_status check (status in ('new', 'acknowledged', 'coordinated', 'not_relevant')),
  constraint project_overlap_two_parties check ((other_id is null) <> (case_id is null)),
  constraint project_overlap_with_reason check (status <> 'not_relevant' or decision <> '')
);
create index project_overlap_case on project_overlap (case_id) where (case_id is not null);
create index project_overlap_found on project_overlap (found_at, id);
create index project_overlap_gravest on project_overlap (( case kind when 'collision' then 0 when 'opportunity' then 1 else 2 end), coalesce(metres, 'Infinity'::double precision), id) where (ended_at is null);
create index project_overlap_new on project_overlap (kind, id) where ((status = 'new') and (ended_at is null));
create index project_overlap_other on project_overlap (other_id) where (other_id is not null);
create index project_overlap_owner on project_overlap (owner_id);
create index project_overlap_rule on project_overlap (rule_version);
create index project_overlap_settled_by on project_overlap (settled_by) where (settled_by is not null);
alter table project_overlap enable row level security;
create policy project_overlap_follows on project_overlap for all
  using ((select app_is_staff()) and (exists ( select from project p where (p.id = project_overlap.project_id))) and ((other_id is null) or (exists ( select from project p where (p.id = project_overlap.other_id)))) and ((case_id is null) or (exists ( select from business_case c where (c.id = project_overlap.case_id)))));
grant insert, select, update on project_overlap to farled_runtime;

create table project_overlap_history (
  overlap_id uuid not null,
  version integer not null,
  what text not null,
  at timestamptz not null,
  by_id uuid,
  body text not null default '',
  kind text not null,
  metres double precision,
  days integer,
  rule_version integer not null,
  constraint project_overlap_history_pkey primary key (overlap_id, version),
  constraint project_overlap_history_by_id_fkey foreign key (by_id) references member(id),
  constraint project_overlap_history_overlap_id_fkey foreign key (overlap_id) references project_overlap(id),
  constraint project_overlap_history_what check (what in ('found', 'moved', 'reopened', 'ended', 'acknowledged', 'coordinated', 'not_relevant', 'given'))
);
create index project_overlap_history_at on project_overlap_history (at);
create index project_overlap_history_by on project_overlap_history (by_id) where (by_id is not null);
alter table project_overlap_history enable row level security;
create policy project_overlap_history_follows on project_overlap_history for all
  using (exists ( select from project_overlap o where (o.id = project_overlap_history.overlap_id)));
grant insert, select on project_overlap_history to farled_runtime;

create table project_partner (
  project_id uuid not null,
  position integer not null,
  unit_id uuid,
  name text not null default '',
  role text not null default '',
  constraint project_partner_pkey primary key (project_id, "position"),
  constraint project_partner_is_somebody check ((unit_id is null) <> (name = '')),
  constraint project_partner_project_id_fkey foreign key (project_id) references project(id),
  constraint project_partner_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index project_partner_unit on project_partner (unit_id) where (unit_id is not null);
alter table project_partner enable row level security;
create policy project_partner_follows on project_partner for all
  using (exists ( select from project p where (p.id = project_partner.project_id)));
grant delete, insert, select on project_partner to farled_runtime;

create table promise (
  case_id uuid not null,
  nth integer not null,
  promised_on date not null,
  earlier date,
  reason text not null default '',
  mail_key text,
  set_by uuid,
  set_at timestamptz not null,
  constraint promise_pkey primary key (case_id, nth),
  constraint promise_case_id_fkey foreign key (case_id) references business_case(id),
  constraint promise_first_moves_nothing check ((nth = 1) = (earlier is null)),
  constraint promise_moved_says_why check (earlier is null or earlier = promised_on or length(btrim(reason)) >= 5),
  constraint promise_set_by_fkey foreign key (set_by) references member(id)
);
create constraint trigger promise_is_named after insert or delete or update on promise deferrable initially deferred for each row execute function check_promise();
create constraint trigger promise_moved_is_told after insert or update on promise deferrable initially deferred for each row when ((new.earlier <> new.promised_on)) execute function company_is_told('promise_moved_is_told');
alter table promise enable row level security;
create policy promise_follows on promise for all
  using (exists ( select from business_case c where (c.id = promise.case_id)))
  with check (select app_is_staff());
grant insert, select on promise to farled_runtime;

create table public_opening (
  id uuid not null,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  reason text not null default '',
  constraint public_opening_pkey primary key (id),
  constraint public_opening_closed_by_fkey foreign key (closed_by) references member(id),
  constraint public_opening_closed_says_why check (closed_at is null or reason <> ''),
  constraint public_opening_ends_after check (closed_at >= opened_at),
  constraint public_opening_opened_by_fkey foreign key (opened_by) references member(id)
);
create unique index public_opening_one on public_opening ((true)) where (closed_at is null);
alter table public_opening enable row level security;
create policy public_opening_close on public_opening for update
  using (select app_is_staff());
create policy public_opening_open on public_opening for insert
  with check (select app_is_staff());
create policy public_opening_read on public_opening for select
  using ((select app_kind()) <> 'none');
grant insert, select on public_opening to farled_runtime;
grant update (closed_at, closed_by, reason) on public_opening to farled_runtime;

create table referral (
  id uuid not null,
  case_id uuid not null,
  part_id uuid,
  wait_id uuid,
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
  asked_by uuid not null,
  asked_unit_id uuid,
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
  ended_by uuid,
  ending_reason text not null default '',
  answer_body text not null default '',
  constraint referral_pkey primary key (id),
  constraint referral_answer_says_something check ((ending not in ('answered', 'not_us')) or btrim(answer_body) <> ''),
  constraint referral_asked_by_fkey foreign key (asked_by) references member(id),
  constraint referral_asked_unit_id_fkey foreign key (asked_unit_id) references unit(id),
  constraint referral_asks_something check (btrim(question) <> ''),
  constraint referral_case_id_fkey foreign key (case_id) references business_case(id),
  constraint referral_ended_by_fkey foreign key (ended_by) references member(id),
  constraint referral_ended_says_how check ((ended_at is null) = (ending is null)),
  constraint referral_ending check (ending in ('answered', 'no_comments', 'not_us', 'taken_back', 'ended_with_case')),
  constraint referral_is_assessed check ((assessment in ('nothing_covered', 'left_out')) and (assessment = 'left_out') = (btrim(left_out) <> '')),
  constraint referral_more_time_is_whole check ((more_until is null) = (more_asked_at is null)),
  constraint referral_part_id_fkey foreign key (part_id) references part(id),
  constraint referral_reminds_before_its_day check (reminds_on < answer_by),
  constraint referral_says_who check (btrim(organisation) <> '' and btrim(email) <> ''),
  constraint referral_wait_id_fkey foreign key (wait_id) references wait(id)
);
create index referral_asked_by on referral (asked_by);
create index referral_asked_unit on referral (asked_unit_id);
create index referral_case on referral (case_id, asked_at);
create index referral_ended_by on referral (ended_by);
create index referral_open on referral (answer_by, id) where (ended_at is null);
create index referral_part on referral (part_id) where (part_id is not null);
create index referral_reminds on referral (reminds_on, id) where ((ended_at is null) and (reminded_at is null) and (reminds_on is not null));
create index referral_wait on referral (wait_id) where (wait_id is not null);
alter table referral enable row level security;
create policy referral_follows on referral for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = referral.case_id))));
create policy referral_outside on referral for select
  using ((select app_is_outside()) and (id = (select app_referral())));
grant insert, select on referral to farled_runtime;
grant update (wait_id, organisation, name, email, answer_by, reminds_on, reminded_at, opened_at, silent_at, more_until, more_reason, more_asked_at, ended_at, ending, ended_by, ending_reason, answer_body) on referral to farled_runtime;

create table referral_file (
  referral_id uuid not null,
  attachment_id uuid not null,
  constraint referral_file_pkey primary key (referral_id, attachment_id),
  constraint referral_file_attachment_id_fkey foreign key (attachment_id) references attachment(id),
  constraint referral_file_referral_id_fkey foreign key (referral_id) references referral(id)
);
create index referral_file_attachment on referral_file (attachment_id);
alter table referral_file enable row level security;
create policy referral_file_follows on referral_file for all
  using ((select app_is_staff()) and (exists ( select from referral r where (r.id = referral_file.referral_id))));
create policy referral_file_outside on referral_file for select
  using ((select app_is_outside()) and (exists ( select from referral r where ((r.id = referral_file.referral_id) and (r.ended_at is null)))));
grant insert, select on referral_file to farled_runtime;

create table referral_link (
  token_hash text not null,
  referral_id uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint referral_link_pkey primary key (token_hash),
  constraint referral_link_referral_id_fkey foreign key (referral_id) references referral(id)
);
create index referral_link_referral on referral_link (referral_id);
alter table referral_link enable row level security;
create policy referral_link_follows on referral_link for all
  using ((select app_is_staff()) and (exists ( select from referral r where (r.id = referral_link.referral_id))));
grant insert, select on referral_link to farled_runtime;
grant update (revoked_at) on referral_link to farled_runtime;

create table referral_term (
  only_one boolean not null default true,
  days integer not null default 14,
  link_days integer not null default 30,
  constraint referral_term_pkey primary key (only_one),
  constraint referral_term_days check (days >= 1 and days <= 119),
  constraint referral_term_link_days check (link_days >= 0 and link_days <= 400),
  constraint referral_term_only_one check (only_one)
);
alter table referral_term enable row level security;
create policy referral_term_change on referral_term for update
  using (select app_is_staff());
create policy referral_term_read on referral_term for select
  using ((select app_kind()) <> 'none');
grant select on referral_term to farled_runtime;
grant update (days, link_days) on referral_term to farled_runtime;

create table responsibility (
  id uuid not null,
  area_id uuid not null,
  unit_id uuid not null,
  role text not null,
  valid daterange not null,
  set_at timestamptz,
  set_by uuid,
  proposal_id uuid,
  constraint responsibility_pkey primary key (id),
  constraint responsibility_area_id_fkey foreign key (area_id) references area(id),
  constraint responsibility_not_empty check (not isempty(valid)),
  constraint responsibility_one_accountable exclude using gist (area_id with =, valid with &&) where (role = 'accountable'),
  constraint responsibility_one_role_a_unit exclude using gist (area_id with =, unit_id with =, valid with &&),
  constraint responsibility_proposal_id_fkey foreign key (proposal_id) references map_proposal(id),
  constraint responsibility_role check (role in ('accountable', 'performs', 'consulted', 'informed')),
  constraint responsibility_set_by_fkey foreign key (set_by) references member(id),
  constraint responsibility_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index responsibility_unit on responsibility (unit_id);
alter table responsibility enable row level security;
create policy responsibility_end on responsibility for update
  using (select app_is_staff());
create policy responsibility_read on responsibility for select
  using ((select app_kind()) <> 'none');
create policy responsibility_write on responsibility for insert
  with check (select app_is_staff());
grant insert, select on responsibility to farled_runtime;
grant update (valid) on responsibility to farled_runtime;

create table saved_view (
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  filters jsonb not null,
  columns text[] not null,
  shared_with text not null default 'nobody',
  shared_unit_id uuid,
  position integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  version integer not null default 1,
  constraint saved_view_pkey primary key (id),
  constraint saved_view_filters check (jsonb_typeof(filters) = 'object'),
  constraint saved_view_name check (char_length(name) >= 1 and char_length(name) <= 60),
  constraint saved_view_owner_id_fkey foreign key (owner_id) references member(id),
  constraint saved_view_shared_unit check ((shared_with = 'unit') = (shared_unit_id is not null)),
  constraint saved_view_shared_unit_id_fkey foreign key (shared_unit_id) references unit(id),
  constraint saved_view_shared_with check (shared_with in ('nobody', 'unit', 'everyone'))
);
create index saved_view_everyone on saved_view (shared_with) where ((shared_with = 'everyone') and (deleted_at is null));
create index saved_view_unit on saved_view (shared_unit_id) where ((shared_unit_id is not null) and (deleted_at is null));
create unique index saved_view_one_name on saved_view (owner_id, lower(name)) where (deleted_at is null);
create trigger saved_view_own_unit before insert or update of shared_unit_id on saved_view for each row when ((new.shared_unit_id is not null)) execute function view_is_shared_with_own_unit();
alter table saved_view enable row level security;
create policy saved_view_add on saved_view for insert
  with check ((select app_is_system()) or ((select app_is_member()) and (owner_id = (select app_member()))));
create policy saved_view_change on saved_view for update
  using ((select app_is_system()) or ((select app_is_member()) and (owner_id = (select app_member()))));
create policy saved_view_inherit on saved_view for update
  using ((select app_is_member()) and (deleted_at is null) and (shared_with <> 'nobody') and inherits_view(owner_id, shared_unit_id))
  with check (owner_id = (select app_member()));
create policy saved_view_inherit_read on saved_view for select
  using ((select app_is_member()) and (deleted_at is null) and (shared_with <> 'nobody') and inherits_view(owner_id, shared_unit_id));
create policy saved_view_read on saved_view for select
  using ((select app_is_system()) or ((select app_is_member()) and ((owner_id = (select app_member())) or ((deleted_at is null) and ((shared_with = 'everyone') or (shared_unit_id = any ((select app_units())::uuid[])))))));
create policy saved_view_remove on saved_view for delete
  using ((select app_is_system()) or ((select app_is_member()) and (owner_id = (select app_member()))));
grant delete, insert, select, update on saved_view to farled_runtime;

create table search_learning (
  id boolean not null default true,
  learns boolean not null default true,
  changed_at timestamptz,
  changed_by uuid,
  counted_at timestamptz,
  revision bigint not null default 0,
  constraint search_learning_pkey primary key (id),
  constraint search_learning_changed_by_fkey foreign key (changed_by) references member(id),
  constraint search_learning_one_row check (id)
);
create index search_learning_changed_by on search_learning (changed_by);
alter table search_learning enable row level security;
create policy search_learning_read on search_learning for select
  using ((select app_kind()) <> 'none');
create policy search_learning_write on search_learning for update
  using (select app_is_staff());
grant select, update on search_learning to farled_runtime;

create table search_synonym (
  id uuid not null,
  phrase text not null,
  means text,
  area_id uuid,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null,
  retired_at timestamptz,
  constraint search_synonym_pkey primary key (id),
  constraint search_synonym_area_id_fkey foreign key (area_id) references area(id),
  constraint search_synonym_changed_by_fkey foreign key (changed_by) references member(id),
  constraint search_synonym_leads_one_way check ((means is null) <> (area_id is null)),
  constraint search_synonym_says_something check (phrase <> '' and means <> ''),
  constraint search_synonym_two_words check (lower(phrase) <> lower(means))
);
create index search_synonym_area on search_synonym (area_id);
create index search_synonym_changed_by on search_synonym (changed_by);
create unique index search_synonym_one_area on search_synonym (lower(phrase), area_id) where ((area_id is not null) and (retired_at is null));
create unique index search_synonym_one_pair on search_synonym (least(lower(phrase), lower(means)), greatest(lower(phrase), lower(means))) where ((means is not null) and (retired_at is null));
alter table search_synonym enable row level security;
create policy search_synonym_insert on search_synonym for insert
  with check (select app_is_staff());
create policy search_synonym_read on search_synonym for select
  using ((select app_kind()) <> 'none');
create policy search_synonym_update on search_synonym for update
  using (select app_is_staff());
grant insert, select on search_synonym to farled_runtime;
grant update (phrase, means, area_id, version, changed_at, changed_by, retired_at) on search_synonym to farled_runtime;

create table service_calendar (
  id integer not null default 1,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  constraint service_calendar_pkey primary key (id),
  constraint service_calendar_is_one check (id = 1)
);
alter table service_calendar enable row level security;
create policy service_calendar_change on service_calendar for update
  using (select app_is_staff());
create policy service_calendar_read on service_calendar for select
  using ((select app_kind()) <> 'none');
grant select, update on service_calendar to farled_runtime;

create table service_goal (
  kind text not null,
  days integer not null,
  version integer not null default 1,
  constraint service_goal_pkey primary key (kind),
  constraint service_goal_days check (days >= 1 and days <= 100),
  constraint service_goal_kind check (kind in ('first_contact', 'accept_offer', 'accept_handover', 'stillness', 'company_answer'))
);
alter table service_goal enable row level security;
create policy service_goal_change on service_goal for update
  using (select app_is_staff());
create policy service_goal_read on service_goal for select
  using ((select app_kind()) <> 'none');
grant select, update on service_goal to farled_runtime;

create table service_goal_of_unit (
  kind text not null,
  unit_id uuid not null,
  days integer not null,
  constraint service_goal_of_unit_pkey primary key (kind, unit_id),
  constraint service_goal_of_unit_days check (days >= 1 and days <= 100),
  constraint service_goal_of_unit_kind_fkey foreign key (kind) references service_goal(kind),
  constraint service_goal_of_unit_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index service_goal_of_unit_unit on service_goal_of_unit (unit_id);
alter table service_goal_of_unit enable row level security;
create policy service_goal_of_unit_read on service_goal_of_unit for select
  using ((select app_kind()) <> 'none');
create policy service_goal_of_unit_write on service_goal_of_unit for all
  using (select app_is_staff());
grant delete, insert, select on service_goal_of_unit to farled_runtime;

create table session (
  token_hash text not null,
  member_id uuid not null,
  id_token text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pkey primary key (token_hash),
  constraint session_member_id_fkey foreign key (member_id) references member(id)
);
create index session_expires on session (expires_at);
create index session_member on session (member_id);
alter table session enable row level security;
create policy session_all on session for all
  using (select app_is_system());
grant delete, insert, select, update on session to farled_runtime;

create table sign_in (
  state text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  created_at timestamptz not null,
  constraint sign_in_pkey primary key (state)
);
create index sign_in_created on sign_in (created_at);
alter table sign_in enable row level security;
create policy sign_in_all on sign_in for all
  using (select app_is_system());
grant delete, insert, select, update on sign_in to farled_runtime;

create table sign_off (
  id uuid not null,
  case_id uuid not null,
  draft_id uuid not null,
  text_version integer not null,
  part_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  agrees boolean,
  reason text not null default '',
  constraint sign_off_pkey primary key (id),
  constraint sign_off_answered_by_fkey foreign key (answered_by) references member(id),
  constraint sign_off_asked_by_fkey foreign key (asked_by) references member(id),
  constraint sign_off_case_id_fkey foreign key (case_id) references business_case(id),
  constraint sign_off_draft_id_fkey foreign key (draft_id) references combined_answer(id),
  constraint sign_off_is_answered_whole check ((answered_at is null) = (agrees is null) and (answered_at is null) = (answered_by is null)),
  constraint sign_off_no_says_why check (agrees is distinct from false or reason <> ''),
  constraint sign_off_one_a_text unique (draft_id, text_version, part_id),
  constraint sign_off_part_id_fkey foreign key (part_id) references part(id)
);
create index sign_off_answered_by on sign_off (answered_by) where (answered_by is not null);
create index sign_off_asked_by on sign_off (asked_by);
create index sign_off_case on sign_off (case_id, asked_at);
create index sign_off_open on sign_off (part_id) where (answered_at is null);
alter table sign_off enable row level security;
create policy sign_off_follows on sign_off for all
  using ((select app_is_staff()) and (exists ( select from business_case c where (c.id = sign_off.case_id))))
  with check (select app_is_staff());
grant insert, select on sign_off to farled_runtime;
grant update (answered_at, answered_by, agrees, reason) on sign_off to farled_runtime;

create table signal (
  id uuid not null,
  kind text not null,
  thing_id uuid not null,
  case_id uuid not null,
  part_id uuid,
  due date not null,
  level integer not null,
  holder_id uuid not null,
  unit_id uuid not null,
  other_unit_id uuid,
  raised_at timestamptz not null,
  next_level_on date,
  ended_at timestamptz,
  ended_by text,
  constraint signal_pkey primary key (id),
  constraint signal_case_id_fkey foreign key (case_id) references business_case(id),
  constraint signal_ended_by_needs_end check (ended_by is null or ended_at is not null),
  constraint signal_holder_id_fkey foreign key (holder_id) references member(id),
  constraint signal_last_level check ((level = 4) = (next_level_on is null)),
  constraint signal_level check (level >= 1 and level <= 4),
  constraint signal_other_unit_id_fkey foreign key (other_unit_id) references unit(id),
  constraint signal_part_id_fkey foreign key (part_id) references part(id),
  constraint signal_unit_id_fkey foreign key (unit_id) references unit(id)
);
create index signal_case on signal (case_id, raised_at);
create index signal_for_meeting on signal (raised_at, id) where ((ended_at is null) and (level = 4));
create index signal_open on signal (case_id) where (ended_at is null);
create unique index signal_one_open_a_thing on signal (kind, thing_id) where (ended_at is null);
alter table signal enable row level security;
create policy signal_change on signal for update
  using (select app_is_system());
create policy signal_follows on signal for select
  using (exists ( select from business_case c where (c.id = signal.case_id)));
create policy signal_raise on signal for insert
  with check (select app_is_system());
grant insert, select, update on signal to farled_runtime;

create table signal_level (
  signal_id uuid not null,
  level integer not null,
  reader_id uuid not null,
  reached_at timestamptz not null,
  constraint signal_level_pkey primary key (signal_id, level, reader_id),
  constraint signal_level_reader_id_fkey foreign key (reader_id) references member(id),
  constraint signal_level_signal_id_fkey foreign key (signal_id) references signal(id)
);
create index signal_level_reader on signal_level (reader_id, reached_at);
alter table signal_level enable row level security;
create policy signal_level_follows on signal_level for select
  using ((select app_is_staff()) and (exists ( select from signal s where (s.id = signal_level.signal_id))));
create policy signal_level_reach on signal_level for insert
  with check (select app_is_system());
grant insert, select on signal_level to farled_runtime;

create table stored_file (
  hash text not null,
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  scanned_at timestamptz,
  threat text,
  drawn_at timestamptz,
  constraint stored_file_pkey primary key (hash),
  constraint stored_file_hash check (hash ~ '^[0-9a-f]{64}$'),
  constraint stored_file_threat_was_scanned check (threat is null or scanned_at is not null)
);
create index stored_file_undrawn on stored_file (stored_at) where (drawn_at is null);
create index stored_file_unscanned on stored_file (stored_at) where (scanned_at is null);
alter table stored_file enable row level security;
create policy stored_file_all on stored_file for all
  using ((select app_kind()) <> 'none');
grant insert, select on stored_file to farled_runtime;
grant update (scanned_at, threat, drawn_at) on stored_file to farled_runtime;

create table unit (
  id uuid not null,
  slug text not null,
  authority_id uuid not null,
  name text not null,
  name_en text not null,
  does text not null default '',
  does_en text not null default '',
  does_not text not null default '',
  does_not_en text not null default '',
  works text not null default '',
  works_en text not null default '',
  common_questions text[] not null default '{}',
  email text,
  phone text,
  opening_hours text not null default '',
  opening_hours_en text not null default '',
  in_lots boolean not null default false,
  in_lots_since date,
  active boolean not null default true,
  version integer not null default 1,
  constraint unit_pkey primary key (id),
  constraint unit_authority_id_fkey foreign key (authority_id) references authority(id),
  constraint unit_slug_key unique (slug)
);
create index unit_authority on unit (authority_id);
alter table unit enable row level security;
create policy unit_add on unit for insert
  with check (select app_is_staff());
create policy unit_change on unit for update
  using (select app_is_staff());
create policy unit_read on unit for select
  using ((select app_kind()) <> 'none');
grant insert, select, update on unit to farled_runtime;

create table visit (
  id uuid not null,
  unit_id uuid not null,
  inspector_id uuid not null,
  company_id uuid not null,
  case_id uuid,
  site text not null,
  site_key text not null generated always as (place_key_of(site)) stored,
  property text not null default '',
  property_key text not null generated always as (place_key_of(property)) stored,
  subject text not null,
  prepare text not null default '',
  lawful_basis text not null default '',
  earliest_on date not null,
  latest_on date not null,
  starts_at timestamptz,
  ends_at timestamptz,
  first_on date not null generated always as (coalesce(((starts_at at time zone 'Europe/Stockholm'))::date, earliest_on)) stored,
  last_on date not null generated always as (coalesce(((starts_at at time zone 'Europe/Stockholm'))::date, latest_on)) stored,
  status text not null default 'planned',
  is_announced boolean not null default true,
  contact_name text not null default '',
  contact_email text,
  outcome text,
  outcome_note text not null default '',
  done_on date,
  ended_why text not null default '',
  joint_id uuid,
  joint_yes_at timestamptz,
  joint_yes_by uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  constraint visit_pkey primary key (id),
  constraint visit_agreed_has_time check (status <> 'agreed' or starts_at is not null),
  constraint visit_case_id_fkey foreign key (case_id) references business_case(id),
  constraint visit_company_id_fkey foreign key (company_id) references company(id),
  constraint visit_created_by_fkey foreign key (created_by) references member(id),
  constraint visit_done_has_outcome check ((status = 'done') = (outcome is not null) and (status = 'done') = (done_on is not null)),
  constraint visit_ends_after_it_begins check (ends_at > starts_at),
  constraint visit_has_site check (site <> ''),
  constraint visit_has_subject check (subject <> ''),
  constraint visit_inspector_id_fkey foreign key (inspector_id) references member(id),
  constraint visit_joint_id_fkey foreign key (joint_id) references joint_visit(id),
  constraint visit_joint_yes_by_fkey foreign key (joint_yes_by) references member(id),
  constraint visit_outcome check (outcome in ('no_remarks', 'remarks', 'follow_up')),
  constraint visit_period check (latest_on >= earliest_on),
  constraint visit_status check (status in ('planned', 'agreed', 'done', 'cancelled', 'not_done')),
  constraint visit_time_has_end check ((starts_at is null) = (ends_at is null)),
  constraint visit_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint visit_yes_has_member check ((joint_yes_at is null) = (joint_yes_by is null)),
  constraint visit_yes_to_a_joint check (joint_yes_at is null or joint_id is not null)
);
create index visit_contact on visit (lower(contact_email)) where (contact_email is not null);
create index visit_created_by on visit (created_by);
create index visit_days on visit (first_on, id);
create index visit_of_case on visit (case_id) where (case_id is not null);
create index visit_of_company on visit (company_id, first_on, id);
create index visit_of_inspector on visit (inspector_id, first_on) where (status in ('planned', 'agreed'));
create index visit_of_joint on visit (joint_id) where (joint_id is not null);
create index visit_of_unit on visit (unit_id, first_on, id);
create index visit_yes_by on visit (joint_yes_by) where (joint_yes_by is not null);
alter table visit enable row level security;
create policy visit_staff on visit for all
  using ((select app_is_staff()) and ((case_id is null) or (exists ( select from business_case c where (c.id = visit.case_id)))));
grant insert, select, update on visit to farled_runtime;

create table visit_area (
  visit_id uuid not null,
  area_id uuid not null,
  constraint visit_area_pkey primary key (visit_id, area_id),
  constraint visit_area_area_id_fkey foreign key (area_id) references area(id),
  constraint visit_area_visit_id_fkey foreign key (visit_id) references visit(id)
);
create index visit_area_of on visit_area (area_id);
alter table visit_area enable row level security;
create policy visit_area_staff on visit_area for all
  using ((select app_is_staff()) and (exists ( select from visit v where (v.id = visit_area.visit_id))));
grant delete, insert, select on visit_area to farled_runtime;

create table visit_calendar (
  company_id uuid not null,
  told jsonb not null default '[]',
  sequence integer not null default 0,
  constraint visit_calendar_pkey primary key (company_id),
  constraint visit_calendar_company_id_fkey foreign key (company_id) references company(id)
);
alter table visit_calendar enable row level security;
create policy visit_calendar_system on visit_calendar for all
  using (select app_is_system());
grant insert, select, update on visit_calendar to farled_runtime;

create table visit_link (
  id uuid not null,
  company_id uuid not null,
  email text,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  session_hash text not null,
  constraint visit_link_pkey primary key (id),
  constraint visit_link_company_id_fkey foreign key (company_id) references company(id),
  constraint visit_link_session_hash_fkey foreign key (session_hash) references company_session(token_hash) on delete cascade,
  constraint visit_link_token_hash_key unique (token_hash)
);
create index visit_link_company on visit_link (company_id);
create index visit_link_session on visit_link (session_hash);
alter table visit_link enable row level security;
create policy visit_link_system on visit_link for all
  using (select app_is_system());
grant insert, select, update on visit_link to farled_runtime;

create table visit_pair (
  first_id uuid not null,
  second_id uuid not null,
  is_apart boolean not null,
  facts text not null,
  constraint visit_pair_pkey primary key (first_id, second_id),
  constraint visit_pair_first_id_fkey foreign key (first_id) references visit(id),
  constraint visit_pair_in_order check (first_id < second_id),
  constraint visit_pair_second_id_fkey foreign key (second_id) references visit(id)
);
create index visit_pair_second on visit_pair (second_id);
alter table visit_pair enable row level security;
create policy visit_pair_staff on visit_pair for all
  using ((select app_is_staff()) and (exists ( select from visit v where (v.id = visit_pair.first_id))) and (exists ( select from visit v where (v.id = visit_pair.second_id))));
grant insert, select, update on visit_pair to farled_runtime;

create table visit_setting (
  only_one boolean not null default true,
  window_days integer not null default 30,
  version integer not null default 1,
  constraint visit_setting_pkey primary key (only_one),
  constraint visit_setting_only_one check (only_one),
  constraint visit_setting_window check (window_days >= 0 and window_days <= 365)
);
alter table visit_setting enable row level security;
create policy visit_setting_staff on visit_setting for all
  using (select app_is_staff());
grant select, update on visit_setting to farled_runtime;

create table visit_time_request (
  id uuid not null,
  visit_id uuid not null,
  body text not null,
  from_email text not null,
  asked_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  constraint visit_time_request_pkey primary key (id),
  constraint visit_time_request_has_body check (body <> ''),
  constraint visit_time_request_settled_by_fkey foreign key (settled_by) references member(id),
  constraint visit_time_request_settled_by_somebody check ((settled_at is null) = (settled_by is null)),
  constraint visit_time_request_visit_id_fkey foreign key (visit_id) references visit(id)
);
create index visit_time_request_of on visit_time_request (visit_id, asked_at);
create index visit_time_request_settled_by on visit_time_request (settled_by) where (settled_by is not null);
alter table visit_time_request enable row level security;
create policy visit_time_request_staff on visit_time_request for all
  using ((select app_is_staff()) and (exists ( select from visit v where (v.id = visit_time_request.visit_id))));
grant insert, select, update on visit_time_request to farled_runtime;

create table wait (
  id uuid not null,
  case_id uuid not null,
  part_id uuid,
  waits_for text not null,
  unit_id uuid,
  authority text not null default '',
  about text not null default '',
  began_at timestamptz not null,
  wakes_on date not null,
  reminds_on date,
  reminded_at timestamptz,
  begun_by uuid,
  ended_at timestamptz,
  ending text,
  constraint wait_pkey primary key (id),
  constraint wait_begun_by_fkey foreign key (begun_by) references member(id),
  constraint wait_case_id_fkey foreign key (case_id) references business_case(id),
  constraint wait_ended_says_how check ((ended_at is null) = (ending is null)),
  constraint wait_ending check (ending in ('answered', 'resumed', 'woken', 'ended_with_case')),
  constraint wait_ends_after_it_began check (ended_at >= began_at),
  constraint wait_names_the_authority check ((waits_for = 'other_authority') = (authority <> '')),
  constraint wait_names_the_unit check ((waits_for = 'unit') = (unit_id is not null)),
  constraint wait_one_at_a_time exclude using gist (coalesce(part_id, case_id) with =, tstzrange(began_at, ended_at) with &&),
  constraint wait_part_id_fkey foreign key (part_id) references part(id),
  constraint wait_reminds_before_it_wakes check (reminds_on is null or waits_for = 'company' and reminds_on < wakes_on),
  constraint wait_unit_id_fkey foreign key (unit_id) references unit(id),
  constraint wait_waits_for check (waits_for in ('company', 'other_authority', 'unit')),
  constraint wait_wakes_within_bounds check (wakes_on > (began_at at time zone 'Europe/Stockholm')::date and wakes_on <= ((began_at at time zone 'Europe/Stockholm')::date + 120))
);
create index wait_case on wait (case_id, began_at);
create index wait_reminds on wait (reminds_on, id) where ((ended_at is null) and (reminded_at is null) and (reminds_on is not null));
create index wait_wakes on wait (wakes_on, id) where (ended_at is null);
create constraint trigger wait_is_said after insert or delete or update on wait deferrable initially deferred for each row execute function check_standing_still();
alter table wait enable row level security;
create policy wait_follows on wait for all
  using (exists ( select from business_case c where (c.id = wait.case_id)))
  with check (select app_is_staff());
grant insert, select on wait to farled_runtime;
grant update (wakes_on, reminded_at, ended_at, ending) on wait to farled_runtime;

create table word_set_aside (
  id uuid not null,
  word text not null,
  area_id uuid not null,
  shown text not null,
  set_aside_at timestamptz not null,
  set_aside_by uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  constraint word_set_aside_pkey primary key (id),
  constraint word_set_aside_area_id_fkey foreign key (area_id) references area(id),
  constraint word_set_aside_set_aside_by_fkey foreign key (set_aside_by) references member(id),
  constraint word_set_aside_taken_back check ((taken_back_at is null) = (taken_back_by is null)),
  constraint word_set_aside_taken_back_by_fkey foreign key (taken_back_by) references member(id)
);
create index word_set_aside_area on word_set_aside (area_id);
create index word_set_aside_back_by on word_set_aside (taken_back_by);
create index word_set_aside_by on word_set_aside (set_aside_by);
create unique index word_set_aside_once on word_set_aside (word, area_id) where (taken_back_at is null);
alter table word_set_aside enable row level security;
create policy word_set_aside_insert on word_set_aside for insert
  with check (select app_is_staff());
create policy word_set_aside_read on word_set_aside for select
  using ((select app_kind()) <> 'none');
create policy word_set_aside_update on word_set_aside for update
  using (select app_is_staff());
grant insert, select on word_set_aside to farled_runtime;
grant update (taken_back_at, taken_back_by) on word_set_aside to farled_runtime;
