import { mondayOf } from '../../../../../lib/calendar.ts'
import { daysUntil } from '../../../../../lib/dates.ts'

export type Week<Row> = {
  readonly monday: string
  /** Weeks from the present one; 0 is this week. */
  readonly ahead: number
  readonly rows: readonly Row[]
}

/** Rows by the week that they begin in, in the order they came. */
export function byWeek<Row extends { readonly startsAt: string }>(
  rows: readonly Row[],
  now: Date,
): Week<Row>[] {
  const present = mondayOf(now)
  const weeks = Map.groupBy(rows, ({ startsAt }) => mondayOf(startsAt))
  return [...weeks].map(([monday, members]) => ({
    monday,
    ahead: Math.round(daysUntil(monday, present) / 7),
    rows: members,
  }))
}
