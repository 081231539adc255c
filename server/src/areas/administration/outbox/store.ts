import { sql } from 'kysely'
import type { Read, Tx } from '../../../platform/db/db.ts'

export type MailState = 'waiting' | 'sending' | 'sent' | 'failed'

/** Mails, the newest first; those of a case only when the caller may read the case. Ids sort by when they were made. */
export async function listMails(
  read: Read,
  {
    status,
    after,
    most,
  }: { status: MailState | undefined; after: readonly string[] | undefined; most: number },
) {
  return read
    .selectFrom('outbox_mail as m')
    .select(['m.id', 'm.case_id as caseId', 'm.recipient', 'm.subject', 'm.status', 'm.attempts'])
    .select(['m.last_error as lastError', 'm.created_at as createdAt', 'm.sent_at as sentAt'])
    .$if(status !== undefined, (rows) => rows.where('m.status', '=', status ?? 'waiting'))
    .$if(after !== undefined, (rows) => rows.where(sql<boolean>`m.id < ${after?.[0] ?? null}::uuid`))
    .orderBy('m.id', 'desc')
    .limit(most)
    .execute()
}

export async function lockMail(tx: Tx, id: string) {
  return tx
    .selectFrom('outbox_mail')
    .select(['id', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** As if it had never been tried. */
export async function resetMail(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('outbox_mail')
    .set({ status: 'waiting', attempts: 0, bounced_at: null, delayed_at: null })
    .where('id', '=', id)
    .execute()
}
