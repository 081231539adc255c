import type { Tx } from '../../../platform/db/db.ts'

/** Nothing when somebody else has changed it meanwhile. */
export async function setWindow(tx: Tx, days: number, seen: number): Promise<number | undefined> {
  const row = await tx
    .updateTable('visit_setting')
    .set((e) => ({ window_days: days, version: e('version', '+', 1) }))
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}
