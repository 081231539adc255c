-- How it went, as the company says when its case has been closed: once for each closing. A score is from 1 to 10, and
-- null when the company doesn't know. `unit_id` is the unit that answered for the whole when the case was closed.

create table follow_up (
  case_id uuid not null references business_case,
  closed_at timestamptz not null,
  unit_id uuid references unit,
  overall smallint,
  expectations smallint,
  ideal smallint,
  information smallint,
  availability smallint,
  treatment smallint,
  competence smallint,
  legal_certainty smallint,
  efficiency smallint,
  body text not null default '',
  answered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (case_id, closed_at),
  constraint follow_up_score check (
    overall between 1 and 10 and expectations between 1 and 10 and ideal between 1 and 10
    and information between 1 and 10 and availability between 1 and 10 and treatment between 1 and 10
    and competence between 1 and 10 and legal_certainty between 1 and 10 and efficiency between 1 and 10),
  constraint follow_up_comes_after_closing check (answered_at >= closed_at and changed_at >= answered_at),
  constraint follow_up_is_no_book check (length(body) <= 4000)
);
create index follow_up_closed on follow_up (closed_at);
create index case_closed on business_case (closed_at) where status = 'closed';

-- Whoever reads the case reads what the company has said. The company alone says it, of the closing that stands now.
alter table follow_up enable row level security;
create policy follow_up_follows on follow_up for select
  using (exists (select from business_case c where c.id = follow_up.case_id));
create policy follow_up_said on follow_up for insert
  with check (((select app_is_company()) or (select app_is_system())) and exists (
    select from business_case c where c.id = follow_up.case_id and c.closed_at = follow_up.closed_at));
create policy follow_up_changed on follow_up for update
  using (((select app_is_company()) or (select app_is_system())) and exists (
    select from business_case c where c.id = follow_up.case_id and c.closed_at = follow_up.closed_at));
grant select, insert on follow_up to farled_runtime;
grant update (overall, expectations, ideal, information, availability, treatment, competence, legal_certainty,
  efficiency, body, changed_at) on follow_up to farled_runtime;
