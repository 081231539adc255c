-- What an item of an agenda is read up on beforehand: files and links. They follow the case of their item, as all that is written of it does.

create table meeting_paper (
  id uuid primary key,
  item_id uuid not null references meeting_item,
  meeting_id uuid not null references meeting,
  case_id uuid references business_case,
  title text not null,
  -- One of them: an address, or a file by its content.
  url text,
  hash text references stored_file,
  added_at timestamptz not null,
  added_by uuid not null references member,
  constraint meeting_paper_has_title check (title <> ''),
  constraint meeting_paper_is_file_or_link check ((url is null) <> (hash is null))
);
create index meeting_paper_of_meeting on meeting_paper (meeting_id, item_id, added_at, id);
create index meeting_paper_item on meeting_paper (item_id);
create index meeting_paper_case on meeting_paper (case_id) where case_id is not null;
create index meeting_paper_hash on meeting_paper (hash) where hash is not null;
create index meeting_paper_by on meeting_paper (added_by);
alter table meeting_paper enable row level security;
create policy meeting_paper_follows on meeting_paper for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id))
);
grant select, insert, delete on meeting_paper to farled_runtime;

-- Whether an item has come to something counts what is written of it, also for those who may not read what.
create or replace function meeting_outline(of_meeting uuid)
  returns table (id uuid, "position" integer, kind text, purpose text, minutes integer, is_done boolean, edits integer)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select i.id, i.position, i.kind, i.purpose, i.minutes,
      i.result is not null
        or exists (select from meeting_decision d where d.item_id = i.id)
        or exists (select from meeting_action a where a.item_id = i.id),
      i.edits
    from meeting_item i
    where i.meeting_id = of_meeting and i.result is distinct from 'withdrawn' and app_is_staff()
    order by i.position, i.id
  $$;

-- A moved meeting is one that begins at another time than its slot; nothing reads the column.
alter table meeting drop column is_moved;
