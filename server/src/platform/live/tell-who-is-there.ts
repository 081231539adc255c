import { sql } from 'kysely'
import type { CaseId } from '../../kernel/ids.ts'
import type { Tx } from '../db/db.ts'
import { LIVE_CHANNEL } from '../events/record.ts'

/** What the live channel calls that people come to a case, leave it, or begin to write in it. */
export const PRESENCE = 'presence'

/** Lets those who have a case open, and may read it, know that somebody has come, gone or begun to write. */
export async function tellWhoIsThere(tx: Tx, caseId: CaseId): Promise<void> {
  await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ name: PRESENCE, caseId })})`.execute(tx)
}
