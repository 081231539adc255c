-- Who is asking, set for each transaction by the program. Nothing set means nothing is visible.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

do $$
begin
  -- An owner who may not create roles needs only that somebody has made it.
  if not exists (select from pg_roles where rolname = 'farled_runtime') then
    create role farled_runtime nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public to farled_runtime;

create function app_kind() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('farled.kind', true), ''), 'none');

-- Asked by the policies as one boolean each: PostgreSQL takes an unknown boolean for half of the rows, an unknown
-- comparison for almost none, and would then plan every list badly.
create function app_is_system() returns boolean language sql stable parallel safe return app_kind() = 'system';
create function app_is_member() returns boolean language sql stable parallel safe return app_kind() = 'member';
create function app_is_company() returns boolean language sql stable parallel safe return app_kind() = 'company';
create function app_is_staff() returns boolean language sql stable parallel safe return app_kind() in ('member', 'system');

create function app_member() returns uuid language sql stable parallel safe
  return nullif(current_setting('farled.member', true), '')::uuid;

create function app_units() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('farled.units', true), ''), '{}')::uuid[];

create function app_authorities() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('farled.authorities', true), ''), '{}')::uuid[];

create function app_case() returns uuid language sql stable parallel safe
  return nullif(current_setting('farled.case', true), '')::uuid;

-- Swedish words: the built-in stemmer leaves neuter endings (bygglovet, bygglov), so the text is indexed both
-- as written and with those endings folded away.
create function sv_fold(t text) returns text language sql immutable parallel safe
  return regexp_replace(lower(t), '([[:alpha:]]{3,}?)(etens|ets|et|enas|ena)\M', '\1', 'g');

create function sv_vector(t text) returns tsvector language sql immutable parallel safe
  return to_tsvector('pg_catalog.swedish', t) || to_tsvector('pg_catalog.swedish', sv_fold(t));

create function sv_query(t text) returns tsquery language sql immutable parallel safe
  return websearch_to_tsquery('pg_catalog.swedish', t) || websearch_to_tsquery('pg_catalog.swedish', sv_fold(t));
