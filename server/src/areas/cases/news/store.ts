import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Quiet } from './rules.ts'

/** Said to the company about the case: what colleagues of ours are mailed is not, nor that a colleague of theirs was let in. */
const isWord = sql`o.key not like 'added:%' and o.key not like 'notice:%' and o.referral_id is null`

/** Cases in which the latest mail is older than an instant: among them are those to write in. */
export async function listQuietSince(read: Read, before: Date): Promise<CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select c.id from business_case c where c.status in ('received', 'open') and c.received_at < ${before}
      and not exists (select from outbox_mail o where o.case_id = c.id and o.created_at >= ${before} and ${isWord})
      and (c.contact_email is not null or exists (select from case_contact k
        where k.case_id = c.id and k.let_in_at is not null and k.removed_at is null))
    order by c.received_at, c.id`.execute(read)
  return rows.map(({ id }) => id)
}

export type QuietCase = Quiet & { readonly promisedOn: string | null; readonly locale: 'sv' | 'en' }

/** What decides whether the company of a case is told how it goes. */
export async function findQuiet(read: Read, caseId: CaseId): Promise<QuietCase | undefined> {
  const { rows } = await sql<QuietCase>`
    select c.status, c.promised_on as "promisedOn", c.locale, coalesce(split_part(o.key, ':', 1), '') as "lastMail",
      exists (select from wait w where w.case_id = c.id and w.waits_for = 'company' and w.ended_at is null) as "waitsForCompany",
      coalesce(m.at > coalesce(o.created_at, c.received_at), false) as "hasWrittenSince",
      greatest(c.received_at, o.created_at, m.at, w.at) as since
    from business_case c
    left join lateral (select key, created_at from outbox_mail o where o.case_id = c.id and ${isWord}
      order by created_at desc, id desc limit 1) o on true
    left join lateral (select max(created_at) as at from message where case_id = c.id and direction = 'from_company') m on true
    left join lateral (select max(ended_at) as at from wait where case_id = c.id and waits_for = 'company') w on true
    where c.id = ${caseId}`.execute(read)
  return rows[0]
}
