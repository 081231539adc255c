import type { CaseId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

/** Files that nothing has looked at, those that have waited longest first. */
export async function listUnscanned(read: Read, most: number): Promise<string[]> {
  const rows = await read
    .selectFrom('stored_file')
    .select('hash')
    .where('scanned_at', 'is', null)
    .orderBy('stored_at')
    .limit(most)
    .execute()
  return rows.map(({ hash }) => hash)
}

/** @returns false when somebody else has noted it already */
export async function noteScanned(tx: Tx, hash: string, now: Date, threat: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('stored_file')
    .set({ scanned_at: now, threat })
    .where('hash', '=', hash)
    .where('scanned_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The cases that have this content, with the name it has there. */
export async function listHolders(read: Read, hash: string): Promise<{ caseId: CaseId; name: string }[]> {
  return read
    .selectFrom('attachment')
    .select(['case_id as caseId', 'name'])
    .where('hash', '=', hash)
    .orderBy('id')
    .execute()
}
