import { createHash } from 'node:crypto'
import type { Tx } from '../db/db.ts'

/**
 * True the first time that `caller` does what `what` tells of; false on a repeat. It is noted in the change's own
 * transaction, so a crash keeps both or neither, and a repeat that comes meanwhile waits for the first.
 */
export async function isFirstTime(
  tx: Tx,
  caller: string,
  what: readonly string[],
  now: Date,
): Promise<boolean> {
  const key = createHash('sha256').update(JSON.stringify(what)).digest('hex')
  const row = await tx
    .insertInto('idempotency')
    .values({ key, actor: caller, request_hash: key, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}
