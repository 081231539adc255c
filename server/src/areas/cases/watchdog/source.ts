import type { RawBuilder } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { ServiceGoal } from '../deadlines/goals.rules.ts'

/** Which of the things that may run out are asked for. */
export type WatchScope = {
  /** The last day that has run out: what was due on it, or before, is late. */
  readonly through: LocalDay
  /** The day from which so many working days have run out: `since(5)` is the last day that lies five or more back. */
  readonly since: (workingDays: number) => LocalDay
  /** The goal of how many working days nothing may happen. */
  readonly stillness: ServiceGoal
  /** Only these cases; all cases when nothing is given. */
  readonly cases?: readonly CaseId[]
}

/**
 * One kind of thing that has run out, as a query with the columns
 * - `kind`: one of KINDS in rules.ts,
 * - `thing`: the id of what runs out (a case, a part, an offer). Kind and thing are the key of its one open signal,
 * - `case_id`, and `part_id` or null,
 * - `due`: the day it is due, or counted from, and `days`: how many working days after that, mostly 0,
 * - `holder` and `unit`: the member responsible, and the unit whose head hears of it next,
 * - `other_unit`: one more unit whose head hears of it, or null.
 *
 * Only of cases that are open, and only when it is late: time that stands still is not late. Each needs an index.
 */
export type WatchSource = (scope: WatchScope) => RawBuilder<unknown>
