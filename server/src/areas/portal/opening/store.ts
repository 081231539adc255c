import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

/** Whether companies may ask. */
export async function isOpen(read: Read): Promise<boolean> {
  const row = await read
    .selectFrom('public_opening')
    .select('id')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The latest opening, with who opened and closed. */
export async function findLatest(read: Read) {
  return read
    .selectFrom('public_opening as o')
    .leftJoin('member as m', 'm.id', 'o.opened_by')
    .leftJoin('member as c', 'c.id', 'o.closed_by')
    .select(['o.id', 'o.opened_at', 'o.closed_at', 'o.reason', 'm.name as openedBy', 'c.name as closedBy'])
    .orderBy('o.opened_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** False when somebody else opened at the very same moment. */
export async function insertOpening(tx: Tx, by: MemberId, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('public_opening')
    .values({ id: newId(), opened_at: now, opened_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** False when it was closed already. */
export async function endOpening(
  tx: Tx,
  end: { readonly by: MemberId; readonly now: Date; readonly reason: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('public_opening')
    .set({ closed_at: end.now, closed_by: end.by, reason: end.reason })
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
