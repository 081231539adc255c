import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

/** Colleagues of a case who have not been removed, those that were added first before others. */
export async function listContacts(read: Read, caseId: CaseId) {
  return read
    .selectFrom('case_contact as k')
    .leftJoin('member as m', 'm.id', 'k.added_by')
    .select(['k.id', 'k.name', 'k.email', 'k.added_at as addedAt', 'k.let_in_at as letInAt'])
    .select('m.name as addedBy')
    .where('k.case_id', '=', caseId)
    .where('k.removed_at', 'is', null)
    .orderBy('k.added_at')
    .orderBy('k.id')
    .execute()
}

export type NewContact = {
  readonly id: string
  readonly caseId: CaseId
  readonly name: string
  readonly email: string
  readonly addedAt: Date
  /** The officer; null when the company did it. */
  readonly addedBy: MemberId | null
  readonly letInAt: Date | null
}

export async function insertContact(tx: Tx, contact: NewContact): Promise<void> {
  await tx
    .insertInto('case_contact')
    .values({
      id: contact.id,
      case_id: contact.caseId,
      name: contact.name,
      email: contact.email,
      added_at: contact.addedAt,
      added_by: contact.addedBy,
      let_in_at: contact.letInAt,
      let_in_by: contact.letInAt ? contact.addedBy : null,
    })
    .execute()
}

/** One who has not been removed. */
export async function findContact(read: Read, caseId: CaseId, id: string) {
  return read
    .selectFrom('case_contact')
    .select(['id', 'name', 'email', 'let_in_at as letInAt'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** One who followed the case, and has been removed. */
export async function findFormerContact(
  read: Read,
  caseId: CaseId,
  id: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> {
  return read
    .selectFrom('case_contact')
    .select(['name', 'email'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .where('let_in_at', 'is not', null)
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
}

export async function letContactIn(tx: Tx, id: string, by: MemberId, now: Date): Promise<void> {
  await tx.updateTable('case_contact').set({ let_in_at: now, let_in_by: by }).where('id', '=', id).execute()
}

/** From now on their links open nothing, and no mail goes to them. */
export async function markRemoved(tx: Tx, id: string, by: MemberId | null, now: Date): Promise<void> {
  await tx.updateTable('case_contact').set({ removed_at: now, removed_by: by }).where('id', '=', id).execute()
}

export type Recipient = {
  /** Null for the contact that the case itself names. */
  readonly contactId: string | null
  readonly name: string
  readonly email: string
}

/** Everybody at the company who gets the mails of a case: the contact that it names first, and the colleagues let in. */
export async function listRecipients(read: Read, caseId: CaseId): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select "contactId", name, email from (
      select null::uuid as "contactId", contact_name as name, contact_email as email, null::timestamptz as at
      from business_case where id = ${caseId} and contact_email is not null
      union all
      select k.id, k.name, k.email, k.added_at from case_contact k join business_case c on c.id = k.case_id
      where k.case_id = ${caseId} and k.let_in_at is not null and k.removed_at is null
        and lower(k.email) is distinct from lower(c.contact_email)) someone
    order by at nulls first, "contactId"`.execute(read)
  return rows
}

export async function isRestricted(read: Read, caseId: CaseId): Promise<boolean> {
  const row = await read
    .selectFrom('business_case')
    .select('visibility')
    .where('id', '=', caseId)
    .executeTakeFirst()
  return row?.visibility === 'restricted'
}
