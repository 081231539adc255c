import type { CaseId, CompanyId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** The companies that visits of a case are to. */
export async function listCompaniesOfCase(read: Read, caseId: CaseId): Promise<CompanyId[]> {
  const rows = await read
    .selectFrom('visit')
    .select('company_id as id')
    .distinct()
    .where('case_id', '=', caseId)
    .orderBy('company_id')
    .execute()
  return rows.map(({ id }) => id)
}
