import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/**
 * A combined answer has been sent, or somebody has written to the company; when the case was opened again, after that.
 * Read from the event log, whose order doesn't hang on clocks.
 */
export async function hasAnsweredCompany(read: Read, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ answered: boolean }>`
    select exists (
      select from event
      where case_id = ${caseId}
        and (name in ('combinedAnswer.sent', 'message.sent') or (name = 'case.waiting' and data ? 'messageId'))
        and id > coalesce((select max(id) from event where case_id = ${caseId} and name = 'case.reopened'), 0)
    ) as answered`.execute(read)
  return rows[0]?.answered ?? false
}

/** The last to open the case again was the company itself, by what it wrote. */
export async function isReopenedByCompany(read: Read, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`
    select actor_kind as kind from event where case_id = ${caseId} and name = 'case.reopened'
    order by id desc limit 1`.execute(read)
  return rows[0] !== undefined && rows[0].kind !== 'member'
}

export async function isDuplicate(read: Read, caseId: CaseId): Promise<boolean> {
  const row = await read
    .selectFrom('business_case')
    .select('outcome')
    .where('id', '=', caseId)
    .executeTakeFirst()
  return row?.outcome === 'duplicate'
}
