import { sql } from 'kysely'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

/** Who asks for codes to one address does it one at a time, so that their number can be counted. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`company_code ${email}`}, 0))`.execute(tx)
}

/** How many codes were asked for to an address, in the hour and the day before an instant. */
export async function countCodes(
  read: Read,
  email: string,
  now: Date,
): Promise<{ lastHour: number; lastDay: number }> {
  const [hour, day] = [new Date(now.getTime() - 3_600_000), new Date(now.getTime() - 86_400_000)]
  const row = await read
    .selectFrom('company_code')
    .select([
      sql<number>`(count(*) filter (where created_at > ${hour}))::int`.as('lastHour'),
      sql<number>`count(*)::int`.as('lastDay'),
    ])
    .where('email', '=', email)
    .where('created_at', '>', day)
    .executeTakeFirstOrThrow()
  return row
}

export async function insertCode(
  tx: Tx,
  code: {
    readonly email: string
    readonly browserHash: string
    readonly createdAt: Date
    readonly expiresAt: Date
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('company_code')
    .values({
      id,
      email: code.email,
      browser_hash: code.browserHash,
      created_at: code.createdAt,
      expires_at: code.expiresAt,
    })
    .execute()
  return id
}

const COLUMNS = [
  'id',
  'email',
  'browser_hash as browserHash',
  'code_hash as codeHash',
  'expires_at as expiresAt',
  'tries',
  'used_at as usedAt',
] as const

/** What was asked for in this browser. */
export async function findCode(read: Read, browserHash: string) {
  return read
    .selectFrom('company_code')
    .select(COLUMNS)
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst()
}

/** The same, held until the change is done: two who use it at once do it one after the other. */
export async function lockCode(tx: Tx, browserHash: string) {
  return tx
    .selectFrom('company_code')
    .select(COLUMNS)
    .where('browser_hash', '=', browserHash)
    .forUpdate()
    .executeTakeFirst()
}

export async function findCodeToSend(read: Read, id: string) {
  return read.selectFrom('company_code').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

export async function setCode(tx: Tx, id: string, codeHash: string): Promise<void> {
  await tx.updateTable('company_code').set({ code_hash: codeHash }).where('id', '=', id).execute()
}

export async function countTry(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('company_code')
    .set((e) => ({ tries: e('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function markUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('company_code').set({ used_at: now }).where('id', '=', id).execute()
}

/** What has ended, and is not needed for counting any more. */
export async function sweepSignIns(tx: Tx, now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  await tx.deleteFrom('company_code').where('created_at', '<', before(48)).execute()
  await tx.deleteFrom('company_session').where('expires_at', '<', now).execute()
  await tx.deleteFrom('company_sign_in').where('created_at', '<', before(1)).execute()
}
