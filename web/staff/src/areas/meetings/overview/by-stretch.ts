import { mondayOf } from '../../../../../lib/calendar.ts'
import { daysUntil, swedishDay } from '../../../../../lib/dates.ts'

/** A heading's worth of meetings: a week near the present one, or a month further off. */
export type Stretch<Row> = {
  /** Unlike that of any other stretch. */
  readonly key: string
  /** Weeks from the present one, for those next to it; null for a month. */
  readonly week: -1 | 0 | 1 | null
  /** A day in it. */
  readonly day: string
  readonly rows: readonly Row[]
}

/** Rows by the week or the month that they begin in, in the order they came. */
export function byStretch<Row extends { readonly startsAt: string }>(
  rows: readonly Row[],
  now: Date,
): Stretch<Row>[] {
  const present = mondayOf(now)
  const ahead = ({ startsAt }: Row) => Math.round(daysUntil(mondayOf(startsAt), present) / 7)
  const isNear = (weeks: number): weeks is -1 | 0 | 1 => Math.abs(weeks) <= 1
  const stretches = Map.groupBy(rows, (row) => {
    const weeks = ahead(row)
    return isNear(weeks) ? `week ${weeks}` : swedishDay(row.startsAt).slice(0, 7)
  })
  return [...stretches].flatMap(([key, members]) => {
    const [first] = members
    if (!first) return []
    const weeks = ahead(first)
    return [{ key, week: isNear(weeks) ? weeks : null, day: swedishDay(first.startsAt), rows: members }]
  })
}
