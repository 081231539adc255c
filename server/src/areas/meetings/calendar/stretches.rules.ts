import type { LocalDay } from '../../../kernel/local-day.ts'
import { addPeriod } from '../../../kernel/working-days.ts'
import { mondayOf, weeksBetween } from '../recurrence/iso-week.ts'
import { canonicalDays } from '../recurrence/recurrence.rules.ts'
import type { LocalTime } from '../recurrence/slot.ts'
import type { Recurrence } from '../series/schema.ts'
import type { Repeats } from './entry.ts'

/** A part of a series that one RRULE says, with the first and last meeting that the recurrence gives in it. */
export type Stretch = { readonly from: LocalTime; readonly to: LocalTime; readonly repeats: Repeats | null }

/**
 * So long is a stretch at most. A day off is an exception to the rule, so that all of them must be known when it is sent; a
 * rule without an end would meet on Christmas eve sooner or later.
 */
const MOST_YEARS = 5

/**
 * Cuts a series into stretches, those that begin between `since` and the last day `through`.
 *
 * Even weeks are every second week only until a year has 53 of them: then the next meeting comes after three weeks, or
 * after one. BYWEEKNO would say it in a single rule, and clients that many have do not read it. So a new stretch begins
 * there.
 */
export function stretchesOf(recurrence: Recurrence, since: LocalTime, through: LocalDay): Stretch[] {
  const stretches: Stretch[] = []
  let rest = canonicalDays(recurrence, since.slice(0, 10), furthest(through)).filter(
    (day) => `${day}T${recurrence.startTime}` > since,
  )
  while (rest[0] !== undefined && rest[0] <= through) {
    const length = lengthOf(recurrence, rest)
    const at = (day: LocalDay | undefined): LocalTime => `${day}T${recurrence.startTime}`
    const [from, to] = [at(rest[0]), at(rest[length - 1])]
    stretches.push({ from, to, repeats: repeatsOf(recurrence, to) })
    rest = rest.slice(length)
  }
  return stretches
}

/** Far enough to see the end of a stretch that begins on that day: years of 53 weeks come at most seven years apart. */
const furthest = (through: LocalDay): LocalDay => addPeriod(through, { amount: 8, unit: 'Y' })

function lengthOf({ pattern }: Recurrence, days: readonly LocalDay[]): number {
  const first = days[0] ?? ''
  const isBreak =
    pattern.frequency === 'weekly' && pattern.weeks !== 'any'
      ? (day: LocalDay, nth: number) => ![0, 2].includes(weeksFrom(days[nth - 1] ?? day, day))
      : (day: LocalDay) => day >= addPeriod(first, { amount: MOST_YEARS, unit: 'Y' })
  const end = days.findIndex(isBreak)
  return end < 0 ? days.length : end
}

const weeksFrom = (day: LocalDay, to: LocalDay): number => weeksBetween(mondayOf(day), mondayOf(to))

function repeatsOf({ pattern }: Recurrence, until: LocalTime): Repeats | null {
  if (pattern.frequency === 'once') return null
  if (pattern.frequency === 'monthly') {
    return { frequency: 'monthly', nth: pattern.nth, weekday: pattern.weekday, until }
  }
  const weekdays = [...new Set(pattern.weekdays)].toSorted((a, b) => a - b)
  const interval = pattern.weeks === 'any' ? pattern.interval : 2
  return { frequency: 'weekly', interval, weekdays, until }
}
