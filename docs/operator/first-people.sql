-- The first units, areas and administrator of a municipality, run once by the role of DATABASE_URL after the first start:
--
--   psql "$DATABASE_URL" --set ON_ERROR_STOP=1 --single-transaction --file docs/operator/first-people.sql
--
-- Change the names to your own, and repeat the lines as often as needed. The administrator signs in the first time by the
-- e-mail address that your sign-in service vouches for; it is then tied to that identity.

insert into authority (id, slug, name, name_en, kind) values
  (gen_random_uuid(), 'kommunstyrelsen', 'Kommunstyrelsen', 'Municipal executive board', 'board'),
  (gen_random_uuid(), 'bygg-och-miljonamnden', 'Bygg- och miljönämnden', 'Building and environment board', 'board');
-- kind: board, joint_authority or municipal_company

insert into unit (id, slug, authority_id, name, name_en, email, phone, in_lots, in_lots_since) values
  (gen_random_uuid(), 'kontaktcenter', (select id from authority where slug = 'kommunstyrelsen'),
   'Kontaktcenter', 'Contact centre', 'kontaktcenter@kommun.example', '08-465 004 00', true, current_date),
  (gen_random_uuid(), 'naringsliv', (select id from authority where slug = 'kommunstyrelsen'),
   'Näringslivsenheten', 'Business unit', 'naringsliv@kommun.example', '08-465 004 01', true, current_date),
  (gen_random_uuid(), 'bygglov', (select id from authority where slug = 'bygg-och-miljonamnden'),
   'Bygglovsenheten', 'Building permits', 'bygglov@kommun.example', '08-465 004 02', true, current_date);

-- The very first administrator. Everybody else is added under Enheter, Alla medarbetare, once this one has signed in.
insert into member (id, name, email, title, title_en) values
  (gen_random_uuid(), 'Jonas Ekwall', 'jonas.ekwall@kommun.example', 'Systemförvaltare', 'System administrator');

insert into membership (member_id, unit_id, role)
select member.id, unit.id, 'officer'
from member, unit
where member.email = 'jonas.ekwall@kommun.example' and unit.slug = 'kontaktcenter';

insert into member_role (member_id, role)
select member.id, 'administrator' from member where member.email = 'jonas.ekwall@kommun.example';

insert into area (id, code, title, title_en, description, keywords, examples) values
  (gen_random_uuid(), 'bygglov', 'Bygglov', 'Building permit', 'Lov för att bygga nytt, bygga ut eller ändra.',
   '{bygga,bygglov,tillbyggnad}', '{"Får vi bygga ut vår verkstad?"}');

insert into responsibility (id, area_id, unit_id, role, valid)
select gen_random_uuid(), area.id, unit.id, 'accountable', daterange(current_date, null)
from area, unit
where area.code = 'bygglov' and unit.slug = 'bygglov';
-- role: accountable, performs, consulted or informed; one accountable unit for an area at a time

-- Nobody is on duty yet. The administrator answers until there are pilots; add them, and plan the weeks under Jour.
