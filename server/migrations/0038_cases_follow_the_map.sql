-- What is under way in an area, by unit: read when its responsibility is to change, and when it has.
create index part_under_way on part (area_id, unit_id)
  where status not in ('answered', 'settled', 'declined', 'withdrawn');

-- What has gone from unit to unit of late, to find where borders are unclear.
create index handover_between on handover (ended_at)
  where status in ('accepted', 'declined') and from_unit_id <> to_unit_id;

-- Who made a period of responsibility, and the proposal that led to it.
alter table responsibility
  add column set_at timestamptz,
  add column set_by uuid references member,
  add column proposal_id uuid references map_proposal;

-- Boundary notes are found by what they say.
alter table boundary_note
  add column search tsvector generated always as (sv_vector(body || ' ' || example)) stored;
create index boundary_note_search on boundary_note using gin (search) where ended_at is null;
