import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'

/** Until when a notice must have been seen, or last have been added to, to be old. */
export type Age = { readonly seenBefore: Date; readonly lastBefore: Date }

/** Takes away old notices, at most so many; what somebody is just reading or mailing is left. @returns how many */
export async function deleteOldNotices(
  tx: Tx,
  { seenBefore, lastBefore }: Age,
  most: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from notice where id in (
      select id from notice where seen_at < ${seenBefore} or last_at < ${lastBefore}
      limit ${most} for update skip locked)`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
