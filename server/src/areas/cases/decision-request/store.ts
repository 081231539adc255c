import { sql } from 'kysely'
import type { CaseId, MemberId, PartId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Basis, Effect, RequestChannel, RequestOutcome } from './rules.ts'

export async function setMatter(
  tx: Tx,
  matter: {
    readonly partId: PartId
    readonly caseId: CaseId
    readonly basis: Basis
    readonly begunOn: LocalDay | null
    readonly reference: string
    readonly setBy: MemberId
    readonly setAt: Date
  },
): Promise<void> {
  const facts = {
    basis: matter.basis,
    begun_on: matter.begunOn,
    reference: matter.reference,
    set_by: matter.setBy,
    set_at: matter.setAt,
  }
  await tx
    .insertInto('matter')
    .values({ part_id: matter.partId, case_id: matter.caseId, ...facts })
    .onConflict((conflict) => conflict.column('part_id').doUpdateSet(facts))
    .execute()
}

export async function findMatter(read: Read, partId: PartId) {
  return read
    .selectFrom('matter')
    .select(['basis', 'begun_on as begunOn', 'reference'])
    .where('part_id', '=', partId)
    .executeTakeFirst()
}

/** The formal matters that the parts of a case handle, of parts that have not been declined or taken back. */
export async function listMatters(read: Read, caseId: CaseId) {
  return read
    .selectFrom('matter as x')
    .innerJoin('part as p', 'p.id', 'x.part_id')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .leftJoin('matter_dates as d', 'd.part_id', 'x.part_id')
    .select(['p.id as partId', 'p.title', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .select([
      'x.basis',
      'x.begun_on as begunOn',
      'x.reference',
      sql<number>`coalesce(d.version, 0)`.as('version'),
    ])
    .select(['d.asked_on as askedOn', 'd.completed_on as completedOn', 'd.changed_on as changedOn'])
    .select(['d.extended_on as extendedOn', 'd.decided_on as decidedOn', 'd.served_on as servedOn'])
    .where('x.case_id', '=', caseId)
    .where('p.status', 'not in', ['declined', 'withdrawn'])
    .orderBy('p.offered_at')
    .orderBy('p.id')
    .execute()
}

export type NewRequest = {
  readonly caseId: CaseId
  readonly partId: PartId
  readonly receivedOn: LocalDay
  readonly channel: RequestChannel
  readonly body: string
  readonly effect: Effect
  readonly dueOn: LocalDay | null
  readonly registeredBy: MemberId | null
  readonly registeredAt: Date
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<string> {
  const id = newId()
  await tx
    .insertInto('decision_request')
    .values({
      id,
      case_id: request.caseId,
      part_id: request.partId,
      received_on: request.receivedOn,
      channel: request.channel,
      body: request.body,
      effect: request.effect,
      due_on: request.dueOn,
      registered_by: request.registeredBy,
      registered_at: request.registeredAt,
    })
    .execute()
  return id
}

/** True when a request in the matter has started its four weeks, ended or not: the right is there once. */
export async function hasStartedClock(read: Read, partId: PartId): Promise<boolean> {
  const row = await read
    .selectFrom('decision_request')
    .select('id')
    .where('part_id', '=', partId)
    .where('effect', '=', 'clock')
    .executeTakeFirst()
  return row !== undefined
}

export async function findRequest(read: Read, id: string) {
  return read
    .selectFrom('decision_request')
    .select(['id', 'part_id as partId', 'received_on as receivedOn', 'effect', 'outcome'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function endRequest(
  tx: Tx,
  id: string,
  end: {
    readonly outcome: RequestOutcome
    readonly on: LocalDay
    readonly reference: string
    readonly reason: string
    readonly endedBy: MemberId
  },
): Promise<void> {
  await tx
    .updateTable('decision_request')
    .set({
      outcome: end.outcome,
      outcome_on: end.on,
      reference: end.reference,
      reason: end.reason,
      ended_by: end.endedBy,
    })
    .where('id', '=', id)
    .execute()
}

/** Every request in a case, the latest first. */
export async function listRequests(read: Read, caseId: CaseId) {
  return read
    .selectFrom('decision_request as r')
    .innerJoin('part as p', 'p.id', 'r.part_id')
    .leftJoin('member as m', 'm.id', 'r.registered_by')
    .select(['r.id', 'r.part_id as partId', 'p.title as part', 'r.received_on as receivedOn', 'r.channel'])
    .select(['r.body', 'r.effect', 'r.due_on as dueOn', 'r.outcome', 'r.outcome_on as outcomeOn'])
    .select(['r.reference', 'r.reason', 'm.name as registeredBy'])
    .where('r.case_id', '=', caseId)
    .orderBy('r.registered_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
}

/** Requests whose four weeks run and that nobody has decided. */
export async function countOpenRequests(read: Read, caseId: CaseId): Promise<number> {
  const row = await read
    .selectFrom('decision_request')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('case_id', '=', caseId)
    .where('effect', '=', 'clock')
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  return row.open
}
