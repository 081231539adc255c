-- What has been seen long ago, and what nobody has looked at for more than a year, is taken away at night.
create index notice_seen on notice (seen_at) where seen_at is not null;
create index notice_last on notice (last_at);

create policy notice_prune on notice for delete
  using ((select app_is_system()));
grant delete on notice to farled_runtime;
