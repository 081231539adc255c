-- Overlaps that wait to be settled are found quickly, and none is laid aside without a word of why.
update project_overlap set decision = 'Ingen anledning angavs.' where status = 'not_relevant' and decision = '';
alter table project_overlap add constraint project_overlap_with_reason check (status <> 'not_relevant' or decision <> '');
create index project_overlap_new on project_overlap (kind, id) where status = 'new' and ended_at is null;
