import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { LocalTime } from '../recurrence/slot.ts'
import type { Answer } from './rules.ts'

/** The series of a meeting. */
export async function findSeriesIdOf(read: Read, meetingId: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('meeting')
    .select('series_id')
    .where('id', '=', meetingId)
    .executeTakeFirst()
  return row?.series_id
}

/** Who works here under an address, in lower case. */
export async function findMemberByAddress(read: Read, address: string): Promise<MemberId | undefined> {
  const row = await read
    .selectFrom('member')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`lower(email) = ${address}`)
    .executeTakeFirst()
  return row?.id
}

export type NewReply = {
  readonly answer: Answer
  readonly comment: string
  readonly proposed: { readonly startsAt: Date; readonly endsAt: Date } | null
  readonly sequence: number
  readonly repliedAt: Date
}

const columns = ({ answer, comment, proposed, sequence, repliedAt }: NewReply) => ({
  answer,
  comment,
  proposes_start: proposed?.startsAt ?? null,
  proposes_end: proposed?.endsAt ?? null,
  sequence,
  replied_at: repliedAt,
})

type Kept = { readonly answer: string; readonly comment: string; readonly proposes_start: Date | null }

/** Whether an answer says something else than the one that it comes after. */
const saysOtherwise = (kept: Kept | undefined, reply: NewReply): boolean =>
  kept?.answer !== reply.answer ||
  kept.comment !== reply.comment ||
  kept.proposes_start?.getTime() !== reply.proposed?.startsAt.getTime()

type OfMember = {
  readonly seriesId: string
  readonly uid: string
  readonly slot: LocalTime | null
  readonly memberId: MemberId
}

/** Keeps an answer in place of one that was given before it. @returns whether it says anything new */
export async function keepReply(tx: Tx, of: OfMember, reply: NewReply): Promise<boolean> {
  const kept = await tx
    .selectFrom('meeting_reply')
    .select(['answer', 'comment', 'proposes_start'])
    .where('uid', '=', of.uid)
    .where(sql<boolean>`slot is not distinct from ${of.slot}::text`)
    .where('member_id', '=', of.memberId)
    .executeTakeFirst()
  const key = { series_id: of.seriesId, uid: of.uid, slot: of.slot, member_id: of.memberId }
  const row = await tx
    .insertInto('meeting_reply')
    .values({ id: newId(), ...key, ...columns(reply) })
    .onConflict((conflict) =>
      conflict
        .constraint('meeting_reply_one')
        .doUpdateSet(columns(reply))
        .where('meeting_reply.replied_at', '<=', reply.repliedAt),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined && saysOtherwise(kept, reply)
}

/** The answers that have been given to one entry in the calendars. */
export function listReplies(read: Read, uid: string) {
  return read
    .selectFrom('meeting_reply')
    .select(['member_id as memberId', 'slot', 'answer', 'comment', 'sequence', 'replied_at as repliedAt'])
    .select(['proposes_start as proposesStart', 'proposes_end as proposesEnd'])
    .where('uid', '=', uid)
    .execute()
}
export type ReplyRow = Awaited<ReturnType<typeof listReplies>>[number]

type OfSlot = {
  readonly slotId: string
  readonly caseId: CaseId
  readonly address: string
  readonly name: string
}

/** The same as `keepReply`, for a company's own time. */
export async function keepSlotReply(tx: Tx, of: OfSlot, reply: NewReply): Promise<boolean> {
  const key = { slot_id: of.slotId, case_id: of.caseId, address: of.address }
  const kept = await tx
    .selectFrom('meeting_slot_reply')
    .select(['answer', 'comment', 'proposes_start'])
    .where('slot_id', '=', of.slotId)
    .where('case_id', '=', of.caseId)
    .where('address', '=', of.address)
    .executeTakeFirst()
  const said = { name: of.name, ...columns(reply) }
  const row = await tx
    .insertInto('meeting_slot_reply')
    .values({ id: newId(), ...key, ...said })
    .onConflict((conflict) =>
      conflict
        .constraint('meeting_slot_reply_one')
        .doUpdateSet(said)
        .where('meeting_slot_reply.replied_at', '<=', reply.repliedAt),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined && saysOtherwise(kept, reply)
}

/** What companies have answered to times that they have, of those that the caller may read. */
export function listSlotReplies(read: Read, slotIds: readonly string[]) {
  return read
    .selectFrom('meeting_slot_reply')
    .select(['slot_id as slotId', 'case_id as caseId', 'name', 'answer', 'comment', 'sequence'])
    .select(['replied_at as repliedAt', 'proposes_start as proposesStart', 'proposes_end as proposesEnd'])
    .where('slot_id', 'in', slotIds.length ? [...slotIds] : [null])
    .orderBy('replied_at')
    .orderBy('address')
    .execute()
}
export type SlotReplyRow = Awaited<ReturnType<typeof listSlotReplies>>[number]
