import { sql } from 'kysely'
import type { MemberId } from '../../kernel/ids.ts'
import type { Tx } from '../db/db.ts'
import { LIVE_CHANNEL } from '../events/record.ts'

/** PostgreSQL passes on at most 8,000 bytes at a time. */
const AT_A_TIME = 150

/** Lets the open screens of these members, and of nobody else, know that a topic has changed, once it is committed. */
export async function tellMembers(tx: Tx, topic: string, members: readonly MemberId[]): Promise<void> {
  for (let at = 0; at < members.length; at += AT_A_TIME) {
    const told = { name: topic, caseId: null, members: members.slice(at, at + AT_A_TIME) }
    await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(told)})`.execute(tx)
  }
}
