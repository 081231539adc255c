-- Views of the case list that people keep: what its address says, and its columns. Each is one member's own, and may
-- be shared with a unit or with everyone. Forward only; the earlier program does not know of them.

create table saved_view (
  id uuid primary key,
  owner_id uuid not null references member,
  name text not null,
  filters jsonb not null,
  columns text[] not null,
  shared_with text not null default 'nobody',
  shared_unit_id uuid references unit,
  position integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Taken away, and kept for a while so that it can be taken back.
  deleted_at timestamptz,
  version integer not null default 1,
  constraint saved_view_name check (char_length(name) between 1 and 60),
  constraint saved_view_filters check (jsonb_typeof(filters) = 'object'),
  constraint saved_view_shared_with check (shared_with in ('nobody', 'unit', 'everyone')),
  constraint saved_view_shared_unit check ((shared_with = 'unit') = (shared_unit_id is not null))
);
create unique index saved_view_one_name on saved_view (owner_id, lower(name)) where deleted_at is null;
create index saved_view_unit on saved_view (shared_unit_id) where shared_unit_id is not null and deleted_at is null;
create index saved_view_everyone on saved_view (shared_with) where shared_with = 'everyone' and deleted_at is null;

-- The view that a member's list opens with.
create table default_view (
  member_id uuid primary key references member,
  view_id uuid not null references saved_view on delete cascade
);
create index default_view_view on default_view (view_id);

alter table saved_view enable row level security;
alter table default_view enable row level security;

create policy saved_view_read on saved_view for select using (
  (select app_is_system())
  or ((select app_is_member()) and (
    owner_id = (select app_member())
    or (deleted_at is null and (shared_with = 'everyone' or shared_unit_id = any ((select app_units())::uuid[])))
  ))
);
create policy saved_view_add on saved_view for insert
  with check ((select app_is_system()) or ((select app_is_member()) and owner_id = (select app_member())));
create policy saved_view_change on saved_view for update
  using ((select app_is_system()) or ((select app_is_member()) and owner_id = (select app_member())));
create policy saved_view_remove on saved_view for delete
  using ((select app_is_system()) or ((select app_is_member()) and owner_id = (select app_member())));
create policy default_view_own on default_view for all
  using ((select app_is_system()) or ((select app_is_member()) and member_id = (select app_member())));

grant select, insert, update, delete on saved_view, default_view to farled_runtime;

-- Who shares with a unit belongs to it then. One who leaves later may still rename what is shared, or take it away.
create function view_is_shared_with_own_unit() returns trigger language plpgsql as $$
begin
  if app_is_member() and not (new.shared_unit_id = any (app_units())) then
    raise exception 'a view is shared with a unit of its owner' using errcode = '23514', constraint = 'saved_view_own_unit';
  end if;
  return new;
end $$;
create trigger saved_view_own_unit before insert or update of shared_unit_id on saved_view
  for each row when (new.shared_unit_id is not null) execute function view_is_shared_with_own_unit();
