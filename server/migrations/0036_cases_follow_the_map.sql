-- What is under way in an area, by unit: read when its responsibility is to change, and when it has.
create index part_under_way on part (area_id, unit_id)
  where status not in ('answered', 'settled', 'declined', 'withdrawn');
