-- The company reads why a promised date was moved, and no other event.
create policy event_promise_read on event for select using (
  (select app_is_company()) and case_id = (select app_case()) and name = 'case.promised'
);
