import { addDays, mondayOf } from '../../../../../lib/calendar.ts'
import { daysUntil, isoWeek } from '../../../../../lib/dates.ts'
import type { CasePlan } from './queries.ts'

/** From the first day that is shown to the one after the last. */
export type TimeScale = {
  readonly from: string
  readonly to: string
  readonly days: number
  /** Where a day begins, in hundredths of the width. */
  readonly at: (day: string) => number
  /** The Mondays to mark, and the week of each: all of them, or every second, fourth or eighth when they are many. */
  readonly weeks: readonly { readonly day: string; readonly week: number; readonly at: number }[]
}

const MOST_MARKS = 9

/** A scale that holds the whole plan, today and the promised day. */
export function timeScale({ parts, today, whole, promise }: CasePlan): TimeScale {
  const days = [
    today,
    ...parts.flatMap(({ startsOn, endsOn, endsLateOn }) => [startsOn, endsOn, endsLateOn]),
    ...(whole ? [whole.honestOn] : []),
    ...(promise ? [promise.on] : []),
  ].toSorted()
  const from = mondayOf(days[0] ?? today)
  const to = addDays(days.at(-1) ?? today, 3)
  const length = Math.max(7, daysUntil(to, from))
  const at = (day: string) => (Math.min(length, Math.max(0, daysUntil(day, from))) / length) * 100
  const step = [1, 2, 4, 8, 16].find((weeks) => length / 7 / weeks <= MOST_MARKS) ?? 32
  const weeks = Array.from({ length: Math.ceil(length / 7 / step) }, (_, nth) =>
    addDays(from, nth * step * 7),
  )
  return {
    from,
    to,
    days: length,
    at,
    weeks: weeks.map((day) => ({ day, week: isoWeek(day).week, at: at(day) })),
  }
}

/** The chance that a date holds, by the plan. */
export function chanceOf(chances: NonNullable<CasePlan['whole']>['chances'], on: string): number {
  return chances.findLast((chance) => chance.on <= on)?.share ?? 0
}

/** Working days in that many calendar days, as near as one draws with a pointer. */
export function workingDaysIn(days: number): number {
  return Math.round((days * 5) / 7)
}
