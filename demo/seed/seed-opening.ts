import type { Tx } from '../../server/src/platform/db/db.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import type { Town } from './town.ts'

const DAYS_AGO = 400

/** The public pages have been open for longer than the year that is told. */
export async function seedOpening(tx: Tx, town: Town, now: Date): Promise<void> {
  const administrator = [...town.people.values()].find(({ roles }) => roles.includes('administrator'))
  await tx
    .insertInto('public_opening')
    .values({
      id: newId(),
      opened_at: new Date(now.getTime() - DAYS_AGO * 86_400_000),
      opened_by: administrator?.memberId ?? null,
    })
    .execute()
}
