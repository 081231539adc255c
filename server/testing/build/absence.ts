import { sql } from 'kysely'
import { newId } from '../../src/platform/ids/ids.ts'
import { type Ground, write } from './organisation.ts'

/** Somebody is away, until further notice when no end is given. */
export async function buildAbsence(
  house: Ground,
  given: { memberId: string; deputyId?: string; from?: string; to?: string },
): Promise<string> {
  const id = newId()
  const { memberId, deputyId = null, from = '2026-11-01T00:00:00Z', to = null } = given
  await write(house, (tx) =>
    tx
      .insertInto('absence')
      .values({
        id,
        member_id: memberId,
        deputy_id: deputyId,
        period: sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz)`,
        set_by: null,
        set_at: from,
      })
      .execute(),
  )
  return id
}
