import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Why the promised date was set or moved, the latest time; empty when nothing was said. The company may read no other event. */
export async function findPromiseReason(read: Read, caseId: CaseId): Promise<string> {
  const row = await read
    .selectFrom('event')
    .select(sql<string | null>`data ->> 'reason'`.as('reason'))
    .where('case_id', '=', caseId)
    .where('name', '=', 'case.promised')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.reason?.trim() ?? ''
}
