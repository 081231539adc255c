import { type ImapServer, startImapServer } from '../../../../../demo/imap-server/imap-server.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { jobs } from '../../../app.ts'
import type { Config } from '../../../platform/config/config.ts'
import { referenceOf } from '../../../platform/mail/reference.ts'

export type { Why } from './placing.rules.ts'
export type { MailState } from './store.ts'

export const OWN = 'lots@kommun.example'
const ACCOUNT = { user: 'lots', password: 'ett lösenord @ med / tecken' }

export const inboxAt = ({ port }: { readonly port: number }): NonNullable<Config['inbox']> => ({
  host: '127.0.0.1',
  port,
  encryption: 'off',
  ...ACCOUNT,
  folder: 'INBOX',
  doneFolder: 'Farled',
  token: undefined,
  plusAddresses: true,
  limitBytes: 100_000,
})

export type Post = { readonly stage: Stage; readonly imap: ImapServer } & Awaited<ReturnType<typeof openPost>>

/** The town with a mailbox: a real IMAP server that mail is delivered to. */
export async function openPost(settings: Partial<Config> = {}) {
  const imap = await startImapServer(ACCOUNT)
  const stage = await openStage({ mailFrom: `Lotsen <${OWN}>`, inbox: inboxAt(imap), ...settings })
  const { pool } = stage.house.owner
  const rows = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows
  const [{ secret }] = await rows('select secret from mail_key')
  const run = async (name: string, data: Record<string, unknown> = {}) => {
    const job = jobs.find((one) => one.name === name)
    if (!job) throw new Error(`No job ${name}`)
    await job.run(stage.house.kit, data)
  }
  return {
    stage,
    imap,
    rows,
    run,
    /** Fetches what lies in the mailbox and places it, as the worker does. */
    async take() {
      await run('incomingMail.fetch')
      for (const { id } of await rows(
        "select id from incoming_mail where state = 'kept' order by received_at, id",
      ))
        await run('incomingMail.place', { id })
    },
    /** The latest mail of a case to its company, and the reference that an answer to it carries. */
    async lastMail(caseId: string): Promise<{ id: string; reference: string }> {
      const [row] = await rows(
        'select id from outbox_mail where case_id = $1 and to_company order by created_at desc, id desc limit 1',
        [caseId],
      )
      return { id: row.id, reference: referenceOf(secret, row.id) }
    },
    /** All that has come in, by the name in its Message-ID or the whole of it. */
    incoming: () => rows('select * from incoming_mail order by received_at, id'),
    async close() {
      await stage.close()
      await imap.stop()
    },
  }
}
