import { sql } from 'kysely'
import type { MemberActor, Role } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { SeriesRow } from '../series/store.ts'

export type FeedRow = {
  readonly with_actions: boolean
  readonly made_at: Date
  readonly read_at: Date | null
  readonly content_hash: string | null
  readonly content_at: Date | null
}

export function findFeed(read: Read, me: MemberId): Promise<FeedRow | undefined> {
  return read
    .selectFrom('calendar_feed')
    .select(['with_actions', 'made_at', 'read_at', 'content_hash', 'content_at'])
    .where('member_id', '=', me)
    .executeTakeFirst()
}

/** The member whose address it is, as a session would give them; nobody once it is gone or they have left. */
export async function findFeedActor(read: Read, hash: string, now: Date): Promise<MemberActor | undefined> {
  const { rows } = await sql<{
    member_id: MemberId
    name: string
    locale: MemberActor['locale']
    units: MemberActor['units']
    roles: Role[]
    covers: MemberActor['covers']
  }>`select * from feed_actor(${hash}, ${now})`.execute(read)
  const [row] = rows
  if (!row) return undefined
  const { member_id: memberId, name, locale, units, roles, covers } = row
  return { kind: 'member', memberId, name, locale, units, roles, covers }
}

/** A new address in the place of the one that there was. @returns whether there was one */
export async function putFeed(
  tx: Tx,
  feed: { me: MemberId; secretHash: string; withActions: boolean; now: Date },
): Promise<boolean> {
  const { me, secretHash, withActions, now } = feed
  const had = await deleteFeed(tx, me)
  await tx
    .insertInto('calendar_feed')
    .values({ member_id: me, secret_hash: secretHash, with_actions: withActions, made_at: now })
    .execute()
  return had
}

export async function setWithActions(tx: Tx, me: MemberId, withActions: boolean): Promise<boolean> {
  const row = await tx
    .updateTable('calendar_feed')
    .set({ with_actions: withActions })
    .where('member_id', '=', me)
    .returning('member_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteFeed(tx: Tx, memberId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('calendar_feed')
    .where('member_id', '=', memberId)
    .returning('member_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function noteFetch(
  tx: Tx,
  me: MemberId,
  fetched: { at: Date; contentHash: string; contentAt: Date },
): Promise<void> {
  await tx
    .updateTable('calendar_feed')
    .set({ read_at: fetched.at, content_hash: fetched.contentHash, content_at: fetched.contentAt })
    .where('member_id', '=', me)
    .execute()
}

const unitsOf = (me: MemberActor) => sql.val(me.units.map(({ id }) => id))

/** Series that a member is in: as leader, stand-in, or through a unit. Ended ones as long as they may have been on. */
export function listSeriesOf(read: Read, me: MemberActor, from: Date) {
  return read
    .selectFrom('meeting_series as s')
    .innerJoin('member as l', 'l.id', 's.leader_id')
    .select(['s.id', 's.title', 's.place', 's.link', 's.recurrence', 's.invited', 's.sequence'])
    .select(['s.created_at', 's.ended_at', 'l.name as leader'])
    .where(
      sql<boolean>`(s.leader_id = ${me.memberId} or s.stand_in_id = ${me.memberId} or exists (
        select from meeting_series_unit u where u.series_id = s.id and u.unit_id = any (${unitsOf(me)}::uuid[])))`,
    )
    .where((e) => e.or([e('s.ended_at', 'is', null), e('s.ended_at', '>', from)]))
    .orderBy('s.id')
    .execute()
}
export type SeriesOfMember = Pick<
  SeriesRow,
  | 'id'
  | 'title'
  | 'place'
  | 'link'
  | 'recurrence'
  | 'invited'
  | 'sequence'
  | 'created_at'
  | 'ended_at'
  | 'leader'
>

/** All meetings of some series. */
export function listMeetingsOf(read: Read, seriesIds: readonly string[]) {
  return read
    .selectFrom('meeting')
    .select(['id', 'series_id', 'slot_at', 'starts_at', 'ends_at', 'place', 'link', 'status', 'sequence'])
    .where('series_id', '=', sql<string>`any (${sql.val([...seriesIds])}::uuid[])`)
    .orderBy('slot_at')
    .orderBy('id')
    .execute()
}

/** Meetings to which some units are asked in for an item that the reader may see. */
export async function listAskedIn(read: Read, units: readonly UnitId[], from: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.id from meeting m join meeting_item i on i.meeting_id = m.id
      join meeting_item_unit u on u.item_id = i.id
    where u.unit_id = any (${sql.val([...units])}::uuid[]) and m.ends_at > ${from} and m.status <> 'cancelled'
      and i.result is distinct from 'withdrawn'`.execute(read)
  return rows.map(({ id }) => id)
}

const meetings = (read: Read) =>
  read
    .selectFrom('meeting as m')
    .innerJoin('meeting_series as s', 's.id', 'm.series_id')
    .innerJoin('member as l', 'l.id', 's.leader_id')
    .select(['m.id', 'm.series_id', 'm.starts_at', 'm.ends_at', 'm.place', 'm.link', 'm.sequence'])
    .select(['s.title', 's.sequence as seriesSequence', 'l.name as leader'])

/** Meetings by their ids, with the series that they belong to. */
export function listMeetingsNamed(read: Read, ids: readonly string[]) {
  return meetings(read)
    .where('m.id', '=', sql<string>`any (${sql.val([...ids])}::uuid[])`)
    .orderBy('m.id')
    .execute()
}

/** Companies’ booked times that the reader may see, at meetings of some series and where the item is the reader’s own. */
export function listSlotsOf(read: Read, me: MemberId, seriesIds: readonly string[], from: Date) {
  return read
    .selectFrom('meeting_slot as t')
    .innerJoin('meeting as m', 'm.id', 't.meeting_id')
    .innerJoin('meeting_series as s', 's.id', 'm.series_id')
    .innerJoin('member as l', 'l.id', 's.leader_id')
    .innerJoin('meeting_item as i', 'i.id', 't.item_id')
    .select(['t.id', 't.starts_at', 't.ends_at', 't.sequence', 'm.id as meetingId', 'm.place', 'm.link'])
    .select(['s.title', 'l.name as leader'])
    .where('t.status', 'in', ['booked', 'held'])
    .where('m.status', '<>', 'cancelled')
    .where('t.ends_at', '>', from)
    .where((e) =>
      e.or([
        e('m.series_id', '=', sql<string>`any (${sql.val([...seriesIds])}::uuid[])`),
        e('i.owner_id', '=', me),
      ]),
    )
    .orderBy('t.id')
    .execute()
}

/** What a member has undertaken and not done. */
export function listActionsDue(read: Read, me: MemberId) {
  return read
    .selectFrom('meeting_action as a')
    .innerJoin('meeting_series as s', 's.id', 'a.series_id')
    .innerJoin('member as l', 'l.id', 's.leader_id')
    .select(['a.id', 'a.due_on', 'a.meeting_id', 'a.version', 's.title', 'l.name as leader'])
    .where('a.member_id', '=', me)
    .where('a.status', '=', 'open')
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(200)
    .execute()
}
