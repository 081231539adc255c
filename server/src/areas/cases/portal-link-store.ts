import { sql } from 'kysely'
import { systemActor } from '../../kernel/actor.ts'
import type { CaseId } from '../../kernel/ids.ts'
import type { Read, Tx } from '../../platform/db/db.ts'
import type { Kit } from '../../platform/http/kit.ts'
import { hashToken, newId, newToken } from '../../platform/ids/ids.ts'

const DAYS = 400

/** Whom a link is made for. */
export type LinkFor = {
  readonly email: string | null
  /** The colleague whose link it is; null for the contact that the case itself names. */
  readonly contactId?: string | null
}

/** A personal link to one case. Only its hash is stored; each mail carries a link of its own, which ends after 400 days. */
export async function newPortalLink(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  { email, contactId = null }: LinkFor,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('portal_link')
    .values({
      id: newId(),
      case_id: caseId,
      token_hash: hashToken(token),
      email,
      contact_id: contactId,
      created_at: now,
      expires_at: new Date(now.getTime() + DAYS * 86_400_000),
    })
    .execute()
  return `${kit.config.publicUrl}/arende/${token}`
}

/**
 * Ends the links that were mailed to the case's contact at any other address than the one it has now: it may never have
 * been theirs. Those of colleagues, and the one that was shown when the question was asked, are not concerned.
 */
export async function endLinksElsewhere(
  tx: Tx,
  now: Date,
  caseId: CaseId,
  email: string | null,
): Promise<void> {
  await tx
    .updateTable('portal_link')
    .set({ revoked_at: now })
    .where('case_id', '=', caseId)
    .where('contact_id', 'is', null)
    .where('email', 'is not', null)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`lower(email) is distinct from lower(${email})`)
    .execute()
}

/** Somebody who is signed in, with what they have shown of themselves. */
export type SignedIn = {
  readonly sessionHash: string
  readonly name: string
  readonly emails: readonly string[]
  readonly companyIds: readonly string[]
  readonly expiresAt: Date
}

/**
 * A link for somebody who is signed in, to a case of theirs. It ends with the session. Whether the case is theirs is
 * asked each time that it is used, so the same link made twice is one.
 */
export async function keepSessionLink(
  tx: Tx,
  now: Date,
  caseId: CaseId,
  token: string,
  who: SignedIn,
): Promise<void> {
  await tx
    .insertInto('portal_link')
    .values({
      id: newId(),
      case_id: caseId,
      token_hash: hashToken(token),
      email: null,
      session_hash: who.sessionHash,
      person_name: who.name,
      emails: [...who.emails],
      company_ids: [...who.companyIds],
      created_at: now,
      expires_at: who.expiresAt,
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute()
}

/** What a link opens, and for whom. */
export type Opened = {
  readonly caseId: CaseId
  readonly name: string
  /** The contact that the case itself names: the one who decides which colleagues follow it. */
  readonly isContact: boolean
  /** The colleague it is. Somebody who acts for the company by an e-identification is neither. */
  readonly contactId: string | null
}

/**
 * What a link opens while it holds: until it ends or is withdrawn, until the colleague is removed, and for somebody who
 * is signed in as long as the case is one of theirs.
 */
export async function openLink(read: Read, token: string, now: Date): Promise<Opened | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const { rows } = await sql<Opened>`
    select c.id as "caseId", mine.id as "contactId", coalesce(mine.name, nullif(l.person_name, ''), c.contact_name) as name,
      mine.id is null and (l.session_hash is null or coalesce(lower(c.contact_email) = any(l.emails), false)) as "isContact"
    from portal_link l join business_case c on c.id = l.case_id
    left join lateral (
      select k.id, k.name from case_contact k where k.case_id = c.id and k.let_in_at is not null and k.removed_at is null
        and (k.id = l.contact_id or (lower(k.email) = any(l.emails) and not coalesce(lower(c.contact_email) = any(l.emails), false)))
      order by k.added_at limit 1) mine on true
    where l.token_hash = ${hashToken(token)} and l.expires_at > ${now} and l.revoked_at is null
      and (l.contact_id is null or mine.id = l.contact_id)
      and (l.session_hash is null or mine.id is not null or lower(c.contact_email) = any(l.emails)
        or (c.visibility = 'open' and c.company_id = any(l.company_ids)))`.execute(read)
  return rows[0]
}

/** The case that a link leads to, while the link holds. */
export function findCaseByLink(kit: Kit, token: string, now: Date): Promise<CaseId | undefined> {
  return kit.db.read(systemActor('portal'), (read) => caseOfLink(read, token, now))
}

/** The same inside a change under way, so that what the link opens and what is done stand or fall together. */
export async function caseOfLink(read: Read, token: string, now: Date): Promise<CaseId | undefined> {
  return (await openLink(read, token, now))?.caseId
}
