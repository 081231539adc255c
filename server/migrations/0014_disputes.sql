-- What units disagree on: who answers for a question. Settled with words, and remembered as a boundary note or as a
-- change of the responsibility map.

-- Whoever stands in for a head acts as the head does, so a session knows the role of those who are away.
drop function session_actor;
drop function covered_by;
create function covered_by(who uuid, at timestamptz) returns table (member_id uuid, unit_id uuid, role text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.member_id, ms.unit_id, ms.role
    from absence a
    join member m on m.id = a.member_id and m.active
    join membership ms on ms.member_id = a.member_id
    where a.period @> at and a.member_id <> who and stand_in(a.member_id, ms.unit_id, at) = who
  $$;
revoke all on function covered_by from public;
grant execute on function covered_by to farled_runtime;
create function session_actor(hash text, at timestamptz)
  returns table (member_id uuid, name text, locale text, units jsonb, roles text[], covers jsonb, stale boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.id, m.name, m.locale,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', ms.role) order by u.name)
        from membership ms join unit u on u.id = ms.unit_id where ms.member_id = m.id), '[]'),
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}'),
      coalesce((select jsonb_agg(jsonb_build_object('memberId', c.member_id, 'unitId', c.unit_id, 'role', c.role)
        order by c.member_id, c.unit_id) from covered_by(m.id, at) c), '[]'),
      s.seen_at < at - interval '5 minutes'
    from session s join member m on m.id = s.member_id
    where s.token_hash = hash and s.expires_at > at and m.active
  $$;
revoke all on function session_actor from public;
grant execute on function session_actor to farled_runtime;

-- A part that is offered in the place of one that was declined.
alter table part add column instead_of uuid references part;

create table dispute (
  id uuid primary key,
  case_id uuid not null references business_case,
  area_id uuid references area,
  part_id uuid references part,
  cause text not null,
  question text not null,
  raised_at timestamptz not null,
  raised_by uuid references member,
  resolve_by date not null,
  status text not null default 'open',
  resolution text,
  taken_by_unit_id uuid references unit,
  ended_at timestamptz,
  ended_by uuid references member,
  version integer not null default 1,
  constraint dispute_cause check (cause in ('declined_twice', 'passed_too_often', 'by_hand')),
  constraint dispute_status check (status in ('open', 'resolved', 'ended_with_case')),
  constraint dispute_raised_by_hand check ((cause = 'by_hand') = (raised_by is not null)),
  constraint dispute_ended check ((status = 'open') = (ended_at is null)),
  constraint dispute_resolved_with_text check ((status = 'resolved') = (resolution is not null))
);
create unique index dispute_one_open on dispute (case_id, area_id) nulls not distinct where status = 'open';
create index dispute_case on dispute (case_id, raised_at);
create index dispute_open on dispute (resolve_by, id) where status = 'open';
create index dispute_newest on dispute (raised_at desc, id desc);

-- The units that disagree, and what the head of each says.
create table dispute_unit (
  dispute_id uuid not null references dispute,
  case_id uuid not null references business_case,
  unit_id uuid not null references unit,
  view text not null default '',
  view_by uuid references member,
  view_at timestamptz,
  primary key (dispute_id, unit_id)
);
create index dispute_unit_unit on dispute_unit (unit_id, dispute_id);

-- Who does what at the seam between two units, for an area.
create table boundary_note (
  id uuid primary key,
  area_id uuid not null references area,
  unit_id uuid not null references unit,
  other_unit_id uuid not null references unit,
  body text not null,
  example text not null default '',
  dispute_id uuid references dispute,
  written_at timestamptz not null,
  written_by uuid not null references member,
  ended_at timestamptz,
  ended_by uuid references member,
  constraint boundary_note_two_units check (unit_id <> other_unit_id)
);
create index boundary_note_area on boundary_note (area_id, written_at desc);
create index boundary_note_unit on boundary_note (unit_id);
create index boundary_note_other on boundary_note (other_unit_id);

-- That another unit should answer for an area, from a day. Each unit that gains or loses approves.
create table map_proposal (
  id uuid primary key,
  area_id uuid not null references area,
  unit_id uuid not null references unit,
  from_unit_id uuid references unit,
  from_on date not null,
  reason text not null,
  dispute_id uuid references dispute,
  proposed_at timestamptz not null,
  proposed_by uuid not null references member,
  status text not null default 'open',
  ended_at timestamptz,
  ended_by uuid references member,
  ended_why text not null default '',
  constraint map_proposal_status check (status in ('open', 'approved', 'rejected', 'withdrawn')),
  constraint map_proposal_ended check ((status = 'open') = (ended_at is null)),
  constraint map_proposal_changes_something check (unit_id is distinct from from_unit_id)
);
create unique index map_proposal_one_open on map_proposal (area_id) where status = 'open';
create index map_proposal_area on map_proposal (area_id, proposed_at desc);

create table map_approval (
  proposal_id uuid not null references map_proposal,
  unit_id uuid not null references unit,
  approved_at timestamptz not null,
  approved_by uuid not null references member,
  primary key (proposal_id, unit_id)
);
create index map_approval_unit on map_approval (unit_id);

alter table dispute enable row level security;
alter table dispute_unit enable row level security;
alter table boundary_note enable row level security;
alter table map_proposal enable row level security;
alter table map_approval enable row level security;

create policy dispute_follows on dispute for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy dispute_unit_follows on dispute_unit for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy boundary_note_staff on boundary_note for all using ((select app_is_staff()));
create policy map_proposal_staff on map_proposal for all using ((select app_is_staff()));
create policy map_approval_staff on map_approval for all using ((select app_is_staff()));

grant select, insert, update on dispute, dispute_unit, map_proposal to farled_runtime;
grant select, insert on boundary_note, map_approval to farled_runtime;
grant update (ended_at, ended_by) on boundary_note to farled_runtime;
