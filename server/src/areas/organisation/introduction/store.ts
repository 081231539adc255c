import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

export async function findIntroduction(read: Read, memberId: MemberId) {
  return read
    .selectFrom('introduction')
    .select(['read_at', 'practised_at'])
    .where('member_id', '=', memberId)
    .executeTakeFirst()
}

/** Notes the first time only: to read it again changes nothing. False when it was noted before. */
export async function noteIntroduction(
  tx: Tx,
  memberId: MemberId,
  step: 'read' | 'practised',
  now: Date,
): Promise<boolean> {
  const column = step === 'read' ? 'read_at' : 'practised_at'
  const row = await tx
    .insertInto('introduction')
    .values({ member_id: memberId, [column]: now })
    .onConflict((conflict) =>
      conflict
        .column('member_id')
        .doUpdateSet({ [column]: now })
        .where(`introduction.${column}`, 'is', null),
    )
    .returning('member_id')
    .executeTakeFirst()
  return row !== undefined
}

/** How many of those who work in the unit have read it. */
export async function countIntroduced(read: Read, unitId: UnitId) {
  const { rows } = await sql<{ members: number; introduced: number }>`
    select count(*)::int as members, count(i.read_at)::int as introduced
    from membership s join member m on m.id = s.member_id and m.active
    left join introduction i on i.member_id = m.id
    where s.unit_id = ${unitId}::uuid`.execute(read)
  return rows[0] ?? { members: 0, introduced: 0 }
}
