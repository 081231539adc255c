import { type RawBuilder, sql } from 'kysely'
import type { MemberActor } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'

/** Who asks what waits, and for whom they stand in. */
export type Asker = {
  readonly me: MemberId
  readonly units: readonly UnitId[]
  readonly covers: MemberActor['covers']
  /** The units whose head they are, or stand in for. */
  readonly leads: readonly UnitId[]
  readonly now: Date
  /** What is due until this day shows although it has not run out. */
  readonly soon: LocalDay
}

/** A list of what waits stops here; nobody has more than this to do in one day. */
export const MOST = 200

/**
 * One kind of thing that waits, as a query with the columns kind, case_id, part_id, part, due, since, holder: the
 * member it waits for, or null when it waits for the unit. `mine` is there to read: the open cases that the asker
 * answers for.
 */
export type WaitingSource = (asker: Asker) => RawBuilder<unknown>

/** True for what is held by the asker in person, or by somebody in that unit for whom they stand in. */
export function heldBy(
  asker: Asker,
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
