-- Somebody who is the contact at a visit sees the visits that are theirs, and not all of the company's.

-- Nothing is mailed: every link belongs to a session. With an address it leads to no other visits than those that the
-- address is the contact of.
delete from visit_link where session_hash is null;
alter table visit_link drop constraint visit_link_mailed_or_of_session;
alter table visit_link alter column session_hash set not null;
drop index visit_link_session;
create index visit_link_session on visit_link (session_hash);
drop function visit_link_company(text, timestamptz);

create index visit_contact on visit (lower(contact_email)) where contact_email is not null;

-- What a company sees of visits, and all of it: those that are announced and to come. Through a link every one of the
-- company's, or with an address those that it is the contact of and those made together with them; through the page of a
-- case those of that case.
create or replace function announced_visits(link_hash text, at timestamptz)
  returns table (id uuid, joint_id uuid, company text, unit text, unit_en text, unit_email text, unit_phone text,
    inspector text, inspector_email text, inspector_phone text, subject text, prepare text, lawful_basis text,
    site text, property text, earliest_on date, latest_on date, starts_at timestamptz, ends_at timestamptz, asked_at timestamptz)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
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
  $$;
