-- Small pictures of files, drawn by the worker: when it was tried, and what came of it. Nothing when it can't be drawn.

alter table stored_file add column drawn_at timestamptz;
create index stored_file_undrawn on stored_file (stored_at) where drawn_at is null;
grant update (drawn_at) on stored_file to farled_runtime;

create table file_preview (
  hash text not null references stored_file,
  size text not null,
  preview_hash text not null,
  primary key (hash, size),
  constraint file_preview_size check (size in ('small', 'large')),
  constraint file_preview_hash check (preview_hash ~ '^[0-9a-f]{64}$')
);
alter table file_preview enable row level security;
-- As for the files themselves: which case's they are, and so who may see them, stands in attachment.
create policy file_preview_all on file_preview for all
  using (exists (select from attachment a where a.hash = file_preview.hash) or (select app_kind()) = 'system');
grant select, insert on file_preview to farled_runtime;
