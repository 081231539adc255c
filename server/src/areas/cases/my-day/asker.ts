import type { RawBuilder } from 'kysely'
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
