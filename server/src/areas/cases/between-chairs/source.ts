import type { RawBuilder } from 'kysely'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { WatchScope } from '../watchdog/source.ts'

export type GapScope = WatchScope & {
  readonly now: Date
  /** What is due until this day is about to run out. */
  readonly soon: LocalDay
}

/**
 * One group of what is about to fall between chairs, as a query with the columns
 * - `thing`: the id of what is about to fall, unique within the group,
 * - `case_id`, and `part_id` or null,
 * - `due`: the day it is or was due, or null, and `since`: since when it has waited,
 * - `holder`, `unit` and `other_unit`: the member responsible, and the units concerned (`other_unit` may be null).
 *
 * Read under the rights of whoever looks, so that what they may not read is neither listed nor counted. Each needs an
 * index.
 */
export type GapSource = (scope: GapScope) => RawBuilder<unknown>
