import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Who answers for a part, and for which unit. */
export async function findPartOfficer(
  read: Read,
  partId: string,
): Promise<{ member: MemberId; unit: UnitId } | undefined> {
  const row = await read
    .selectFrom('part')
    .select(['officer_id', 'unit_id'])
    .where('id', '=', partId)
    .executeTakeFirst()
  return row?.officer_id ? { member: row.officer_id, unit: row.unit_id } : undefined
}
