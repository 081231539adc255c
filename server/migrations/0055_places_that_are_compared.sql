-- A place is compared by its letters and digits. What parts two digits has to stay: without it the property Grind 1:23
-- is Grind 12:3, and the number of a street runs into the postcode. The same as `placeKey` of the program.
create function place_key_of(place text) returns text language sql immutable strict parallel safe
  return regexp_replace(
    regexp_replace(
      regexp_replace(lower(place), '(?<=[0-9])[^a-zåäöé0-9:]*:[^a-zåäöé0-9]*(?=[0-9])', ':', 'g'),
      '(?<=[0-9])[^a-zåäöé0-9:]+(?=[0-9])', ' ', 'g'),
    '(?<![0-9])[^a-zåäöé0-9]+|[^a-zåäöé0-9]+(?![0-9])', '', 'g');

alter table business_case alter column place_key set expression as (place_key_of(place));
alter table project alter column place_key set expression as (place_key_of(place_text));
alter table visit alter column site_key set expression as (place_key_of(site));
alter table visit alter column property_key set expression as (place_key_of(property));
alter table project_follow alter column place_key set expression as (place_key_of(place_text));

-- Row level security lets no index be used by a comparison that is not leakproof: the ids of what is written alike are
-- found as the owner, and what is read of them is read under the reader's own rights. Written alike: the same, or one is
-- the other with more after it, from eight characters; what may not follow is looked at by the program.
create index case_place_start on business_case (place_key collate "C") where place_key <> '' and status <> 'closed';
create index project_place_start on project (place_key collate "C") where place_key <> '';

create function starts_of(key text) returns text[] language sql immutable strict parallel safe
  return array(select left(key, n) from generate_series(8, length(key) - 1) n) || key;

create function projects_placed_like(key text) returns table (id uuid)
  language sql stable rows 50 security definer set search_path to 'public', 'pg_temp'
  as $$
    select p.id from project p where key <> '' and app_is_staff() and p.place_key <> ''
      and p.place_key collate "C" = any (starts_of(key))
    union
    select p.id from project p where length(key) >= 8 and app_is_staff() and p.place_key <> ''
      and p.place_key collate "C" > key and p.place_key collate "C" < key || chr(1114111)
  $$;
revoke all on function projects_placed_like(text) from public;
grant execute on function projects_placed_like(text) to farled_runtime;

-- Open cases.
create function cases_placed_like(key text) returns table (id uuid)
  language sql stable rows 50 security definer set search_path to 'public', 'pg_temp'
  as $$
    select c.id from business_case c where key <> '' and app_is_staff() and c.place_key <> '' and c.status <> 'closed'
      and c.place_key collate "C" = any (starts_of(key))
    union
    select c.id from business_case c
    where length(key) >= 8 and app_is_staff() and c.place_key <> '' and c.status <> 'closed'
      and c.place_key collate "C" > key and c.place_key collate "C" < key || chr(1114111)
  $$;
revoke all on function cases_placed_like(text) from public;
grant execute on function cases_placed_like(text) to farled_runtime;

-- Open cases whose titles are alike, through their trigrams.
create index case_title_open on business_case using gin (title gin_trgm_ops) where status <> 'closed';
create function cases_titled_like(words text, per_cent integer) returns table (id uuid)
  language plpgsql stable rows 50 security definer set search_path to 'public', 'pg_temp'
  as $$
begin
  if not app_is_staff() then return; end if;
  perform set_config('pg_trgm.similarity_threshold', least(1, per_cent / 100.0)::text, true);
  return query select c.id from business_case c where c.title % words and c.status <> 'closed';
end $$;
revoke all on function cases_titled_like(text, integer) from public;
grant execute on function cases_titled_like(text, integer) to farled_runtime;

-- Only those that go on can overlap.
create index project_title_going_on on project using gin (title gin_trgm_ops) where phase not in ('done', 'stopped');
drop index project_title;
create or replace function projects_titled_like(words text, per_cent integer) returns table (id uuid)
  language plpgsql stable rows 50 security definer set search_path to 'public', 'pg_temp'
  as $$
begin
  if not app_is_staff() then return; end if;
  perform set_config('pg_trgm.similarity_threshold', least(1, per_cent / 100.0)::text, true);
  return query select p.id from project p where p.title % words and p.phase not in ('done', 'stopped');
end $$;
