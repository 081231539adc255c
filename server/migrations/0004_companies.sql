create table company (
  id uuid primary key,
  org_number text unique,
  -- False, not unknown, for a company without a number.
  is_sole_trader boolean not null generated always as (coalesce(substr(org_number, 3, 1) in ('0', '1'), false)) stored,
  name text not null,
  form text,
  address text not null default '',
  city text not null default '',
  source text not null default 'manual',
  fetched_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint company_org_number_shape check (org_number ~ '^[0-9]{10}$')
);
-- A company without a number has null here, and nulls never collide: two such are never taken for one.
create index company_name on company using gin (lower(name) gin_trgm_ops);
create index company_name_sorted on company (name, id);

create table contact (
  id uuid primary key,
  name text not null,
  email text,
  phone text,
  created_at timestamptz not null
);
create index contact_email on contact (lower(email));

create table company_contact (
  company_id uuid not null references company,
  contact_id uuid not null references contact,
  primary key (company_id, contact_id)
);
create index company_contact_contact on company_contact (contact_id);

alter table company enable row level security;
alter table contact enable row level security;
alter table company_contact enable row level security;
create policy company_all on company for all using ((select app_is_staff()));
create policy contact_all on contact for all using ((select app_is_staff()));
create policy company_contact_all on company_contact for all using ((select app_is_staff()));
grant select, insert, update on company, contact to farled_runtime;
grant select, insert, delete on company_contact to farled_runtime;

-- Similar names through the trigram index. Row level security keeps operators that are not leakproof away from
-- indexes, so the candidates are found here, as ids alone, and read under the caller's own rights.
create function company_candidates(query text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select id from company
    where lower(name) like '%' || replace(replace(replace(lower(query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
       or lower(query) <% lower(name)
    order by lower(query) <<-> lower(name), name, id
    limit most
  $$;
revoke all on function company_candidates from public;
grant execute on function company_candidates to farled_runtime;
