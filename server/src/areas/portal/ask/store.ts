import type { Read, Tx } from '../../../platform/db/db.ts'
import type { DraftContent } from './rules.ts'

export async function insertDraft(
  tx: Tx,
  draft: { hash: string; content: DraftContent; now: Date; until: Date },
): Promise<void> {
  await tx
    .insertInto('portal_draft')
    .values({
      token_hash: draft.hash,
      content: JSON.stringify(draft.content),
      created_at: draft.now,
      expires_at: draft.until,
    })
    .execute()
}

export async function findDraft(read: Read, hash: string, now: Date) {
  return drafts(read, hash, now).executeTakeFirst()
}

/** Two requests about one draft come after one another from here. */
export async function lockDraft(tx: Tx, hash: string, now: Date) {
  return drafts(tx, hash, now).forUpdate().executeTakeFirst()
}

function drafts(read: Read, hash: string, now: Date) {
  return read
    .selectFrom('portal_draft')
    .select(['content', 'case_id as caseId'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
}

export async function updateDraft(tx: Tx, hash: string, content: DraftContent, until: Date): Promise<void> {
  await tx
    .updateTable('portal_draft')
    .set({ content: JSON.stringify(content), expires_at: until })
    .where('token_hash', '=', hash)
    .execute()
}

/** The draft became a case. What was typed lives on there and nowhere else. */
export async function closeDraft(tx: Tx, hash: string, caseId: string): Promise<void> {
  await tx
    .updateTable('portal_draft')
    .set({ case_id: caseId, content: JSON.stringify({}) })
    .where('token_hash', '=', hash)
    .execute()
}

export async function deleteExpiredDrafts(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('portal_draft').where('expires_at', '<=', now).execute()
}
