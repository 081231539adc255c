import { createHmac } from 'node:crypto'
import { systemActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { PageCookie, PageRequest } from '../../../platform/http/page.ts'
import { hashToken, newToken } from '../../../platform/ids/ids.ts'
import type { SignedIn } from '../../cases/index.ts'
import { SESSION_HOURS } from './rules.ts'
import { findSession, insertSession, type NewSession } from './session-store.ts'

/** A session of somebody at a company. It is never one of staff: another cookie, another table, other pages. */
export const COMPANY_COOKIE = 'farled_company'

export type Identified = Pick<NewSession, 'how' | 'name' | 'emails' | 'companyIds'>

/** Opens a session and gives its cookie. Only the token's hash is stored. */
export async function openCompanySession(tx: Tx, now: Date, who: Identified): Promise<PageCookie> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  await insertSession(tx, { ...who, tokenHash: hashToken(token), createdAt: now, expiresAt })
  return { name: COMPANY_COOKIE, value: token, days: SESSION_HOURS / 24 }
}

export type CompanySession = SignedIn & { readonly token: string; readonly how: string }

/** Who is signed in; nobody once the session has ended. */
export async function findCompanySession({
  kit,
  cookies,
  now,
}: PageRequest): Promise<CompanySession | undefined> {
  const token = cookies[COMPANY_COOKIE]
  if (!token) return undefined
  const sessionHash = hashToken(token)
  const row = await kit.db.read(systemActor('portal'), (read) => findSession(read, sessionHash, now))
  return row && { ...row, token, sessionHash }
}

/** The link of a session to one case: always the same, so that opening a case many times leaves one row. */
export function linkToken(sessionToken: string, caseId: CaseId): string {
  return createHmac('sha256', sessionToken).update(caseId).digest('base64url')
}

export const noSession: PageCookie = { name: COMPANY_COOKIE, value: '', days: 0 }
