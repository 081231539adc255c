-- Somebody from a company who has signed in sees its plan of visits through a link that ends with the session.

alter table visit_link add column session_hash text references company_session on delete cascade;
-- Such a link is mailed to nobody.
alter table visit_link alter column email drop not null;
alter table visit_link add constraint visit_link_mailed_or_of_session check ((email is null) = (session_hash is not null));
create index visit_link_session on visit_link (session_hash) where session_hash is not null;
