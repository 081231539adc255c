import { sql } from 'kysely'
import type { CaseId, MemberId, PartId, UnitId } from '../../kernel/ids.ts'
import type { Read } from '../../platform/db/db.ts'

export type TakingPart = {
  readonly member: MemberId
  readonly unit: UnitId
  /** For the whole, or for a part. */
  readonly as: 'accountable' | 'officer'
}

/**
 * Who takes part in a case, in which unit: the accountable, and the officers of parts that are under way; of settled
 * ones too when `settled`. Only those of one authority when it is given.
 */
export async function listTakingPart(
  read: Read,
  caseId: CaseId,
  { settled = false, authority = null }: { settled?: boolean; authority?: string | null } = {},
): Promise<TakingPart[]> {
  const { rows } = await sql<TakingPart>`
    select w.* from (
      select accountable_member_id as member, accountable_unit_id as unit, 'accountable' as as
      from business_case where id = ${caseId} and accountable_member_id is not null
      union
      select officer_id, unit_id, 'officer' from part where case_id = ${caseId} and officer_id is not null
        and (status in ('accepted', 'in_progress', 'awaiting_company', 'awaiting_part', 'answered')
          or (status = 'settled' and ${settled}))
    ) w join unit u on u.id = w.unit
    where ${authority}::uuid is null or u.authority_id = ${authority}::uuid`.execute(read)
  return rows
}

/** Who answers for a part in its unit; nobody until it is accepted. */
export async function findOfficer(read: Read, partId: PartId): Promise<MemberId | undefined> {
  const row = await read.selectFrom('part').select('officer_id').where('id', '=', partId).executeTakeFirst()
  return row?.officer_id ?? undefined
}

/** Who answered for the whole before the one who does now. */
export async function findFormerAccountable(
  read: Read,
  caseId: CaseId,
): Promise<{ member: MemberId; unit: UnitId } | undefined> {
  return read
    .selectFrom('accountability')
    .select(['member_id as member', 'unit_id as unit'])
    .where('case_id', '=', caseId)
    .where(sql<boolean>`not upper_inf(period)`)
    .orderBy(sql`upper(period)`, 'desc')
    .limit(1)
    .executeTakeFirst()
}
