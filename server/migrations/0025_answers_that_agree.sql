-- What a unit's answer says in figures, so that two answers can be held against each other; and the answers that can't
-- both hold. While one such conflict is open no combined answer leaves, unless the accountable says why it does.

create table answer_term (
  answer_id uuid not null references answer,
  case_id uuid not null references business_case,
  key text not null,
  bound text not null,
  value text not null,
  primary key (answer_id, key),
  constraint answer_term_bound check (bound in ('exactly', 'at_most', 'at_least'))
);
create index answer_term_case on answer_term (case_id);
alter table answer_term enable row level security;
create policy answer_term_follows on answer_term for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = answer_term.case_id));
grant select, insert on answer_term to farled_runtime;

create table answer_conflict (
  id uuid primary key,
  case_id uuid not null references business_case,
  kind text not null,
  term text,
  part_id uuid not null references part,
  other_part_id uuid not null references part,
  answer_id uuid not null references answer,
  other_answer_id uuid not null references answer,
  statement text not null default '',
  found_at timestamptz not null,
  found_by uuid references member,
  status text not null default 'open',
  reason text not null default '',
  ended_at timestamptz,
  ended_by uuid references member,
  constraint answer_conflict_kind check (kind in ('verdict', 'term', 'stated')),
  constraint answer_conflict_term check ((kind = 'term') = (term is not null)),
  constraint answer_conflict_stated check ((kind = 'stated') = (found_by is not null and statement <> '')),
  constraint answer_conflict_two_parts check (part_id < other_part_id),
  constraint answer_conflict_status check (status in ('open', 'agreed', 'released', 'ended')),
  constraint answer_conflict_ended check ((status = 'open') = (ended_at is null)),
  constraint answer_conflict_released_with_reason check (status <> 'released' or (reason <> '' and ended_by is not null))
);
create unique index answer_conflict_one_open on answer_conflict (case_id, kind, term, part_id, other_part_id)
  nulls not distinct where status = 'open';
create index answer_conflict_case on answer_conflict (case_id, found_at, id);
create index answer_conflict_open on answer_conflict (found_at, id) where status = 'open';
create index answer_conflict_open_part on answer_conflict (part_id) where status = 'open';
create index answer_conflict_open_other on answer_conflict (other_part_id) where status = 'open';
alter table answer_conflict enable row level security;
create policy answer_conflict_follows on answer_conflict for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = answer_conflict.case_id));
grant select, insert on answer_conflict to farled_runtime;
grant update (answer_id, other_answer_id, status, reason, ended_at, ended_by) on answer_conflict to farled_runtime;

-- One unit's proposal of what both say together. It becomes the answer of both when the other says yes.
create table joint_answer (
  id uuid primary key,
  conflict_id uuid not null references answer_conflict,
  case_id uuid not null references business_case,
  part_id uuid not null references part,
  content jsonb not null,
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  status text not null default 'proposed',
  reason text not null default '',
  answered_at timestamptz,
  answered_by uuid references member,
  constraint joint_answer_status check (status in ('proposed', 'accepted', 'declined', 'ended')),
  constraint joint_answer_answered check ((status = 'proposed') = (answered_at is null)),
  constraint joint_answer_declined_says_why check (status <> 'declined' or reason <> '')
);
create unique index joint_answer_one_open on joint_answer (conflict_id) where status = 'proposed';
create index joint_answer_conflict on joint_answer (conflict_id, proposed_at, id);
create index joint_answer_open_part on joint_answer (part_id) where status = 'proposed';
alter table joint_answer enable row level security;
create policy joint_answer_follows on joint_answer for all
  using ((select app_is_staff()) and exists (select from business_case c where c.id = joint_answer.case_id));
grant select, insert on joint_answer to farled_runtime;
grant update (status, reason, answered_at, answered_by) on joint_answer to farled_runtime;

-- An answer that both have given in the same words.
alter table answer add column joint_id uuid references joint_answer;

create function combined_answer_agrees() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from answer_conflict w where w.case_id = new.case_id and w.status = 'open') then
    raise exception 'The answers of the case contradict each other' using errcode = 'check_violation',
      constraint = 'combined_answer_agrees', table = 'combined_answer';
  end if;
  return null;
end $$;
create constraint trigger combined_answer_agrees after insert or update of status on combined_answer
  deferrable initially deferred for each row when (new.status = 'sent') execute function combined_answer_agrees();
