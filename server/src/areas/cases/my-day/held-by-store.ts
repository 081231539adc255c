import { type RawBuilder, sql } from 'kysely'
import type { Asker } from './asker.ts'

/** True for what is held by the asker in person, or by somebody in that unit for whom they stand in. */
export function heldBy(
  asker: Pick<Asker, 'me' | 'covers'>,
  member: RawBuilder<unknown>,
  unit: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const members = [asker.me, ...asker.covers.map(({ memberId }) => memberId)]
  const away = sql`unnest(${sql.val(asker.covers.map(({ memberId }) => memberId))}::uuid[],
    ${sql.val(asker.covers.map(({ unitId }) => unitId))}::uuid[])`
  // The array comes first, as it is what the index is read by.
  return sql<boolean>`(${member} = any (${sql.val(members)}::uuid[])
    and (${member} = ${asker.me} or (${member}, ${unit}) in (select * from ${away})))`
}
