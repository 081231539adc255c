import { sql } from 'kysely'
import type { CaseId, MemberId, PartId } from '../../kernel/ids.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Read, Tx } from '../../platform/db/db.ts'
import type { CaseFacts, CaseStatus, Outcome, PartFacts } from './facts.ts'

/** The facts of a case that the caller may read. @throws Problem `case.notFound` */
export async function caseFacts(
  read: Read,
  caseId: CaseId,
): Promise<CaseFacts & { version: number; number: string }> {
  const row = await read
    .selectFrom('business_case as c')
    .select(['c.id', 'c.number', 'c.status', 'c.version', 'c.accountable_member_id', 'c.accountable_unit_id'])
    .select((e) => [
      e
        .selectFrom('accountability as a')
        // Who had taken it before it was closed holds it again: a reopening gives it to the pilot only when they have left.
        .select(
          sql<string>`case when a.began = 'reopened' and exists (select from accountability b where b.case_id = a.case_id
            and b.member_id = a.member_id and b.began in ('taken', 'handed_over')) then 'taken' else a.began end`.as(
            'began',
          ),
        )
        .whereRef('a.case_id', '=', 'c.id')
        .where(sql<boolean>`upper_inf(a.period)`)
        .as('began'),
      sql<
        string[]
      >`coalesce((select array_agg(distinct p.unit_id::text) from part p where p.case_id = c.id), '{}')`.as(
        'units',
      ),
    ])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new Problem('case.notFound')
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    version: row.version,
    accountableMemberId: row.accountable_member_id,
    accountableUnitId: row.accountable_unit_id,
    accountabilityBegan: row.began,
    partUnits: row.units,
  }
}

/** Locks the case so that changes to it come one after the other, then gives its facts as they are then. */
export async function lockCase(
  tx: Tx,
  caseId: CaseId,
): Promise<CaseFacts & { version: number; number: string }> {
  const row = await tx
    .selectFrom('business_case')
    .select('id')
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem('case.notFound')
  return caseFacts(tx, caseId)
}

export type LockedPart = PartFacts & {
  readonly id: PartId
  readonly caseId: CaseId
  readonly areaId: string | null
  readonly title: string
  readonly version: number
}

/** Locks the part's case first and the part after it: always in this order, so that two changes can't wait for each other. */
export async function lockPart(tx: Tx, partId: PartId): Promise<LockedPart> {
  const found = await tx.selectFrom('part').select('case_id').where('id', '=', partId).executeTakeFirst()
  if (!found) throw new Problem('part.notFound')
  const facts = await lockCase(tx, found.case_id)
  const part = await tx
    .selectFrom('part')
    .selectAll()
    .where('id', '=', partId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return {
    id: part.id,
    caseId: part.case_id,
    areaId: part.area_id,
    title: part.title,
    version: part.version,
    status: part.status,
    unitId: part.unit_id,
    officerId: part.officer_id,
    caseStatus: facts.status,
    caseAccountableId: facts.accountableMemberId,
  }
}

/**
 * Notes that something happened to the case: it moves to the top. Its version goes up when facts of its own changed,
 * not when a note, a message or a part did, so that those don't stand in the way of somebody who edits it.
 */
export async function touchCase(
  tx: Tx,
  caseId: CaseId,
  now: Date,
  change?: Partial<CaseChange>,
): Promise<number> {
  const row = await tx
    .updateTable('business_case')
    .set((e) => ({ ...change, changed_at: now, version: change ? e('version', '+', 1) : e.ref('version') }))
    .where('id', '=', caseId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export type CaseChange = {
  status: CaseStatus
  outcome: Outcome | null
  title: string
  question: string
  place: string
  visibility: 'open' | 'restricted'
  contact_name: string
  contact_email: string | null
  contact_phone: string | null
  company_id: string | null
  first_contact_at: Date
  promised_on: string | null
  delay_notified_at: Date
  next_step: string
  next_step_on: string | null
  next_step_by: MemberId | null
  closed_at: Date | null
  closing_note: string
  duplicate_of: string | null
}

/** The first word to the company counts as the first contact. */
export async function firstContact(tx: Tx, caseId: CaseId, now: Date): Promise<{ first_contact_at?: Date }> {
  const row = await tx
    .selectFrom('business_case')
    .select('first_contact_at')
    .where('id', '=', caseId)
    .executeTakeFirst()
  return row?.first_contact_at ? {} : { first_contact_at: now }
}
