-- Projects at meetings: an item may concern a project, or an overlap and so both of its parties.

alter table meeting_item add column project_id uuid references project, add column overlap_id uuid references project_overlap;
alter table meeting_item add constraint meeting_item_project_or_overlap check (project_id is null or overlap_id is null);
alter table meeting_item drop constraint meeting_item_source;
alter table meeting_item add constraint meeting_item_source check (
  source in ('hand', 'case', 'dispute', 'conflict', 'signal', 'border', 'project', 'overlap', 'standing', 'actions')
);
create index meeting_item_project on meeting_item (project_id) where project_id is not null;
create index meeting_item_overlap on meeting_item (overlap_id) where overlap_id is not null;

-- A line of the minutes follows the item that it is about. An action from before is about the item that it was decided
-- at, not about the item where the meeting went through it.
alter table meeting_minutes_line add column about_id uuid references meeting_item;
update meeting_minutes_line l set about_id = coalesce(
  (select a.item_id from meeting_action a where l.content->>'kind' = 'earlier' and a.id::text = l.content#>>'{action,id}'),
  l.item_id);
alter table meeting_minutes_line alter column about_id set not null;
create index meeting_minutes_line_about on meeting_minutes_line (about_id);

-- What is about a case or a project is seen by those who may read it; about an overlap, by those who may read both parties.
alter policy meeting_item_follows on meeting_item using (
  (select app_is_staff())
  and (case_id is null or exists (select from business_case c where c.id = case_id))
  and (project_id is null or exists (select from project p where p.id = project_id))
  and (overlap_id is null or exists (select from project_overlap o where o.id = overlap_id)));
-- All that is written of an item follows the item.
alter policy meeting_item_unit_follows on meeting_item_unit using (exists (select from meeting_item i where i.id = item_id));
alter policy meeting_note_follows on meeting_note using (exists (select from meeting_item i where i.id = item_id));
alter policy meeting_decision_follows on meeting_decision using (exists (select from meeting_item i where i.id = item_id));
alter policy meeting_action_follows on meeting_action using (exists (select from meeting_item i where i.id = item_id));
alter policy meeting_paper_follows on meeting_paper using (exists (select from meeting_item i where i.id = item_id));
alter policy meeting_minutes_line_follows on meeting_minutes_line using (exists (select from meeting_item i where i.id = about_id));
