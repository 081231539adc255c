import type { Read, Tx } from '../db/db.ts'
import type { Kit } from '../http/kit.ts'
import { newId } from '../ids/ids.ts'
import { isBlocked } from './blocks.ts'

export type Mail = {
  /** Natural key (what, for whom, of which thing): the same mail is never put in twice. */
  readonly key: string
  readonly caseId?: string
  /** The colleague at the company that it goes to; none for the contact that the case itself names. */
  readonly contactId?: string | null
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The question to an organisation outside that it is about. */
  readonly referralId?: string
  /** To the company of the case, so that an answer belongs to the case. */
  readonly toCompany?: boolean
  /** Sent by the program itself, not because somebody wrote: not to an address that mail comes back from. */
  readonly isAutomatic?: boolean
  /** A calendar message that goes with it (RFC 6047), as an iCalendar text. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
}

/**
 * Puts a mail into the outbox, in the change's own transaction: it leaves when the change is committed, or never.
 * @returns false when it was there already, or is not sent because mail to the address comes back
 */
export async function postMail(tx: Tx, kit: Kit, now: Date, mail: Mail): Promise<boolean> {
  if (mail.isAutomatic && (await isBlocked(tx, mail.to, now))) return false
  const row = await tx
    .insertInto('outbox_mail')
    .values({
      id: newId(),
      key: mail.key,
      case_id: mail.caseId ?? null,
      contact_id: mail.contactId ?? null,
      referral_id: mail.referralId ?? null,
      recipient: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      to_company: mail.toCompany ?? false,
      calendar: mail.calendar?.text ?? null,
      calendar_method: mail.calendar?.method ?? null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await kit.jobs.plan(tx, 'mail.send', { id: row.id })
  return row !== undefined
}

/** Which of these mails have been put into the outbox. */
export async function listPosted(read: Read, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await read.selectFrom('outbox_mail').select('key').where('key', 'in', keys).execute()
  return new Set(rows.map(({ key }) => key))
}
