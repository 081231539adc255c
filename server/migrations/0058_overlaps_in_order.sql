-- Overlaps a page at a time: the gravest first, and the latest found first whether they have ended or not.
create index project_overlap_gravest on project_overlap (
  (case kind when 'collision' then 0 when 'opportunity' then 1 else 2 end), (coalesce(metres, 'infinity')), id)
  where ended_at is null;
create index project_overlap_found on project_overlap (found_at, id);
drop index project_overlap_open;
