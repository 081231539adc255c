-- Meetings in calendars: a company's own time, what was last sent of a series, what came back, and personal feeds.

-- A meeting that somebody has moved keeps its time when the series changes; one that a day off moves does not.
alter table meeting add column is_moved boolean not null default false;

-- A calendar message goes with its mail (RFC 6047).
alter table outbox_mail add column calendar text, add column calendar_method text;
alter table outbox_mail add constraint outbox_mail_calendar_has_method check (
  (calendar is null) = (calendar_method is null)
);
alter table outbox_mail add constraint outbox_mail_calendar_method check (calendar_method in ('REQUEST', 'CANCEL'));

-- What was last sent of a series, as it stood then: the next message is what differs from it.
alter table meeting_series add column invited jsonb;
alter table meeting_series add column invited_at timestamptz;

-- A time at a meeting for a company and its own matter: offered, and booked by the company or by whoever has its case.
create table meeting_slot (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null default 'offered',
  case_id uuid references business_case,
  item_id uuid references meeting_item,
  -- To whom the invitation went, so that what changes goes there too.
  contact_name text not null default '',
  contact_email text,
  offered_at timestamptz not null,
  offered_by uuid not null references member,
  booked_at timestamptz,
  -- Null when the company booked it itself.
  booked_by uuid references member,
  sequence integer not null default 0,
  version integer not null default 1,
  constraint meeting_slot_ends_after_it_begins check (ends_at > starts_at),
  constraint meeting_slot_status check (status in ('offered', 'booked', 'withdrawn')),
  constraint meeting_slot_booked_for_a_case check (
    (status = 'booked') = (case_id is not null and item_id is not null and booked_at is not null)
  ),
  constraint meeting_slot_not_at_once exclude using gist (
    meeting_id with =, tstzrange(starts_at, ends_at) with &&
  ) where (status <> 'withdrawn')
);
create index meeting_slot_of_meeting on meeting_slot (meeting_id, starts_at);
create unique index meeting_slot_one_a_case on meeting_slot (case_id) where status = 'booked';
create index meeting_slot_item on meeting_slot (item_id) where item_id is not null;
create index meeting_slot_offered_by on meeting_slot (offered_by);
create index meeting_slot_booked_by on meeting_slot (booked_by) where booked_by is not null;
create index meeting_slot_free on meeting_slot (starts_at, id) where status = 'offered';

-- Companies that have been asked to choose a time, and for which series.
create table meeting_slot_offer (
  case_id uuid primary key references business_case,
  series_id uuid not null references meeting_series,
  offered_at timestamptz not null,
  offered_by uuid not null references member
);
create index meeting_slot_offer_series on meeting_slot_offer (series_id);
create index meeting_slot_offer_by on meeting_slot_offer (offered_by);

-- What came back from a calendar: of a whole series, or of one meeting.
create table meeting_reply (
  id uuid primary key,
  series_id uuid not null references meeting_series,
  meeting_id uuid references meeting,
  member_id uuid not null references member,
  answer text not null,
  comment text not null default '',
  -- The time that was proposed instead (RFC 5546, COUNTER).
  proposes_start timestamptz,
  proposes_end timestamptz,
  sequence integer not null,
  replied_at timestamptz not null,
  constraint meeting_reply_answer check (answer in ('accepted', 'declined', 'tentative')),
  constraint meeting_reply_one unique nulls not distinct (series_id, meeting_id, member_id)
);
create index meeting_reply_meeting on meeting_reply (meeting_id) where meeting_id is not null;
create index meeting_reply_member on meeting_reply (member_id);

-- A calendar of one's own meetings under a secret address. Only its hash is kept.
create table calendar_feed (
  member_id uuid primary key references member,
  secret_hash text not null unique,
  made_at timestamptz not null,
  read_at timestamptz
);

alter table meeting_slot enable row level security;
alter table meeting_slot_offer enable row level security;
alter table meeting_reply enable row level security;
alter table calendar_feed enable row level security;
-- A company sees its own time, and those that it may choose from once it has been asked; nothing else of the meeting.
create policy meeting_slot_staff on meeting_slot for all using (
  (select app_is_staff()) and (case_id is null or exists (select from business_case c where c.id = case_id)));
create policy meeting_slot_company on meeting_slot for select using (
  (select app_is_company()) and (case_id = (select app_case()) or (status = 'offered' and exists (
    select from meeting_slot_offer o where o.case_id = (select app_case())))));
create policy meeting_slot_offer_staff on meeting_slot_offer for all using (
  (select app_is_staff()) and exists (select from business_case c where c.id = case_id));
create policy meeting_slot_offer_company on meeting_slot_offer for select using (
  (select app_is_company()) and case_id = (select app_case()));
create policy meeting_reply_staff on meeting_reply for all using ((select app_is_staff()));
create policy calendar_feed_own on calendar_feed for all using (
  (select app_is_system()) or ((select app_is_member()) and member_id = (select app_member())));
grant select, insert, update on meeting_slot to farled_runtime;
grant select, insert, update, delete on meeting_slot_offer, meeting_reply, calendar_feed to farled_runtime;

-- The member whose calendar is asked for by its secret, as a session gives the member who is signed in.
create function feed_actor(hash text, at timestamptz)
  returns table (member_id uuid, name text, locale text, units jsonb, roles text[], covers jsonb)
  language sql stable security definer set search_path to 'public', 'pg_temp'
  as $$
    select m.id, m.name, m.locale,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', ms.role) order by u.name)
        from membership ms join unit u on u.id = ms.unit_id where ms.member_id = m.id), '[]'),
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}'),
      coalesce((select jsonb_agg(jsonb_build_object('memberId', c.member_id, 'unitId', c.unit_id, 'role', c.role)
        order by c.member_id, c.unit_id) from covered_by(m.id, at) c), '[]')
    from calendar_feed f join member m on m.id = f.member_id
    where f.secret_hash = hash and m.active
  $$;
revoke all on function feed_actor(text, timestamptz) from public;
grant execute on function feed_actor(text, timestamptz) to farled_runtime;
