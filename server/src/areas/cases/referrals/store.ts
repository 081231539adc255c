import { sql } from 'kysely'
import type { CaseId, MemberId, PartId, ReferralId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { lockCase } from '../case-store.ts'
import type { PartFacts } from '../facts.ts'
import type { Assessment, ReferralEnding } from './rules.ts'
import type { Shown } from './shown-store.ts'

/** How many days others have to answer when nothing else is said, and how long after that their link still opens. */
export async function getTerm(read: Read): Promise<{ days: number; linkDays: number }> {
  return read.selectFrom('referral_term').select(['days', 'link_days as linkDays']).executeTakeFirstOrThrow()
}

export type NewReferral = {
  readonly caseId: CaseId
  readonly partId: PartId | null
  readonly waitId: string | null
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly question: string
  readonly shown: Shown
  readonly assessment: Assessment
  readonly leftOut: string
  readonly standsStill: boolean
  readonly askedAt: Date
  readonly askedBy: MemberId
  readonly askedUnitId: UnitId | null
  readonly answerBy: LocalDay
  readonly remindsOn: LocalDay | null
}

export async function insertReferral(tx: Tx, one: NewReferral): Promise<ReferralId> {
  const id = newId()
  await tx
    .insertInto('referral')
    .values({
      id,
      case_id: one.caseId,
      part_id: one.partId,
      wait_id: one.waitId,
      organisation: one.organisation,
      name: one.name,
      email: one.email,
      question: one.question,
      shown_title: one.shown.title,
      shown_question: one.shown.question,
      shown_place: one.shown.place,
      shown_texts: JSON.stringify(one.shown.texts),
      assessment: one.assessment,
      left_out: one.leftOut,
      stands_still: one.standsStill,
      asked_at: one.askedAt,
      asked_by: one.askedBy,
      asked_unit_id: one.askedUnitId,
      answer_by: one.answerBy,
      reminds_on: one.remindsOn,
    })
    .execute()
  const files = one.shown.attachmentIds.map((attachment_id) => ({ referral_id: id, attachment_id }))
  if (files.length > 0) await tx.insertInto('referral_file').values(files).execute()
  return id
}

/** A referral with the facts that decide what may be done with it. */
export async function findReferral(read: Read, id: ReferralId) {
  return read
    .selectFrom('referral as r')
    .leftJoin('part as p', 'p.id', 'r.part_id')
    .select(['r.id', 'r.case_id as caseId', 'r.part_id as partId', 'r.wait_id as waitId', 'p.title as part'])
    .select(['r.organisation', 'r.name', 'r.email', 'r.question', 'r.answer_by as answerBy'])
    .select(['r.asked_by as askedBy', 'r.asked_unit_id as askedUnitId', 'r.stands_still as standsStill'])
    .select(['r.reminds_on as remindsOn', 'r.reminded_at as remindedAt', 'r.opened_at as openedAt'])
    .select(['r.silent_at as silentAt', 'r.more_until as moreUntil', 'r.ended_at as endedAt'])
    .select([sql<ReferralEnding | null>`r.ending`.as('ending'), 'p.status as partStatus'])
    .select(['p.unit_id as partUnitId', 'p.officer_id as partOfficerId'])
    .where('r.id', '=', id)
    .executeTakeFirst()
}
export type Referral = NonNullable<Awaited<ReturnType<typeof findReferral>>>

/**
 * Locks the case of a referral first and the referral after it, always in this order, and gives both as they are then.
 * @throws Problem `referral.notFound`
 */
export async function lockReferral(tx: Tx, id: ReferralId) {
  const found = await tx.selectFrom('referral').select('case_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Problem('referral.notFound')
  const facts = await lockCase(tx, found.case_id)
  await tx.selectFrom('referral').select('id').where('id', '=', id).forUpdate().execute()
  const referral = await findReferral(tx, id)
  if (!referral) throw new Problem('referral.notFound')
  return { facts, referral, part: partOf(referral, facts) }
}

/** The part that it was asked for, as the rules ask about it. */
export function partOf(
  { partStatus, partUnitId, partOfficerId }: Pick<Referral, 'partStatus' | 'partUnitId' | 'partOfficerId'>,
  facts: { readonly status: PartFacts['caseStatus']; readonly accountableMemberId: MemberId | null },
): PartFacts | null {
  if (!partStatus || !partUnitId) return null
  return {
    status: partStatus,
    unitId: partUnitId,
    officerId: partOfficerId,
    caseStatus: facts.status,
    caseAccountableId: facts.accountableMemberId,
  }
}

export type ReferralChange = {
  wait_id?: string | null
  organisation?: string
  name?: string
  email?: string
  answer_by?: LocalDay
  reminds_on?: LocalDay | null
  reminded_at?: Date | null
  opened_at?: Date
  silent_at?: Date | null
  more_until?: LocalDay | null
  more_reason?: string
  more_asked_at?: Date | null
  ended_at?: Date
  ending?: ReferralEnding
  ended_by?: MemberId | null
  ending_reason?: string
  answer_body?: string
}

export async function updateReferral(tx: Tx, id: ReferralId, change: ReferralChange): Promise<void> {
  await tx.updateTable('referral').set(change).where('id', '=', id).execute()
}

/** The open ones of a case, or of one part of it. */
export async function listOpenOf(read: Read, caseId: CaseId, partId?: PartId): Promise<ReferralId[]> {
  const rows = await read
    .selectFrom('referral')
    .select('id')
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .$if(partId !== undefined, (q) => q.where('part_id', '=', partId ?? null))
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether a period of standing still waits for somebody who has neither answered nor let the day pass. */
export async function isWaitedFor(read: Read, waitId: string): Promise<boolean> {
  const row = await read
    .selectFrom('referral')
    .select('id')
    .where('wait_id', '=', waitId)
    .where('ended_at', 'is', null)
    .where('silent_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Those to remind by this day: asked, not reminded yet, with time left, and not asking for more. */
export async function listDueToRemind(read: Read, today: LocalDay): Promise<ReferralId[]> {
  const rows = await read
    .selectFrom('referral')
    .select('id')
    .where('ended_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('reminds_on', '<=', today)
    .where('answer_by', '>=', today)
    .where('more_until', 'is', null)
    .orderBy('reminds_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Those whose last day has passed without a word. */
export async function listSilent(read: Read, today: LocalDay): Promise<ReferralId[]> {
  const rows = await read
    .selectFrom('referral')
    .select('id')
    .where('ended_at', 'is', null)
    .where('silent_at', 'is', null)
    .where('answer_by', '<', today)
    .orderBy('answer_by')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
