-- A view that is shared stays when its owner leaves. A head of the unit that it is shared with, or an administrator, takes
-- it over or takes it away; nobody else does, and what was shared with nobody stays out of sight.
create function inherits_view(owner uuid, of_unit uuid) returns boolean
language sql stable security definer set search_path to 'public', 'pg_temp' as $$
  select exists (select from member m where m.id = owner and not m.active)
    and (exists (select from member_role r where r.member_id = app_member() and r.role = 'administrator')
      or exists (select from membership s
        where s.member_id = app_member() and s.unit_id = of_unit and s.role = 'head'))
$$;
revoke all on function inherits_view(uuid, uuid) from public;
grant execute on function inherits_view(uuid, uuid) to farled_runtime;

create policy saved_view_inherit_read on saved_view for select
  using ((select app_is_member()) and deleted_at is null and shared_with <> 'nobody'
    and inherits_view(owner_id, shared_unit_id));
create policy saved_view_inherit on saved_view for update
  using ((select app_is_member()) and deleted_at is null and shared_with <> 'nobody'
    and inherits_view(owner_id, shared_unit_id))
  with check (owner_id = (select app_member()));
