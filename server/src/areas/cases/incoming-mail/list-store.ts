import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { caseNumbersIn } from './placing.rules.ts'
import type { MailState } from './store.ts'

const files = sql<{ name: string; refused: string | null }[]>`coalesce((
  select json_agg(json_build_object('name', f.name, 'refused', f.refused) order by f.nth)
  from incoming_mail_file f where f.mail_id = m.id), '[]')`

function rows(read: Read) {
  return read
    .selectFrom('incoming_mail as m')
    .leftJoin('member as s', 's.id', 'm.settled_by')
    .select(['m.id', 'm.state', 'm.why', 'm.sender', 'm.sender_name as senderName', 'm.subject', 'm.body'])
    .select([
      'm.received_at as receivedAt',
      'm.case_id as caseId',
      's.name as settledBy',
      'm.is_automatic as isAutomatic',
    ])
    .select([sql<boolean>`length(m.whole) > length(m.body)`.as('hasMore'), files.as('files')])
}
export type MailRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** What stands beside the conversation of a case: held for a decision, noted, or refused. The oldest first. */
export async function listBesideCase(read: Read, caseId: CaseId): Promise<MailRow[]> {
  return rows(read)
    .where('m.case_id', '=', caseId)
    .where('m.state', 'in', ['held', 'noted', 'set_aside'])
    .orderBy('m.received_at')
    .orderBy('m.id')
    .limit(200)
    .execute()
}

/** What belongs to no case, or waits to be read; the oldest first, what has been set aside newest first. */
export async function listWithoutCase(
  read: Read,
  state: 'unplaced' | 'set_aside',
  { after, most, keptBefore }: { after: readonly string[] | undefined; most: number; keptBefore: Date },
): Promise<MailRow[]> {
  const isAside = state === 'set_aside'
  return rows(read)
    .where('m.case_id', 'is', null)
    .where((e) =>
      isAside
        ? e('m.state', '=', 'set_aside')
        : // Those that the program has not been able to place yet are seen too, before anybody misses them.
          e.or([
            e('m.state', '=', 'unplaced'),
            e.and([e('m.state', '=', 'kept'), e('m.kept_at', '<', keptBefore)]),
          ]),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        isAside
          ? sql<boolean>`(m.received_at, m.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`
          : sql<boolean>`(m.received_at, m.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy('m.received_at', isAside ? 'desc' : 'asc')
    .orderBy('m.id', isAside ? 'desc' : 'asc')
    .limit(most)
    .execute()
}

/** One mail that the caller may read, with its whole text. */
export async function findMail(read: Read, id: string) {
  return rows(read).select('m.whole').where('m.id', '=', id).executeTakeFirst()
}

/** The mail as it came, and whether that is all of it. */
export async function findRaw(read: Read, id: string) {
  return read
    .selectFrom('incoming_mail')
    .select(['raw', 'subject', 'case_id as caseId', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function countUnplaced(read: Read, keptBefore: Date): Promise<number> {
  const { rows: counted } = await sql<{ many: number }>`
    select count(*)::int as many from incoming_mail where case_id is null
      and (state = 'unplaced' or (state = 'kept' and kept_at < ${keptBefore}::timestamptz))`.execute(read)
  return counted[0]?.many ?? 0
}

type Suggested = { readonly id: CaseId; readonly number: string; readonly title: string }

/** Cases that the caller may read and a mail may belong to: one that it names, then open ones of the same address. */
export async function suggestCases(
  read: Read,
  mail: { subject: string; sender: string },
): Promise<Suggested[]> {
  const { rows: found } = await sql<Suggested>`
    select c.id, c.number, c.title from business_case c
    where c.number = any (${sql.val(caseNumbersIn(mail.subject))}::text[])
      or (c.status <> 'closed' and ${mail.sender} <> '' and lower(c.contact_email) = ${mail.sender})
    order by c.number = any (${sql.val(caseNumbersIn(mail.subject))}::text[]) desc, c.changed_at desc limit 3`.execute(
    read,
  )
  return found
}

export type MailboxState = {
  readonly mailbox: string
  readonly lookedAt: Date | null
  readonly failsSince: Date | null
  readonly lastError: string
}

export async function findMailboxState(read: Read): Promise<MailboxState | undefined> {
  return read
    .selectFrom('mailbox_state')
    .select(['mailbox', 'looked_at as lookedAt', 'fails_since as failsSince', 'last_error as lastError'])
    .orderBy(sql`coalesce(looked_at, fails_since)`, 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The mail that a message of a case came as. */
export async function listMailsOfMessages(read: Read, caseId: CaseId) {
  const all = await rows(read)
    .select('m.as_message_id as messageId')
    .where('m.case_id', '=', caseId)
    .where('m.state', '=', 'message' satisfies MailState)
    .execute()
  return new Map(all.map((mail) => [mail.messageId, mail]))
}
