import { html } from 'ghtml'
import type { Selectable } from 'kysely'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { systemActor } from '../../kernel/actor.ts'
import type { Config } from '../config/config.ts'
import type { DB } from '../db/tables.ts'
import type { Kit } from '../http/kit.ts'
import type { JobDefinition } from '../jobs/jobs.ts'
import { readMailKey } from './mail-key.ts'
import type { Mail } from './outbox.ts'
import { addressForReplies, bareAddress, referenceOf } from './reference.ts'

const sender = systemActor('mail')
const GIVE_UP_AFTER = 8
/** A silent mail server is given up before PostgreSQL gives up the transaction that holds the mail (30 seconds). */
const PATIENCE = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 15_000 }
const BY_MACHINE = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
let transport: { url: string; transporter: Transporter } | undefined

/**
 * Sends one mail of the outbox. The Message-ID is made from the row, so that a repeat after a crash between sending
 * and noting it is the same message to every mailbox, and the row is held while it is sent, so that two workers
 * don't send it at the same time.
 */
export const sendMailJob: JobDefinition = {
  name: 'mail.send',
  says: 'Sends one e-mail from the outbox',
  retries: GIVE_UP_AFTER,
  run: async (kit, { id }) => {
    let failure: unknown
    await kit.db.change(sender, async (tx) => {
      const mail = await tx
        .selectFrom('outbox_mail')
        .selectAll()
        .where('id', '=', String(id))
        .where('status', '<>', 'sent')
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!mail) return
      failure = undefined
      try {
        await transportOf(kit).sendMail(
          envelope(kit.config, mail, referenceOf(await readMailKey(tx), mail.id)),
        )
        await tx
          .updateTable('outbox_mail')
          .set({ status: 'sent', sent_at: kit.clock.now(), attempts: mail.attempts + 1, last_error: null })
          .where('id', '=', mail.id)
          .execute()
      } catch (error) {
        failure = error
        const attempts = mail.attempts + 1
        await tx
          .updateTable('outbox_mail')
          .set({
            status: attempts > GIVE_UP_AFTER ? 'failed' : 'waiting',
            attempts,
            last_error: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
          })
          .where('id', '=', mail.id)
          .execute()
      }
    })
    if (failure) throw failure
  },
}

/**
 * Sends a mail that must not be kept anywhere, such as one with a code in it: it does not pass the outbox, and whoever
 * asks for it tries again when it fails.
 */
export async function sendUnkept(kit: Kit, mail: Omit<Mail, 'key' | 'caseId' | 'contactId'>): Promise<void> {
  await transportOf(kit).sendMail({ from: kit.config.mailFrom, ...mail, headers: BY_MACHINE })
}

type Row = Pick<
  Selectable<DB['outbox_mail']>,
  'recipient' | 'subject' | 'text' | 'html' | 'to_company' | 'calendar' | 'calendar_method'
>

/**
 * The mail as it leaves. Its reference stands in the Message-ID; where mail can be answered, also in the address for
 * answers and last in the text, since some mail servers write ids of their own and some programs leave out threads.
 */
function envelope(config: Config, mail: Row, reference: string): SendMailOptions {
  const own = bareAddress(config.mailFrom)
  const takesReplies = mail.to_company && config.inbox !== undefined
  const marker = `[Ref. ${reference}]`
  return {
    from: config.mailFrom,
    ...(takesReplies && config.inbox?.plusAddresses ? { replyTo: addressForReplies(own, reference) } : {}),
    to: mail.recipient,
    subject: mail.subject,
    text: takesReplies ? `${mail.text}\n\n${marker}` : mail.text,
    html: takesReplies ? mail.html.replace('</div></body>', `${small(marker)}</div></body>`) : mail.html,
    ...(mail.calendar && mail.calendar_method
      ? { icalEvent: { method: mail.calendar_method, content: mail.calendar, filename: 'invite.ics' } }
      : {}),
    messageId: `<${reference}@${new URL(config.publicUrl).hostname}>`,
    headers: { ...BY_MACHINE, 'X-Loop': own },
  }
}

const small = (text: string) => html`<p style="margin:12px 0 0;font-size:12px;color:#59636e">${text}</p>`

/** Mails whose job was lost are planned again: the outbox, not the queue, says what is still to be sent. */
export const sweepMailJob: JobDefinition = {
  name: 'mail.sweep',
  says: 'Finds e-mails that wait although nothing is planned for them',
  every: '*/5 * * * *',
  run: async (kit) => {
    const before = new Date(kit.clock.now().getTime() - 10 * 60_000)
    await kit.db.change(sender, async (tx) => {
      const waiting = await tx
        .selectFrom('outbox_mail')
        .select('id')
        .where('status', '=', 'waiting')
        .where('created_at', '<', before)
        .where('attempts', '=', 0)
        .orderBy('created_at')
        .limit(200)
        .execute()
      for (const { id } of waiting) await kit.jobs.plan(tx, 'mail.send', { id })
    })
  },
}

function transportOf(kit: Kit): Transporter {
  const url = kit.config.smtpUrl
  if (!url) throw new Error('SMTP_URL is not set, so no e-mail can be sent.')
  if (transport?.url !== url) {
    transport = { url, transporter: createTransport({ url, ...PATIENCE }) }
  }
  return transport.transporter
}
