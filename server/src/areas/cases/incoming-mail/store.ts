import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { StoredFile } from '../../../platform/files/file-store.ts'
import { keepFile } from '../attachments/store.ts'
import { REPLY_CAPS, type Sent } from './caps.rules.ts'
import type { Why } from './placing.rules.ts'

export type MailState = 'kept' | 'message' | 'case' | 'noted' | 'held' | 'unplaced' | 'set_aside'

export type NewMail = {
  readonly id: string
  /** The same mail, however often it comes, has the same. */
  readonly once: string
  readonly contentHash: string
  readonly messageId: string | null
  readonly raw: Buffer
  readonly isWhole: boolean
  readonly size: number
  readonly receivedAt: Date
  readonly keptAt: Date
}

/** False when the mail has been kept before. */
export async function insertMail(tx: Tx, mail: NewMail): Promise<boolean> {
  const row = await tx
    .insertInto('incoming_mail')
    .values({
      id: mail.id,
      once: mail.once,
      content_hash: mail.contentHash,
      message_id: mail.messageId,
      raw: mail.raw,
      is_whole: mail.isWhole,
      size: mail.size,
      received_at: mail.receivedAt,
      kept_at: mail.keptAt,
    })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Mails that were kept before and have not been placed since: their job was lost. */
export async function listKept(read: Read, before: Date): Promise<string[]> {
  const rows = await read
    .selectFrom('incoming_mail')
    .select('id')
    .where('state', '=', 'kept')
    .where('kept_at', '<', before)
    .orderBy('received_at')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** A mail that waits to be placed, as it came. */
export async function findKept(read: Read, id: string) {
  return read
    .selectFrom('incoming_mail')
    .select(['id', 'raw', 'is_whole as isWhole', 'received_at as receivedAt'])
    .where('id', '=', id)
    .where('state', '=', 'kept')
    .executeTakeFirst()
}

/** The facts of a mail, which nobody else changes until the transaction ends. */
export async function lockMail(tx: Tx, id: string) {
  return tx
    .selectFrom('incoming_mail')
    .select([
      'id',
      'state',
      'why',
      'case_id as caseId',
      'sender',
      'sender_name as senderName',
      'subject',
      'body',
    ])
    .select(['whole', 'is_automatic as isAutomatic', 'tries', 'answers_mail_id as answersMailId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
export type LockedMail = NonNullable<Awaited<ReturnType<typeof lockMail>>>

export type Placed = {
  readonly state: MailState
  readonly why: Why
  readonly caseId?: CaseId | null
  readonly messageId?: string | null
  readonly by?: MemberId | null
  readonly at?: Date | null
}

export async function setPlaced(tx: Tx, id: string, placed: Placed): Promise<void> {
  await tx
    .updateTable('incoming_mail')
    .set({
      state: placed.state,
      why: placed.why,
      case_id: placed.caseId ?? null,
      as_message_id: placed.messageId ?? null,
      settled_by: placed.by ?? null,
      settled_at: placed.at ?? null,
    })
    .where('id', '=', id)
    .execute()
}

export type ReadFacts = {
  readonly sender: string
  readonly senderName: string
  readonly subject: string
  readonly body: string
  readonly whole: string
  readonly isAutomatic: boolean
  readonly answersMailId: string | null
}

/** What has been read out of the raw mail. */
export async function setRead(tx: Tx, id: string, facts: ReadFacts): Promise<void> {
  await tx
    .updateTable('incoming_mail')
    .set({
      sender: facts.sender,
      sender_name: facts.senderName,
      subject: facts.subject,
      body: facts.body,
      whole: facts.whole,
      is_automatic: facts.isAutomatic,
      answers_mail_id: facts.answersMailId,
    })
    .where('id', '=', id)
    .execute()
}

/** One more try that failed. @returns how many there have been; 0 when somebody has placed it */
export async function countTry(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .updateTable('incoming_mail')
    .set((e) => ({ tries: e('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'kept')
    .returning('tries')
    .executeTakeFirst()
  return row?.tries ?? 0
}

/** A mail of the outbox that another one answers or tells of. */
export async function findOwnMail(read: Read, id: string) {
  return read
    .selectFrom('outbox_mail')
    .select(['id', 'case_id as caseId', 'recipient', 'created_at as createdAt', 'to_company as toCompany'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The case that a mail with one of these ids was put into, the latest first. */
export async function findCaseOfIds(read: Read, ids: readonly string[]): Promise<CaseId | undefined> {
  if (ids.length === 0) return undefined
  const row = await read
    .selectFrom('incoming_mail')
    .select('case_id')
    .where('message_id', 'in', ids)
    .where('state', 'in', ['message', 'case'])
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.case_id ?? undefined
}

export async function isStaffAddress(read: Read, address: string): Promise<boolean> {
  const row = await read
    .selectFrom('member')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`lower(email) = ${address}`)
    .executeTakeFirst()
  return row !== undefined
}

export async function isCaseNumber(read: Read, numbers: readonly string[]): Promise<boolean> {
  if (numbers.length === 0) return false
  const row = await read
    .selectFrom('business_case')
    .select('id')
    .where('number', 'in', numbers)
    .executeTakeFirst()
  return row !== undefined
}

/** How many cases have begun by mail since: of this sender, and of all. */
export async function countBegun(
  read: Read,
  sender: string,
  since: Date,
): Promise<{ bySender: number; inAll: number }> {
  const { rows } = await sql<{ bySender: number; inAll: number }>`
    select count(*) filter (where sender = ${sender})::int as "bySender", count(*)::int as "inAll"
    from incoming_mail where state = 'case' and kept_at > ${since}::timestamptz`.execute(read)
  return rows[0] ?? { bySender: 0, inAll: 0 }
}

/** How many mails have been sent to the address in each of the windows that are capped. */
export async function countSent(
  read: Read,
  address: string,
  caseId: CaseId | null,
  now: Date,
): Promise<Sent[]> {
  const since = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  return Promise.all(
    REPLY_CAPS.map(async ({ minutes }) => {
      const { rows } = await sql<{ perCase: number; inAll: number }>`
        select count(*) filter (where case_id = ${caseId}::uuid)::int as "perCase", count(*)::int as "inAll"
        from outbox_mail where lower(recipient) = ${address} and created_at > ${since(minutes)}::timestamptz`.execute(
        read,
      )
      return { minutes, ...(rows[0] ?? { perCase: 0, inAll: 0 }) }
    }),
  )
}

export type KeptFile = {
  readonly name: string
  /** Null when it was not taken in. */
  readonly stored: StoredFile | null
  readonly refused: string | null
}

export async function insertFiles(
  tx: Tx,
  mailId: string,
  files: readonly KeptFile[],
  now: Date,
): Promise<void> {
  if (files.length === 0) return
  for (const { stored } of files) if (stored) await keepFile(tx, stored, now)
  await tx
    .insertInto('incoming_mail_file')
    .values(
      files.map(({ name, stored, refused }, index) => ({
        mail_id: mailId,
        nth: index + 1,
        name,
        hash: stored?.hash ?? null,
        refused,
      })),
    )
    .execute()
}

/** The files of a mail that were taken in. */
export async function listKeptFiles(read: Read, mailId: string) {
  return read
    .selectFrom('incoming_mail_file as f')
    .innerJoin('stored_file as s', 's.hash', 'f.hash')
    .select(['f.name', 's.hash', 's.size', 's.media_type as mediaType'])
    .where('f.mail_id', '=', mailId)
    .orderBy('f.nth')
    .execute()
}

/** The names of those that had malicious code in them. */
export async function listStoppedFiles(read: Read, mailId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('incoming_mail_file')
    .select('name')
    .where('mail_id', '=', mailId)
    .where('refused', '=', 'file.infected')
    .orderBy('nth')
    .execute()
  return rows.map(({ name }) => name)
}

/** When the mailbox was looked into; `error` when that failed. */
export async function noteLook(tx: Tx, mailbox: string, now: Date, error?: string): Promise<void> {
  const fine = { looked_at: now, fails_since: null, last_error: '' }
  await tx
    .insertInto('mailbox_state')
    .values(error === undefined ? { mailbox, ...fine } : { mailbox, fails_since: now, last_error: error })
    .onConflict((conflict) =>
      conflict.column('mailbox').doUpdateSet(
        error === undefined
          ? fine
          : (e) => ({
              fails_since: e.fn.coalesce('mailbox_state.fails_since', e.val(now)),
              last_error: error,
            }),
      ),
    )
    .execute()
}
