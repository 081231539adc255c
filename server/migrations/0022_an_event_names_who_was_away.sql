-- Whoever acts in the place of somebody who is away has the right from them alone; the event says so from now on.
alter table event add column instead_of uuid references member (id);
