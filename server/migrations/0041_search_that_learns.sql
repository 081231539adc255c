-- What "Vem ansvarar?" knows beside the map: synonyms that administrators and pilots keep, and words learned from
-- settled cases. Every process holds its own index; the revision tells it when to look again.

create table search_learning (
  id boolean primary key default true,
  learns boolean not null default true,
  changed_at timestamptz,
  changed_by uuid references member,
  counted_at timestamptz,
  revision bigint not null default 0,
  constraint search_learning_one_row check (id)
);
insert into search_learning default values;
create index search_learning_changed_by on search_learning (changed_by);
alter table search_learning enable row level security;
create policy search_learning_read on search_learning for select using ((select app_kind()) <> 'none');
create policy search_learning_write on search_learning for update using ((select app_is_staff()));
grant select, update on search_learning to farled_runtime;

create table search_synonym (
  id uuid primary key,
  phrase text not null,
  means text,
  area_id uuid references area,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null references member,
  retired_at timestamptz,
  constraint search_synonym_says_something check (phrase <> '' and means <> ''),
  constraint search_synonym_leads_one_way check ((means is null) <> (area_id is null)),
  constraint search_synonym_two_words check (lower(phrase) <> lower(means))
);
create unique index search_synonym_one_pair on search_synonym
  (least(lower(phrase), lower(means)), greatest(lower(phrase), lower(means)))
  where means is not null and retired_at is null;
create unique index search_synonym_one_area on search_synonym (lower(phrase), area_id)
  where area_id is not null and retired_at is null;
create index search_synonym_area on search_synonym (area_id);
create index search_synonym_changed_by on search_synonym (changed_by);
alter table search_synonym enable row level security;
create policy search_synonym_read on search_synonym for select using ((select app_kind()) <> 'none');
create policy search_synonym_insert on search_synonym for insert with check ((select app_is_staff()));
create policy search_synonym_update on search_synonym for update using ((select app_is_staff()));
grant select, insert on search_synonym to farled_runtime;
grant update (phrase, means, area_id, version, changed_at, changed_by, retired_at) on search_synonym to farled_runtime;

-- Written by the system alone, from the cases: nobody types in what has been learned.
create table learned_word (
  word text not null,
  area_id uuid not null references area,
  shown text not null,
  cases integer not null,
  askers integer not null,
  share real not null,
  primary key (word, area_id),
  constraint learned_word_from_several check (askers >= 3 and cases >= askers),
  constraint learned_word_share check (share > 0 and share <= 1)
);
create index learned_word_area on learned_word (area_id);
alter table learned_word enable row level security;
create policy learned_word_read on learned_word for select using ((select app_kind()) <> 'none');
create policy learned_word_insert on learned_word for insert with check ((select app_is_system()));
create policy learned_word_update on learned_word for update using ((select app_is_system()));
create policy learned_word_delete on learned_word for delete using ((select app_is_system()));
grant select, insert, update, delete on learned_word to farled_runtime;

create table learned_word_case (
  word text not null,
  area_id uuid not null,
  case_id uuid not null references business_case,
  primary key (word, area_id, case_id),
  foreign key (word, area_id) references learned_word on delete cascade
);
create index learned_word_case_case on learned_word_case (case_id);
alter table learned_word_case enable row level security;
create policy learned_word_case_follows on learned_word_case for select
  using ((select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy learned_word_case_insert on learned_word_case for insert with check ((select app_is_system()));
create policy learned_word_case_delete on learned_word_case for delete using ((select app_is_system()));
grant select, insert, delete on learned_word_case to farled_runtime;

create table word_set_aside (
  id uuid primary key,
  word text not null,
  area_id uuid not null references area,
  shown text not null,
  set_aside_at timestamptz not null,
  set_aside_by uuid not null references member,
  taken_back_at timestamptz,
  taken_back_by uuid references member,
  constraint word_set_aside_taken_back check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index word_set_aside_once on word_set_aside (word, area_id) where taken_back_at is null;
create index word_set_aside_area on word_set_aside (area_id);
create index word_set_aside_by on word_set_aside (set_aside_by);
create index word_set_aside_back_by on word_set_aside (taken_back_by);
alter table word_set_aside enable row level security;
create policy word_set_aside_read on word_set_aside for select using ((select app_kind()) <> 'none');
create policy word_set_aside_insert on word_set_aside for insert with check ((select app_is_staff()));
create policy word_set_aside_update on word_set_aside for update using ((select app_is_staff()));
grant select, insert on word_set_aside to farled_runtime;
grant update (taken_back_at, taken_back_by) on word_set_aside to farled_runtime;
