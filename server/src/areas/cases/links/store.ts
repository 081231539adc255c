import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

/** One row a pair, whichever of the two it was linked from. */
export async function insertLink(tx: Tx, one: CaseId, other: CaseId, by: MemberId, now: Date): Promise<void> {
  const [caseId, otherId] = one < other ? [one, other] : [other, one]
  await tx
    .insertInto('case_link')
    .values({ case_id: caseId, other_id: otherId, linked_by: by, linked_at: now })
    .execute()
}

/** Cases linked to this one, those it repeats and those that repeat it. */
export async function listLinked(read: Read, caseId: CaseId) {
  const { rows } = await sql<{
    id: string
    number: string
    title: string
    status: string
    how: 'linked' | 'duplicateOf' | 'duplicate'
  }>`
    select c.id, c.number, c.title, c.status, l.how
    from (
      select other_id as id, 'linked' as how from case_link where case_id = ${caseId}
      union select case_id, 'linked' from case_link where other_id = ${caseId}
      union select duplicate_of, 'duplicateOf' from business_case where id = ${caseId} and duplicate_of is not null
      union select id, 'duplicate' from business_case where duplicate_of = ${caseId}
    ) l join business_case c on c.id = l.id
    order by c.received_at desc limit 50`.execute(read)
  return rows
}
