import { sql } from 'kysely'
import type { CaseId, HandoverId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { lockCase } from '../case-store.ts'
import type { CaseFacts, HandoverFacts, HandoverStatus, WithdrawnBecause } from '../facts.ts'

export type LockedHandover = HandoverFacts & {
  readonly id: HandoverId
  readonly caseId: CaseId
  readonly letIn: boolean
  /** It came back, and nobody has decided again. */
  readonly waitsForDecision: boolean
}

/**
 * Locks the handover's case first and the handover after it, always in this order.
 * @throws Problem `handover.notFound`; `case.notFound` when the case may not be read any more
 */
export async function lockHandover(
  tx: Tx,
  id: HandoverId,
): Promise<{ handover: LockedHandover; facts: CaseFacts }> {
  const found = await tx.selectFrom('handover').select('case_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Problem('handover.notFound')
  const facts = await lockCase(tx, found.case_id)
  const row = await tx
    .selectFrom('handover')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { handover: factsOf(row, facts), facts }
}

type Row = {
  id: string
  case_id: string
  status: string
  from_member_id: string
  from_unit_id: string
  to_unit_id: string
  to_member_id: string | null
  answer_by: LocalDay
  let_in: boolean
  ended_at: Date | null
  settled_at: Date | null
}

function factsOf(row: Row, facts: Pick<CaseFacts, 'status'>): LockedHandover {
  return {
    id: row.id,
    caseId: row.case_id,
    status: row.status as HandoverStatus,
    fromMemberId: row.from_member_id,
    fromUnitId: row.from_unit_id,
    toUnitId: row.to_unit_id,
    toMemberId: row.to_member_id,
    answerBy: row.answer_by,
    caseStatus: facts.status,
    letIn: row.let_in,
    waitsForDecision: row.ended_at !== null && row.settled_at === null,
  }
}

/** The open handover of a locked case, if there is one. */
export async function findOpenHandover(tx: Tx, caseId: CaseId): Promise<LockedHandover | undefined> {
  const row = await tx
    .selectFrom('handover as h')
    .innerJoin('business_case as c', 'c.id', 'h.case_id')
    .selectAll('h')
    .select('c.status as caseStatus')
    .where('h.case_id', '=', caseId)
    .where('h.status', '=', 'proposed')
    .executeTakeFirst()
  return row && factsOf(row, { status: row.caseStatus })
}

export async function insertHandover(
  tx: Tx,
  handover: {
    readonly caseId: CaseId
    readonly from: { readonly memberId: MemberId; readonly unitId: UnitId }
    readonly to: { readonly memberId: MemberId | null; readonly unitId: UnitId }
    readonly proposedBy: MemberId
    readonly proposedAt: Date
    readonly answerBy: LocalDay
    readonly letIn: boolean
    readonly reason: string
  },
): Promise<HandoverId> {
  const id = newId()
  await tx
    .insertInto('handover')
    .values({
      id,
      case_id: handover.caseId,
      from_member_id: handover.from.memberId,
      from_unit_id: handover.from.unitId,
      to_member_id: handover.to.memberId,
      to_unit_id: handover.to.unitId,
      proposed_by: handover.proposedBy,
      proposed_at: handover.proposedAt,
      answer_by: handover.answerBy,
      let_in: handover.letIn,
    })
    .execute()
  await tx
    .insertInto('handover_text')
    .values({ handover_id: id, case_id: handover.caseId, reason: handover.reason })
    .execute()
  return id
}

export type HandoverEnd = {
  readonly status: Exclude<HandoverStatus, 'proposed'>
  readonly endedAt: Date
  readonly endedBy: MemberId | null
  readonly takenBy?: MemberId
  readonly because?: WithdrawnBecause
  readonly suggested?: { readonly unitId: UnitId | null; readonly memberId: MemberId | null }
  readonly declineReason?: string
}

/** Ends a handover. What came back without anybody's wish waits for the giver to decide again. */
export async function closeHandover(tx: Tx, id: HandoverId, end: HandoverEnd): Promise<void> {
  const cameBack = ['declined', 'lapsed'].includes(end.status) || end.because === 'receiver_left'
  // Clocks of two machines may differ; it never ends before it began.
  const endedAt = sql<Date>`greatest(${end.endedAt}::timestamptz, proposed_at)`
  await tx
    .updateTable('handover')
    .set({
      status: end.status,
      ended_at: endedAt,
      ended_by: end.endedBy,
      taken_by: end.takenBy ?? null,
      withdrawn_because: end.because ?? null,
      suggested_unit_id: end.suggested?.unitId ?? null,
      suggested_member_id: end.suggested?.memberId ?? null,
      settled_at: cameBack ? null : endedAt,
    })
    .where('id', '=', id)
    .execute()
  if (end.declineReason !== undefined) {
    await tx
      .updateTable('handover_text')
      .set({ decline_reason: end.declineReason })
      .where('handover_id', '=', id)
      .execute()
  }
}

/** The whole unit is asked from now on. */
export async function askWholeUnit(tx: Tx, id: HandoverId): Promise<void> {
  await tx.updateTable('handover').set({ to_member_id: null }).where('id', '=', id).execute()
}

/** What came back in this case waits for nobody any more: it is kept, passed on, or ended. */
export async function settleHandovers(tx: Tx, caseId: CaseId, now: Date): Promise<void> {
  await tx
    .updateTable('handover')
    .set({ settled_at: sql<Date>`greatest(${now}::timestamptz, ended_at)` })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is not', null)
    .where('settled_at', 'is', null)
    .execute()
}

/** The cases of these handovers, of those that there are. */
export async function casesOfHandovers(
  read: Read,
  ids: readonly HandoverId[],
): Promise<Map<HandoverId, CaseId>> {
  const rows = await read
    .selectFrom('handover')
    .select(['id', 'case_id'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, case_id }) => [id, case_id]))
}

/** Open handovers whose last day to answer lies before `today`, in the order in which their cases are locked. */
export async function listDueHandovers(read: Read, today: LocalDay): Promise<HandoverId[]> {
  const rows = await read
    .selectFrom('handover')
    .select('id')
    .where('status', '=', 'proposed')
    .where('answer_by', '<', today)
    .orderBy('case_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Open handovers that name a member, in one unit or in any, in the order in which their cases are locked. */
export async function listAskedByName(
  read: Read,
  memberId: MemberId,
  unitId: UnitId | undefined,
): Promise<HandoverId[]> {
  const rows = await read
    .selectFrom('handover')
    .select('id')
    .where('to_member_id', '=', memberId)
    .where('status', '=', 'proposed')
    .$if(unitId !== undefined, (query) => query.where('to_unit_id', '=', unitId ?? ''))
    .orderBy('case_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Open handovers to a unit or somebody in it, in the order in which their cases are locked. */
export async function listAskedOfUnit(read: Read, unitId: UnitId): Promise<HandoverId[]> {
  const rows = await read
    .selectFrom('handover')
    .select('id')
    .where('to_unit_id', '=', unitId)
    .where('status', '=', 'proposed')
    .orderBy('case_id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function findVisibility(read: Read, caseId: CaseId): Promise<'open' | 'restricted'> {
  const row = await read
    .selectFrom('business_case')
    .select('visibility')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return row.visibility
}
