import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Opened, SignedIn } from '../portal-link-store.ts'

/** So many are shown: open cases first, then those closed last. */
const MOST = 60

export type CaseOfPerson = Opened & {
  readonly number: string
  readonly status: string
  readonly question: string
  readonly receivedAt: Date
  readonly closedAt: Date | null
}

/** Every case of somebody who is signed in, open before closed and the latest first, with who they are in it. */
export async function listCasesOf(read: Read, who: SignedIn): Promise<CaseOfPerson[]> {
  return casesOf(read, who, null)
}

/** One of them; none when it is not theirs. */
export async function findCaseOf(
  read: Read,
  who: SignedIn,
  caseId: CaseId,
): Promise<CaseOfPerson | undefined> {
  return (await casesOf(read, who, caseId))[0]
}

async function casesOf(read: Read, who: SignedIn, only: CaseId | null): Promise<CaseOfPerson[]> {
  const [emails, companies] = [[...who.emails], [...who.companyIds]]
  const { rows } = await sql<CaseOfPerson>`
    with theirs as (
      select id from business_case where lower(contact_email) = any(${emails}::text[])
      union
      select case_id from case_contact
      where lower(email) = any(${emails}::text[]) and let_in_at is not null and removed_at is null
      union
      select id from business_case where company_id = any(${companies}::uuid[]) and visibility = 'open'
    )
    select c.id as "caseId", c.number, c.status, c.question, c.received_at as "receivedAt", c.closed_at as "closedAt",
      mine.id as "contactId", coalesce(mine.name, nullif(${who.name}, ''), c.contact_name) as name,
      mine.id is null and coalesce(lower(c.contact_email) = any(${emails}::text[]), false) as "isContact"
    from theirs join business_case c on c.id = theirs.id
    left join lateral (
      select k.id, k.name from case_contact k where k.case_id = c.id and k.let_in_at is not null and k.removed_at is null
        and lower(k.email) = any(${emails}::text[]) and not coalesce(lower(c.contact_email) = any(${emails}::text[]), false)
      order by k.added_at limit 1) mine on true
    where ${only}::uuid is null or c.id = ${only}::uuid
    order by c.status = 'closed', c.received_at desc, c.id desc
    limit ${MOST}`.execute(read)
  return rows
}

/** Whether an address belongs to anybody who follows a case. */
export async function isKnownAddress(read: Read, email: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from business_case where lower(contact_email) = ${email}
    union all
    select 1 from case_contact where lower(email) = ${email} and let_in_at is not null and removed_at is null
    limit 1`.execute(read)
  return rows.length > 0
}
