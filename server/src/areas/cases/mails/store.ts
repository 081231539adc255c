import type { CaseId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

/** Mails of a case that did not leave, the oldest first. */
export async function listFailedMails(read: Read, caseId: CaseId) {
  return read
    .selectFrom('outbox_mail')
    .select(['id', 'recipient', 'subject', 'created_at as createdAt', 'last_error as lastError'])
    .where('case_id', '=', caseId)
    .where('status', '=', 'failed')
    .orderBy('id')
    .execute()
}

export async function lockMail(tx: Tx, caseId: CaseId, id: string) {
  return tx
    .selectFrom('outbox_mail')
    .select(['id', 'status'])
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
}

/** As if it had never been tried, and to the address that the case has now. */
export async function resetMail(tx: Tx, caseId: CaseId, id: string): Promise<void> {
  await tx
    .updateTable('outbox_mail')
    .set((e) => ({
      status: 'waiting',
      attempts: 0,
      recipient: e.fn.coalesce(
        e.selectFrom('business_case').select('contact_email').where('id', '=', caseId),
        'recipient',
      ),
    }))
    .where('id', '=', id)
    .execute()
}
