-- Companies that were entered twice are merged, and the merge can be taken back; facts of a company each say where
-- they come from and when; what the register says of its state.

-- A company that was merged is an alias: it points at the one that stayed, which has its number.
alter table company add column merged_into uuid references company;
alter table company add constraint company_merged_elsewhere check (merged_into <> id);
alter table company add constraint company_alias_has_no_number check (merged_into is null or org_number is null);
create index company_merged on company (merged_into) where merged_into is not null;

-- What hinders the company, when it was asked about in the register, and which of several firms on one number it is.
alter table company add column trouble text;
alter table company add constraint company_trouble check (trouble in ('deregistered', 'bankruptcy', 'liquidation', 'restructuring'));
alter table company add column register_firm text;
alter table company add column register_asked_at timestamptz;
alter table company add column register_silent_at timestamptz;
create index company_asked on company (register_asked_at nulls first, id) where org_number is not null;

create function check_company_alias() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if exists (select from company where id = new.merged_into and merged_into is not null)
    or exists (select from company where merged_into = new.id) then
    raise exception 'an alias points at a company that stayed' using errcode = '23514', constraint = 'company_alias_is_one_step';
  end if;
  return null;
end
$$;
create constraint trigger company_alias_is_one_step after insert or update of merged_into on company
  deferrable initially deferred for each row when (new.merged_into is not null) execute function check_company_alias();

-- What names a company that was merged meanwhile comes to the one that stayed. The lock waits for a merge under way.
create function lead_to_staying_company() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if new.company_id is not null then
    select coalesce(merged_into, id) into new.company_id from company where id = new.company_id for key share;
  end if;
  return new;
end
$$;
create trigger case_of_staying_company before insert or update of company_id on business_case
  for each row execute function lead_to_staying_company();
create trigger contact_of_staying_company before insert on company_contact
  for each row execute function lead_to_staying_company();

-- One fact, with its source. What has failed to come leaves the value as it was.
create table company_fact (
  company_id uuid not null references company,
  fact text not null,
  value jsonb,
  source text,
  told_at timestamptz,
  failed_at timestamptz,
  failure text,
  primary key (company_id, fact),
  constraint company_fact_name check (fact in ('name', 'form', 'address', 'activity', 'industries', 'registered', 'ended', 'proceedings', 'advertising', 'active')),
  constraint company_fact_source check (source in ('register', 'manual')),
  constraint company_fact_is_whole check ((value is null) = (told_at is null) and (value is null) = (source is null)),
  constraint company_fact_failure check ((failed_at is null) = (failure is null))
);
alter table company_fact enable row level security;
create policy company_fact_all on company_fact for all using ((select app_is_staff()));
grant select, insert, update, delete on company_fact to farled_runtime;

-- A merge, and all that it moved apart from the cases, which know that themselves.
create table company_merge (
  id uuid primary key,
  absorbed_id uuid not null references company,
  staying_id uuid not null references company,
  reason text not null,
  took_number boolean not null default false,
  aliases uuid[] not null default '{}',
  contacts uuid[] not null default '{}',
  facts jsonb not null default '[]',
  merged_at timestamptz not null,
  merged_by uuid not null references member,
  undone_at timestamptz,
  undone_by uuid references member,
  undo_reason text,
  constraint company_merge_of_two check (absorbed_id <> staying_id),
  constraint company_merge_says_why check (btrim(reason) <> ''),
  constraint company_merge_undone_is_whole check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)),
  constraint company_merge_undone_says_why check (btrim(undo_reason) <> '')
);
create unique index company_merge_one_open on company_merge (absorbed_id) where undone_at is null;
create index company_merge_staying on company_merge (staying_id, merged_at);
create index company_merge_absorbed on company_merge (absorbed_id, merged_at);
create index company_merge_merged_by on company_merge (merged_by);
create index company_merge_undone_by on company_merge (undone_by) where undone_by is not null;
alter table company_merge enable row level security;
create policy company_merge_all on company_merge for all using ((select app_is_staff()));
grant select, insert on company_merge to farled_runtime;
grant update (undone_at, undone_by, undo_reason) on company_merge to farled_runtime;

create table company_merge_case (
  merge_id uuid not null references company_merge,
  case_id uuid not null references business_case,
  primary key (merge_id, case_id)
);
create index company_merge_case_case on company_merge_case (case_id);
alter table company_merge_case enable row level security;
create policy company_merge_case_follows on company_merge_case for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = company_merge_case.case_id));
grant select, insert on company_merge_case to farled_runtime;

-- Two that somebody has looked at and knows to be different.
create table company_distinct (
  low_id uuid not null references company,
  high_id uuid not null references company,
  said_at timestamptz not null,
  said_by uuid not null references member,
  primary key (low_id, high_id),
  constraint company_distinct_order check (low_id < high_id)
);
create index company_distinct_high on company_distinct (high_id);
create index company_distinct_said_by on company_distinct (said_by);
alter table company_distinct enable row level security;
create policy company_distinct_all on company_distinct for all using ((select app_is_staff()));
grant select, insert on company_distinct to farled_runtime;

-- The last nine digits, the same with and without the country in front.
create function phone_tail(phone text) returns text language sql immutable strict parallel safe
  return right(regexp_replace(phone, '\D', '', 'g'), 9);
create index contact_phone_tail on contact (phone_tail(phone)) where phone is not null;
create index contact_email_domain on contact (lower(split_part(email, '@', 2))) where email is not null;
create index company_address on company (lower(address), lower(city)) where address <> '';

-- Companies that share something with one of them: a name much like its own, an address, a telephone, a mail domain.
-- As with company_candidates: ids alone, read afterwards under the caller's own rights.
create function company_lookalikes(one uuid, name_key text, domains text[], most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
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
  $$;
revoke all on function company_lookalikes from public;
grant execute on function company_lookalikes to farled_runtime;

-- What has happened with companies, the latest first. A merge names two of them.
create index event_company on event ((data ->> 'companyId'), id) where case_id is null and data ? 'companyId';
create index event_other_company on event ((data ->> 'otherId'), id) where case_id is null and data ? 'otherId';
create function company_event_ids(companies uuid[], before bigint, most integer) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select id from event
    where case_id is null and data ? 'companyId' and data ->> 'companyId' = any(companies::text[])
      and (before is null or id < before)
    union
    select id from event
    where case_id is null and data ? 'otherId' and data ->> 'otherId' = any(companies::text[])
      and (before is null or id < before)
    order by id desc limit most
  $$;
revoke all on function company_event_ids from public;
grant execute on function company_event_ids to farled_runtime;
