-- The latest answers about one area, or about one thing that has no area, are found without reading the others: what a
-- unit that writes an answer looks back on. The topic is a column of its own, as row level security lets an index
-- compare a column before it looks at who asks, and not what a function makes of it.

alter table part add column topic_key text not null generated always as (lower(title)) stored;

create index part_answered_area on part (area_id, answered_at desc) where status in ('answered', 'settled');
create index part_answered_topic on part (topic_key, answered_at desc)
  where status in ('answered', 'settled') and area_id is null;
