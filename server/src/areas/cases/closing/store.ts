import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** A combined answer has been sent, or somebody has written to the company. */
export async function hasAnsweredCompany(read: Read, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ answered: boolean }>`
    select exists (select from combined_answer where case_id = ${caseId} and status = 'sent')
        or exists (select from message where case_id = ${caseId} and direction = 'to_company') as answered`.execute(read)
  return rows[0]?.answered ?? false
}
