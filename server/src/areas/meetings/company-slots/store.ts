import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Time } from './rules.ts'

/** The times of a meeting as everybody sees them. */
export async function listOutline(read: Read, meetingId: string) {
  const { rows } = await sql<{ id: string; startsAt: Date; endsAt: Date; isBooked: boolean }>`
    select id, starts_at as "startsAt", ends_at as "endsAt", is_booked as "isBooked"
    from meeting_slot_outline(${meetingId}::uuid)`.execute(read)
  return rows
}

const slots = (read: Read) =>
  read
    .selectFrom('meeting_slot as s')
    .innerJoin('meeting as m', 'm.id', 's.meeting_id')
    .innerJoin('meeting_series as r', 'r.id', 'm.series_id')
    .innerJoin('member as l', 'l.id', 'r.leader_id')
    .selectAll('s')
    .select(['m.series_id', 'm.status as meetingStatus', 'm.place', 'm.link'])
    .select(['m.starts_at as meetingStart', 'm.ends_at as meetingEnd'])
    .select(['r.title as series', 'r.leader_id as leaderId', 'l.name as leader'])
export type SlotRow = Awaited<ReturnType<ReturnType<typeof slots>['execute']>>[number]

export const findSlot = (read: Read, id: string): Promise<SlotRow | undefined> =>
  slots(read).where('s.id', '=', id).executeTakeFirst()

/** The booked times of a meeting that the caller may read. */
export const listBooked = (read: Read, meetingId: string): Promise<SlotRow[]> =>
  slots(read)
    .where('s.meeting_id', '=', meetingId)
    .where('s.status', 'in', ['booked', 'held'])
    .orderBy('s.starts_at')
    .execute()

/** Times that are offered or booked, of one meeting or of a series. */
export const listOpen = (
  read: Read,
  of: { readonly meetingId?: string | undefined; readonly seriesId?: string | undefined },
): Promise<SlotRow[]> =>
  slots(read)
    .where('s.status', 'in', ['offered', 'booked'])
    .$if(of.meetingId !== undefined, (rows) => rows.where('s.meeting_id', '=', of.meetingId ?? ''))
    .$if(of.seriesId !== undefined, (rows) => rows.where('m.series_id', '=', of.seriesId ?? ''))
    .orderBy('s.starts_at')
    .execute()

/** Free times of meetings to come, the nearest first; of one series when it is given. */
export const listFree = (read: Read, now: Date, seriesId?: string): Promise<SlotRow[]> =>
  slots(read)
    .where('s.status', '=', 'offered')
    .where('s.starts_at', '>', now)
    .where('m.status', '=', 'planned')
    .$if(seriesId !== undefined, (rows) => rows.where('m.series_id', '=', seriesId ?? ''))
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(200)
    .execute()

/** The time that a case has booked. */
export const findBooked = (read: Read, caseId: CaseId): Promise<SlotRow | undefined> =>
  slots(read).where('s.case_id', '=', caseId).where('s.status', '=', 'booked').executeTakeFirst()

/** The booked time that an item of an agenda is for. */
export const findOfItem = (read: Read, itemId: string): Promise<SlotRow | undefined> =>
  slots(read).where('s.item_id', '=', itemId).where('s.status', '=', 'booked').executeTakeFirst()

/** The database refuses those that would be at once with another (`meeting_slot_not_at_once`). */
export async function insertSlots(
  tx: Tx,
  meeting: { id: string; startsAt: Date; place: string; link: string },
  times: readonly Time[],
  by: MemberId,
  now: Date,
): Promise<string[]> {
  const values = times.map(({ startsAt, endsAt }) => ({
    id: newId(),
    meeting_id: meeting.id,
    starts_at: startsAt,
    ends_at: endsAt,
    of_start: meeting.startsAt,
    told_place: meeting.place,
    told_link: meeting.link,
    offered_at: now,
    offered_by: by,
  }))
  await tx.insertInto('meeting_slot').values(values).execute()
  return values.map(({ id }) => id)
}

export type Booking = {
  readonly caseId: CaseId
  readonly itemId: string
  readonly broughtItem: boolean
  readonly contact: { readonly name: string; readonly email: string } | undefined
  readonly place: string
  readonly link: string
  readonly by: MemberId | null
  readonly now: Date
}

export async function setBooked(tx: Tx, id: string, booking: Booking): Promise<void> {
  await tx
    .updateTable('meeting_slot')
    .set((e) => ({
      status: 'booked',
      case_id: booking.caseId,
      item_id: booking.itemId,
      brought_item: booking.broughtItem,
      contact_name: booking.contact?.name ?? '',
      contact_email: booking.contact?.email ?? null,
      told_place: booking.place,
      told_link: booking.link,
      booked_at: booking.now,
      booked_by: booking.by,
      sequence: e('sequence', '+', 1),
      timed_sequence: e('sequence', '+', 1),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The time is told to another address from now on. */
export async function setContact(
  tx: Tx,
  id: string,
  contact: { readonly name: string; readonly email: string } | undefined,
): Promise<void> {
  await tx
    .updateTable('meeting_slot')
    .set((e) => ({
      contact_name: contact?.name ?? '',
      contact_email: contact?.email ?? null,
      sequence: e('sequence', '+', 1),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The time as it is, told to somebody more or to somebody less. */
export async function bumpSlot(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('meeting_slot')
    .set((e) => ({ sequence: e('sequence', '+', 1), version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Nobody's any more: free for others, or gone. */
export async function setFree(tx: Tx, id: string, status: 'offered' | 'withdrawn'): Promise<void> {
  await tx
    .updateTable('meeting_slot')
    .set((e) => ({
      status,
      case_id: null,
      item_id: null,
      brought_item: false,
      contact_name: '',
      contact_email: null,
      booked_at: null,
      booked_by: null,
      sequence: e('sequence', '+', 1),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** What the case had booked and has passed keeps it from nothing. */
export async function setHeld(tx: Tx, caseId: CaseId, now: Date): Promise<void> {
  await tx
    .updateTable('meeting_slot')
    .set({ status: 'held' })
    .where('case_id', '=', caseId)
    .where('status', '=', 'booked')
    .where('ends_at', '<=', now)
    .execute()
}

/** Moves times by as much as their meetings have moved, all at once, and notes where they are held. */
export async function moveAlong(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update meeting_slot s set starts_at = s.starts_at + (m.starts_at - s.of_start),
      ends_at = s.ends_at + (m.starts_at - s.of_start), of_start = m.starts_at,
      told_place = m.place, told_link = m.link, sequence = s.sequence + 1,
      timed_sequence = case when m.starts_at = s.of_start then s.timed_sequence else s.sequence + 1 end, version = s.version + 1
    from meeting m where m.id = s.meeting_id and s.id = any (${sql.val([...ids])}::uuid[])`.execute(tx)
}

/** An item of the case that stands on the agenda, put there by somebody: what the program put there, it takes away. */
export async function findItemOfCase(
  read: Read,
  meetingId: string,
  caseId: CaseId,
): Promise<string | undefined> {
  const row = await read
    .selectFrom('meeting_item')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('case_id', '=', caseId)
    .where('result', 'is', null)
    .where((e) => e.or([e('added_by', 'is not', null), e('source', '=', 'case')]))
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Takes an item away unless it has come to something. @returns its meeting, or undefined when it stays */
export async function takeItemAway(tx: Tx, id: string, now: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable('meeting_item')
    .set((e) => ({ result: 'withdrawn', result_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('result', 'is', null)
    .returning('meeting_id')
    .executeTakeFirst()
  return row?.meeting_id
}

export function findOffer(read: Read, caseId: CaseId) {
  return read
    .selectFrom('meeting_slot_offer as o')
    .innerJoin('meeting_series as r', 'r.id', 'o.series_id')
    .innerJoin('member as b', 'b.id', 'o.offered_by')
    .select(['o.series_id', 'o.offered_at', 'o.offered_by', 'r.title as series', 'b.name as offerer'])
    .where('o.case_id', '=', caseId)
    .executeTakeFirst()
}

export async function putOffer(
  tx: Tx,
  offer: { caseId: CaseId; seriesId: string; by: MemberId; now: Date },
): Promise<void> {
  const asked = { series_id: offer.seriesId, offered_at: offer.now, offered_by: offer.by }
  await tx
    .insertInto('meeting_slot_offer')
    .values({ case_id: offer.caseId, ...asked })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(asked))
    .execute()
}

export async function deleteOffer(tx: Tx, caseId: CaseId): Promise<boolean> {
  const row = await tx
    .deleteFrom('meeting_slot_offer')
    .where('case_id', '=', caseId)
    .returning('case_id')
    .executeTakeFirst()
  return row !== undefined
}

/** All that the company which reads may see of meetings: its own time, and those that it may choose from. */
export async function listForCompany(read: Read, now: Date) {
  const { rows } = await sql<{
    id: string
    startsAt: Date
    endsAt: Date
    isBooked: boolean
    place: string
    link: string
    leader: string
  }>`select id, starts_at as "startsAt", ends_at as "endsAt", is_booked as "isBooked", place, link, leader
    from company_times(${now})`.execute(read)
  return rows
}

/** Whether the company which reads has been asked to choose. */
export async function isAskedToChoose(read: Read, caseId: CaseId): Promise<boolean> {
  const row = await read
    .selectFrom('meeting_slot_offer')
    .select('case_id')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}
