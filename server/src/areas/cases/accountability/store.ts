import { sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

export type Began = 'received' | 'taken' | 'handed_over' | 'moved' | 'reopened'

/**
 * Begins a period of accountability. The earlier one must have ended at the same instant; the database refuses a gap
 * and an overlap, and carries the name over to the case.
 */
export async function beginAccountability(
  tx: Tx,
  period: { caseId: CaseId; memberId: MemberId; unitId: UnitId; from: Date; began: Began },
): Promise<void> {
  await tx
    .insertInto('accountability')
    .values({
      id: newId(),
      case_id: period.caseId,
      member_id: period.memberId,
      unit_id: period.unitId,
      period: sql`tstzrange(${period.from}, null)`,
      began: period.began,
    })
    .execute()
}

/**
 * Ends the present period. Two changes within the same millisecond would leave an empty period, so the end is always
 * after the start.
 * @returns the instant it ended, at which the next must begin
 */
export async function endAccountability(tx: Tx, caseId: CaseId, at: Date): Promise<Date> {
  const row = await tx
    .updateTable('accountability')
    .set({
      period: sql`tstzrange(lower(period), greatest(${at}::timestamptz, lower(period) + interval '1 millisecond'))`,
    })
    .where('case_id', '=', caseId)
    .where(sql<boolean>`upper_inf(period)`)
    .returning(sql<Date>`upper(period)`.as('ended'))
    .executeTakeFirst()
  return row?.ended ?? at
}

export async function listAccountability(read: Read, caseId: CaseId) {
  return read
    .selectFrom('accountability as a')
    .innerJoin('member as m', 'm.id', 'a.member_id')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select([
      'a.began',
      'm.id as memberId',
      'm.name as memberName',
      'u.id as unitId',
      'u.name as unitName',
      'u.name_en as unitNameEn',
    ])
    .select([sql<Date>`lower(a.period)`.as('from'), sql<Date | null>`upper(a.period)`.as('to')])
    .where('a.case_id', '=', caseId)
    .orderBy(sql`lower(a.period)`)
    .execute()
}
