-- Calendars that are subscribed to: whether one's own actions are in them, and what they said last, so that one who
-- fetches them again is told when nothing has changed.

alter table calendar_feed add column with_actions boolean not null default false;
alter table calendar_feed add column content_hash text;
alter table calendar_feed add column content_at timestamptz;
alter table calendar_feed add constraint calendar_feed_content_has_time check ((content_hash is null) = (content_at is null));
