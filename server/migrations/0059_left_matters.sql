-- What stood on the agendas of a series that ends is proposed elsewhere, until it stands on another agenda.
create index meeting_item_key on meeting_item (source_key) where source_key is not null;

-- A server of the version before 0053 closes meetings while its neighbours are restarted: it does not say which item a
-- line of the minutes is about.
create function meeting_minutes_line_about() returns trigger language plpgsql as $$
begin
  if new.about_id is null then
    new.about_id := coalesce(
      (select a.item_id from meeting_action a
        where new.content->>'kind' = 'earlier' and a.id::text = new.content#>>'{action,id}'),
      new.item_id);
  end if;
  return new;
end $$;
create trigger meeting_minutes_line_about before insert on meeting_minutes_line
  for each row execute function meeting_minutes_line_about();
