import { sql } from 'kysely'
import type { Read, Tx } from '../../../platform/db/db.ts'

export type NewSession = {
  readonly tokenHash: string
  readonly how: 'code' | 'eid'
  /** What the e-identification says; nothing for a code, which says an address alone. */
  readonly name: string
  readonly emails: readonly string[]
  readonly companyIds: readonly string[]
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('company_session')
    .values({
      token_hash: session.tokenHash,
      how: session.how,
      name: session.name,
      emails: [...session.emails],
      company_ids: [...session.companyIds],
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** One that has not ended. */
export async function findSession(read: Read, tokenHash: string, now: Date) {
  return read
    .selectFrom('company_session')
    .select(['how', 'name', 'emails', 'company_ids as companyIds', 'expires_at as expiresAt'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** With it ends every link that it was given. */
export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('company_session').where('token_hash', '=', tokenHash).execute()
}

/** Ends what somebody from either company is signed in to; what belongs to whom is asked anew when they sign in again. */
export async function deleteSessionsOf(tx: Tx, companyIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('company_session')
    .where(sql<boolean>`company_ids && ${[...companyIds]}::uuid[]`)
    .execute()
}
