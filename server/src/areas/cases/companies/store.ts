import type { CaseId, CompanyId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

type Way = { readonly from: CompanyId; readonly to: CompanyId; readonly only?: readonly CaseId[] }

/** Gives those that were moved, in the order in which they came in. */
export async function moveCases(tx: Tx, { from, to, only }: Way): Promise<CaseId[]> {
  if (only?.length === 0) return []
  const rows = await tx
    .updateTable('business_case')
    .set({ company_id: to })
    .where('company_id', '=', from)
    .$if(only !== undefined, (query) => query.where('id', 'in', only ?? []))
    .returning(['id', 'received_at as receivedAt'])
    .execute()
  return rows.toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime()).map(({ id }) => id)
}

export async function keepMoved(tx: Tx, mergeId: string, cases: readonly CaseId[]): Promise<void> {
  if (cases.length === 0) return
  await tx
    .insertInto('company_merge_case')
    .values(cases.map((caseId) => ({ merge_id: mergeId, case_id: caseId })))
    .execute()
}

export async function listMoved(read: Read, mergeId: string): Promise<CaseId[]> {
  const rows = await read
    .selectFrom('company_merge_case')
    .select('case_id as id')
    .where('merge_id', '=', mergeId)
    .execute()
  return rows.map(({ id }) => id)
}
