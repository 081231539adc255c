import type { Tx } from '../db/db.ts'
import { blockAddress } from './blocks.ts'

/**
 * A mail that had left has come back for good: it counts as not sent, and its address is left alone for a while. One that
 * has been sent again since is not touched. @returns whether it was so
 */
export async function markBounced(tx: Tx, mailId: string, reason: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('outbox_mail')
    .set({ status: 'failed', last_error: reason, bounced_at: now })
    .where('id', '=', mailId)
    .where('status', '=', 'sent')
    .returning('recipient')
    .executeTakeFirst()
  if (!row) return false
  await blockAddress(tx, { address: row.recipient, mailId, reason, now })
  return true
}

/** A mail waits on its way; the mail servers go on trying. */
export async function markDelayed(tx: Tx, mailId: string, now: Date): Promise<void> {
  await tx.updateTable('outbox_mail').set({ delayed_at: now }).where('id', '=', mailId).execute()
}
