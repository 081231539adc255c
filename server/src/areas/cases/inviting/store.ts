import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'

/** Holds a case against what changes it. What only refers to it, as an event does, goes on. */
export function holdCase(tx: Tx, caseId: CaseId) {
  return tx
    .selectFrom('business_case')
    .select(['id', 'number', 'title', 'status', 'accountable_member_id as accountableId'])
    .where('id', '=', caseId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
