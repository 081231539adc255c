import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { type NoticeRow, selectNotices } from '../reading/store.ts'

/** Whose mails are due at an instant. */
export async function listMembersWithMail(read: Read, now: Date): Promise<MemberId[]> {
  const rows = await read
    .selectFrom('notice')
    .select('member_id')
    .distinct()
    .where('mail_due_at', '<=', now)
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/** Locks and reads what is to be mailed to a member; what another worker holds is left to it. */
export async function lockDueNotices(tx: Tx, memberId: MemberId, now: Date): Promise<NoticeRow[]> {
  return selectNotices(tx)
    .where('n.member_id', '=', memberId)
    .where('n.mail_due_at', '<=', now)
    .orderBy('n.last_at')
    .orderBy('n.id')
    .forUpdate('n')
    .skipLocked()
    .execute()
}

/** When the member was last mailed of this, if ever. */
export async function findLastMailed(read: Read, memberId: MemberId, about: string): Promise<Date | null> {
  const row = await read
    .selectFrom('notice')
    .select(sql<Date | null>`max(mailed_at)`.as('at'))
    .where('member_id', '=', memberId)
    .where('about', '=', about)
    .where('mailed_at', 'is not', null)
    .executeTakeFirst()
  return row?.at ?? null
}

export async function markMailed(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.updateTable('notice').set({ mail_due_at: null, mailed_at: now }).where('id', 'in', ids).execute()
}

/** They are not mailed, and wait for the digest instead when `digestSince` is given. */
export async function dropMail(tx: Tx, ids: readonly string[], digestSince: Date | null): Promise<void> {
  await tx
    .updateTable('notice')
    .set((e) => ({
      mail_due_at: null,
      digest_since: digestSince ? e.fn.coalesce('digest_since', e.val(digestSince)) : e.ref('digest_since'),
    }))
    .where('id', 'in', ids)
    .execute()
}
