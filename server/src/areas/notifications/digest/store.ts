import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { type NoticeRow, selectNotices } from '../reading/store.ts'

/** For whom something has waited for the digest since before an instant. */
export async function listMembersWithDigest(read: Read, before: Date): Promise<MemberId[]> {
  const rows = await read
    .selectFrom('notice')
    .select('member_id')
    .distinct()
    .where('digest_since', '<', before)
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/** Locks and reads all that waits for a member's digest. */
export async function lockForDigest(tx: Tx, memberId: MemberId): Promise<NoticeRow[]> {
  return selectNotices(tx)
    .where('n.member_id', '=', memberId)
    .where('n.digest_since', 'is not', null)
    .orderBy('n.last_at', 'desc')
    .orderBy('n.id', 'desc')
    .forUpdate('n')
    .skipLocked()
    .execute()
}

export async function markDigested(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.updateTable('notice').set({ digest_since: null }).where('id', 'in', ids).execute()
}
