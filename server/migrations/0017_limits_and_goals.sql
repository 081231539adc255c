-- Limits of law as data: what each says, from when to when, where it stands, and who last looked it up.

create table legal_limit (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  title text not null,
  title_en text not null,
  constraint legal_limit_code check (code ~ '^[a-z0-9-]{1,60}$')
);

create table limit_rule (
  id uuid primary key default gen_random_uuid(),
  limit_id uuid not null references legal_limit,
  -- ISO 8601, such as P10W; null where the law sets no time.
  period text,
  -- What it is counted from. `hybrid`: from receipt, or from completion when the applicant was told in time what is missing.
  starts text not null,
  asks_within text,
  -- May be made this much longer, once, when the applicant is told before it has run out.
  extension text,
  pauses text not null default 'never',
  -- `decide` by then, `begin` not before then, or `appeal` by then.
  aim text not null default 'decide',
  -- What follows when it has run out: the fee falls by a fifth a week, or the party may request a decision.
  late text,
  basis text not null,
  citation text,
  note text not null default '',
  note_en text not null default '',
  mark text not null,
  valid daterange not null,
  checked_on date,
  checked_by uuid references member,
  constraint limit_rule_period check (period ~ '^P[0-9]{1,3}[DWMY]$'),
  constraint limit_rule_extension check (extension is null or (extension ~ '^P[0-9]{1,3}[DWMY]$' and period is not null)),
  constraint limit_rule_asks_within check ((starts = 'hybrid') = (asks_within is not null) and coalesce(asks_within, 'P1W') ~ '^P[0-9]{1,3}[DWMY]$'),
  constraint limit_rule_starts check (starts in ('received', 'complete', 'hybrid', 'decided', 'served', 'requested')),
  constraint limit_rule_pauses check (pauses in ('never', 'company')),
  constraint limit_rule_aim check (aim in ('decide', 'begin', 'appeal')),
  constraint limit_rule_late check (late in ('fee_falls', 'may_request')),
  constraint limit_rule_basis check (basis in ('service', 'fl_matter', 'special_statute', 'laglighet', 'civil')),
  constraint limit_rule_mark check (mark in ('verified', 'general_knowledge', 'local')),
  constraint limit_rule_not_empty check (not isempty(valid)),
  constraint limit_rule_one_at_a_time exclude using gist (limit_id with =, valid with &&)
);
create index limit_rule_checked_by on limit_rule (checked_by) where checked_by is not null;

alter table area add column limit_id uuid references legal_limit;
create index area_limit on area (limit_id) where limit_id is not null;

-- What the areas have said until now. The two columns are read no longer, and go when no earlier program runs.
with said as (
  select distinct statutory_limit as period, statutory_limit_source as source,
    'tidigare-' || dense_rank() over (order by statutory_limit, statutory_limit_source) as code
  from area where statutory_limit is not null
), limits as (
  insert into legal_limit (code, title, title_en)
  select code, coalesce(source, 'Lagstadgad tid'), coalesce(source, 'Limit of law') from said returning id, code
), rules as (
  insert into limit_rule (limit_id, period, starts, basis, citation, mark, valid)
  select l.id, s.period, 'received', 'special_statute', s.source, 'general_knowledge', daterange(null, null)
  from said s join limits l on l.code = s.code
)
update area a set limit_id = l.id from said s join limits l on l.code = s.code
where a.statutory_limit = s.period and a.statutory_limit_source is not distinct from s.source;

-- National limits, as they are known when this is written. Nobody here has looked them up yet: each shows as unchecked
-- until an administrator has.
with given (code, title, title_en, period, starts, asks_within, extension, aim, late, basis, citation, mark, note, note_en) as (values
  ('fl-sex-manader', 'Rätt att begära att ärendet avgörs', 'Right to request a decision', 'P6M', 'received', null, null, 'decide', 'may_request',
   'fl_matter', 'Förvaltningslagen (2017:900) 12 §', 'verified',
   'Gäller ärenden som en part har inlett. Efter sex månader får parten skriftligen begära att ärendet avgörs.',
   'For matters that a party has begun. After six months the party may request in writing that it be decided.'),
  ('fl-begaran', 'Avgöra efter begäran', 'Decide on request', 'P4W', 'requested', null, null, 'decide', null,
   'fl_matter', 'Förvaltningslagen (2017:900) 12 §', 'verified',
   'Ärendet avgörs, eller begäran avslås i ett särskilt beslut, inom fyra veckor från den dag begäran kom in.',
   'The matter is decided, or the request refused in a decision of its own, within four weeks of the day it came in.'),
  ('fl-overklagande', 'Överklagande', 'Appeal', 'P3W', 'served', null, null, 'appeal', null,
   'fl_matter', 'Förvaltningslagen (2017:900) 44 §', 'general_knowledge',
   'Från den dag då parten fick del av beslutet.', 'From the day the party got the decision.'),
  ('pbl-lov', 'Lov och förhandsbesked', 'Permits and preliminary decisions', 'P10W', 'hybrid', 'P3W', 'P10W', 'decide', 'fee_falls',
   'special_statute', 'Plan- och bygglagen (2010:900) 9 kap.', 'verified',
   'Tiden räknas från att ansökan kom in, eller från kompletteringen när sökanden inom tre veckor har fått veta vad som saknas. Avgiften minskar med en femtedel för varje påbörjad vecka över tiden.',
   'Counted from receipt, or from completion when the applicant was told within three weeks what is missing. The fee falls by a fifth for each week begun over the limit.'),
  ('pbl-anmalan', 'Anmälan enligt plan- och bygglagen', 'Notification under the Planning and Building Act', 'P4W', 'hybrid', 'P3W', 'P4W', 'decide', 'fee_falls',
   'special_statute', 'Plan- och bygglagen (2010:900) 9 kap.', 'verified',
   'Startbesked eller annat beslut. Avgiften minskar med en femtedel för varje påbörjad vecka över tiden.',
   'Start clearance or another decision. The fee falls by a fifth for each week begun over the limit.'),
  ('pbl-planbesked', 'Planbesked', 'Planning notice', 'P4M', 'complete', null, null, 'decide', null,
   'special_statute', 'Plan- och bygglagen (2010:900) 5 kap.', 'general_knowledge',
   'En annan tid kan avtalas med sökanden.', 'Another time may be agreed with the applicant.'),
  ('pbl-detaljplan', 'Detaljplan', 'Detailed plan', null, 'received', null, null, 'decide', null,
   'special_statute', 'Plan- och bygglagen (2010:900) 5 kap.', 'general_knowledge',
   'Lagen sätter ingen tid. Granskningstiden är minst två veckor.', 'The law sets no time. The review period is at least two weeks.'),
  ('alkohol-stadigvarande', 'Stadigvarande serveringstillstånd', 'Permanent licence to serve alcohol', 'P4M', 'complete', null, 'P4M', 'decide', null,
   'special_statute', 'Alkoholförordningen (2010:1636) 5 §', 'verified',
   'Från att ansökan är komplett. Förlängningen är inte kontrollerad. Tystnad betyder aldrig ja.',
   'From when the application is complete. The extension has not been confirmed. Silence never means yes.'),
  ('alkohol-tillfalligt', 'Tillfälligt serveringstillstånd', 'Temporary licence to serve alcohol', 'P4M', 'complete', null, null, 'decide', null,
   'special_statute', 'Alkoholförordningen (2010:1636) 5 §', 'verified',
   'Lagens yttersta tid. Kommunens eget löfte är ofta två till sex veckor.',
   'The outer limit of the law. The municipality’s own promise is often two to six weeks.'),
  ('tobakstillstand', 'Tobakstillstånd', 'Tobacco licence', 'P4M', 'complete', null, 'P4M', 'decide', null,
   'special_statute', 'Förordningen (2019:223) om tobak och liknande produkter', 'verified', '', ''),
  ('folkol-anmalan', 'Anmälan om folköl och liknande', 'Notification of beer sales and the like', null, 'received', null, null, 'begin', null,
   'special_statute', 'Alkohollagen (2010:1622) 8 kap.', 'general_knowledge',
   'Försäljningen får börja när anmälan är gjord.', 'Sales may begin when the notification has been made.'),
  ('livsmedel-registrering', 'Registrering av livsmedelsanläggning', 'Registration of a food business', 'P2W', 'received', null, null, 'begin', null,
   'special_statute', 'Förordning (EU) 2017/625, förordning (EG) nr 852/2004 och LIVSFS', 'verified',
   'Kommunal praxis: verksamheten får börja efter två veckor om inget annat sägs.',
   'Municipal practice: the business may begin after two weeks unless told otherwise.'),
  ('miljo-anmalan', 'Anmälan om miljöfarlig verksamhet', 'Notification of an environmentally hazardous activity', 'P6W', 'received', null, null, 'begin', null,
   'special_statute', 'Miljöbalken 9 kap. 6 §; förordningen (1998:899)', 'general_knowledge',
   'Får inte börja tidigare, om inte myndigheten beslutar något annat.', 'May not begin earlier, unless the authority decides otherwise.'),
  ('halsoskydd-anmalan', 'Anmälan om hälsoskydd', 'Notification under health protection', 'P6W', 'received', null, null, 'begin', null,
   'special_statute', 'Förordningen (1998:899) om miljöfarlig verksamhet och hälsoskydd 38 §', 'general_knowledge', '', ''),
  ('strandskyddsdispens', 'Strandskyddsdispens', 'Exemption from shore protection', null, 'received', null, null, 'decide', null,
   'special_statute', 'Miljöbalken 7 kap. 18 §', 'verified',
   'Lagen sätter ingen tid för kommunen. Länsstyrelsen har sedan tre veckor på sig att besluta om prövning, och beslutet kan överklagas i tre veckor.',
   'The law sets no time for the municipality. The county administrative board then has three weeks to decide on review, and the decision can be appealed for three weeks.'),
  ('offentlig-plats', 'Användning av offentlig plats', 'Use of a public place', null, 'received', null, null, 'decide', null,
   'special_statute', 'Ordningslagen (1993:1617) 3 kap. 1 §', 'verified',
   'Polisen beslutar. Kommunen yttrar sig och kan säga nej på sin egen mark.', 'The Police decide. The municipality gives its opinion and may say no on its own land.'),
  ('evenemang', 'Offentlig tillställning', 'Public event', null, 'received', null, null, 'decide', null,
   'special_statute', 'Ordningslagen (1993:1617) 2 kap.', 'general_knowledge',
   'Polisen beslutar. Anmälan görs normalt senast fem dagar innan.', 'The Police decide. Notice is normally given no later than five days before.'),
  ('trafikanordning', 'Trafikanordningsplan och grävtillstånd', 'Traffic arrangement plan and digging permit', null, 'received', null, null, 'decide', null,
   'civil', null, 'local', 'Väghållaren bestämmer. Ofta 10–15 arbetsdagar före arbetet.', 'The road authority decides. Often 10–15 working days before the work.'),
  ('trafikforeskrift', 'Lokal trafikföreskrift', 'Local traffic regulation', null, 'received', null, null, 'decide', null,
   'special_statute', 'Trafikförordningen (1998:1276) 10 kap.', 'general_knowledge', '', ''),
  ('va-anslutning', 'Anslutning till vatten och avlopp', 'Connection to water and sewerage', null, 'received', null, null, 'decide', null,
   'special_statute', 'Lagen (2006:412) om allmänna vattentjänster', 'general_knowledge', '', ''),
  ('brandfarlig-vara', 'Tillstånd för brandfarlig vara', 'Licence for flammable goods', 'P3M', 'complete', null, null, 'decide', null,
   'special_statute', 'Lagen (2010:1011) om brandfarliga och explosiva varor', 'general_knowledge',
   'Kan förlängas. Kontrollera med räddningstjänsten.', 'Can be extended. Check with the rescue service.'),
  ('allman-handling', 'Utlämnande av allmän handling', 'Release of a public document', null, 'received', null, null, 'decide', null,
   'special_statute', 'Tryckfrihetsförordningen 2 kap. 15–16 §§', 'general_knowledge',
   'Genast eller så snart det är möjligt, och skyndsamt.', 'At once or as soon as possible, and without delay.'),
  ('gdpr-begaran', 'Begäran enligt dataskyddsförordningen', 'Request under the GDPR', 'P1M', 'received', null, 'P2M', 'decide', null,
   'special_statute', 'Dataskyddsförordningen (EU) 2016/679 artikel 12', 'general_knowledge', '', '')
), limits as (
  insert into legal_limit (code, title, title_en) select code, title, title_en from given returning id, code
)
insert into limit_rule (limit_id, period, starts, asks_within, extension, aim, late, basis, citation, mark, note, note_en, valid)
select l.id, g.period, g.starts, g.asks_within, g.extension, g.aim, g.late, g.basis, g.citation, g.mark, g.note, g.note_en, daterange(null, null)
from given g join limits l on l.code = g.code;

-- Goals of service, in working days of the offices; a unit may have others of its own.
create table service_goal (
  kind text primary key,
  days integer not null,
  version integer not null default 1,
  constraint service_goal_kind check (kind in ('first_contact', 'accept_offer', 'accept_handover', 'stillness', 'company_answer')),
  constraint service_goal_days check (days between 1 and 100)
);
insert into service_goal (kind, days) values
  ('first_contact', 1), ('accept_offer', 2), ('accept_handover', 2), ('stillness', 5), ('company_answer', 10);
create table service_goal_of_unit (
  kind text not null references service_goal,
  unit_id uuid not null references unit,
  days integer not null,
  primary key (kind, unit_id),
  constraint service_goal_of_unit_days check (days between 1 and 100)
);
create index service_goal_of_unit_unit on service_goal_of_unit (unit_id);

-- The date that was asked for. `due_on` is where it stands now: later by the days that the company had to act.
alter table part add column due_given_on date;
update part set due_given_on = due_on;

-- The days of the formal matter that a part has become, which the law counts from. The day it came in stands with the
-- matter itself.
create table matter_dates (
  part_id uuid primary key references part,
  case_id uuid not null references business_case,
  -- The applicant was told what is missing, and all of it came in.
  asked_on date,
  completed_on date,
  -- The applicant changed it of their own accord: the time begins anew.
  changed_on date,
  -- The applicant was told that more time is needed.
  extended_on date,
  decided_on date,
  served_on date,
  -- Where the limit stands; counted from the rest, and anew when a limit changes.
  due_on date,
  version integer not null default 1,
  constraint matter_dates_complete_after_asked check (completed_on >= asked_on),
  constraint matter_dates_served_after_decision check (served_on is null or (decided_on is not null and served_on >= decided_on))
);
create index matter_dates_case on matter_dates (case_id);
create index matter_dates_due on matter_dates (due_on, part_id) where decided_on is null and due_on is not null;

alter table legal_limit enable row level security;
alter table limit_rule enable row level security;
alter table service_goal enable row level security;
alter table service_goal_of_unit enable row level security;
alter table matter_dates enable row level security;
create policy legal_limit_read on legal_limit for select using ((select app_kind()) <> 'none');
create policy legal_limit_add on legal_limit for insert with check ((select app_is_staff()));
create policy limit_rule_read on limit_rule for select using ((select app_kind()) <> 'none');
create policy limit_rule_add on limit_rule for insert with check ((select app_is_staff()));
create policy limit_rule_change on limit_rule for update using ((select app_is_staff()));
create policy area_limit on area for update using ((select app_is_staff()));
create policy service_goal_read on service_goal for select using ((select app_kind()) <> 'none');
create policy service_goal_change on service_goal for update using ((select app_is_staff()));
create policy service_goal_of_unit_read on service_goal_of_unit for select using ((select app_kind()) <> 'none');
create policy service_goal_of_unit_write on service_goal_of_unit for all using ((select app_is_staff()));
create policy matter_dates_follows on matter_dates for all
  using (exists (select from business_case c where c.id = case_id))
  with check ((select app_is_staff()));
grant select, insert on legal_limit, limit_rule to farled_runtime;
grant update (valid, checked_on, checked_by) on limit_rule to farled_runtime;
grant update (limit_id, version) on area to farled_runtime;
grant select, update on service_goal to farled_runtime;
grant select, insert, delete on service_goal_of_unit to farled_runtime;
grant select, insert, update on matter_dates to farled_runtime;
