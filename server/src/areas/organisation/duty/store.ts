import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

export type DutyMember = { readonly memberId: MemberId; readonly unitId: UnitId; readonly name: string }

/**
 * Who answers for what nobody has taken yet, at this instant: the pilot on duty, or who stands in (`duty_member` in the
 * database says in which order), as if `without` were not there. Nobody only when no active pilot or administrator belongs to a unit.
 */
export async function findDutyMember(
  read: Read,
  at: Date,
  without: MemberId | null = null,
): Promise<DutyMember | undefined> {
  const { rows } = await sql<DutyMember>`
    select member_id as "memberId", unit_id as "unitId", name from duty_member(${at}::timestamptz, ${without}::uuid)`.execute(
    read,
  )
  return rows[0]
}
