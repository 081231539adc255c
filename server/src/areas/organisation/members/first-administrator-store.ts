import { sql } from 'kysely'
import type { Read, Tx } from '../../../platform/db/db.ts'

export async function lockFirstAdministrator(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('first administrator'))`.execute(tx)
}

/** Whether anybody active is an administrator. */
export async function hasAdministrator(read: Read): Promise<boolean> {
  const row = await read
    .selectFrom('member_role as r')
    .innerJoin('member as m', 'm.id', 'r.member_id')
    .select('m.id')
    .where('r.role', '=', 'administrator')
    .where('m.active', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether somebody has the address, also one who has left. */
export async function isEmailTaken(read: Read, email: string): Promise<boolean> {
  const row = await read
    .selectFrom('member')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()
  return row !== undefined
}
