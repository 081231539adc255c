-- A municipality is set up from the program itself: administrators add authorities, units and areas of questions, and
-- write what an area says. Who may is asked by the program; these are the rights that its own role has.

create policy authority_add on authority for insert with check ((select app_is_staff()));
grant insert on authority to farled_runtime;

create policy unit_add on unit for insert with check ((select app_is_staff()));
grant insert on unit to farled_runtime;

create policy area_add on area for insert with check ((select app_is_staff()));
grant insert on area to farled_runtime;
grant update (title, title_en, description, description_en, keywords, examples, legal_basis, active, parent_id)
  on area to farled_runtime;
