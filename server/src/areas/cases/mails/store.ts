import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

/**
 * Mails to the company. What colleagues of ours are told of the case never goes to it, nor what others outside are asked,
 * and nothing goes to somebody who has been removed from the case.
 */
export const goesToCompany = sql<boolean>`o.key not like 'notice:%' and o.referral_id is null and (o.contact_id is null
  or exists (select from case_contact k where k.id = o.contact_id and k.removed_at is null))`

/** Mails of a case that did not leave or came back, the oldest first. */
export async function listFailedMails(read: Read, caseId: CaseId) {
  return read
    .selectFrom('outbox_mail as o')
    .select(['o.id', 'o.recipient', 'o.subject', 'o.created_at as createdAt', 'o.last_error as lastError'])
    .where('o.case_id', '=', caseId)
    .where('o.status', '=', 'failed')
    .where(goesToCompany)
    .orderBy('o.id')
    .execute()
}

export async function lockMail(tx: Tx, caseId: CaseId, id: string) {
  return tx
    .selectFrom('outbox_mail as o')
    .select(['o.id', 'o.status'])
    .where('o.id', '=', id)
    .where('o.case_id', '=', caseId)
    .where(goesToCompany)
    .forUpdate()
    .executeTakeFirst()
}

/** As if it had never been tried, and to the address that the case has now; a colleague's goes to the colleague. */
export async function resetMail(tx: Tx, caseId: CaseId, id: string): Promise<void> {
  await tx
    .updateTable('outbox_mail')
    .set((e) => ({
      status: 'waiting',
      attempts: 0,
      bounced_at: null,
      delayed_at: null,
      recipient: e.fn.coalesce(
        e
          .selectFrom('business_case')
          .select('contact_email')
          .where('id', '=', caseId)
          .where('outbox_mail.contact_id', 'is', null),
        'recipient',
      ),
    }))
    .where('id', '=', id)
    .execute()
}
