-- Words as they are typed: the last one may be half of a word. It finds what begins with it, and, as inflected words
-- are kept as their stems, what it goes on from: `bryggo` on its way to `bryggorna` finds `brygg`.
create function sv_typed_query(t text) returns tsquery language sql immutable parallel safe
  return case
    when t ~ '"' or t !~ '(^[[:alpha:]]{2}|\s)[[:alpha:]]+$' then sv_query(t)
    else sv_query(t) || (sv_query(regexp_replace(t, '\S+$', '')) && to_tsquery('pg_catalog.simple',
      lower(substring(t from '\S+$')) || ':*' || coalesce((
        select string_agg(' | ' || left(lower(substring(t from '\S+$')), -cut), '')
        from generate_series(1, 4) cut where length(substring(t from '\S+$')) - cut >= 3), '')))
  end;
