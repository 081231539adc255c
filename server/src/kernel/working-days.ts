import { holidayOf } from './holidays.ts'
import { addDays, type LocalDay, weekday } from './local-day.ts'

/**
 * Working days as the law has them: Monday to Friday without holidays. Limits of law are counted in these, whatever
 * hours an office keeps.
 */
export function isWorkingDay(day: LocalDay): boolean {
  return weekday(day) <= 5 && !holidayOf(day)
}

/** The day itself when it is a working day, else the next one (lag 1930:173 § 2). */
export function rollForward(day: LocalDay): LocalDay {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, 1)
  return at
}

/** Which days are counted: the law's working days, or those of an office. */
export type Counts = (day: LocalDay) => boolean

/** Counts `days` working days on from `start`; the start day itself is not counted. */
export function addWorkingDays(start: LocalDay, days: number, counts: Counts = isWorkingDay): LocalDay {
  let at = start
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (counts(at)) left -= 1
  }
  return at
}

/** Working days from `from` (not counted) to `to` (counted); negative when `to` lies before. */
export function workingDaysBetween(from: LocalDay, to: LocalDay, counts: Counts = isWorkingDay): number {
  if (to < from) return -workingDaysBetween(to, from, counts)
  let count = 0
  for (let at = from; at < to; ) {
    at = addDays(at, 1)
    if (counts(at)) count += 1
  }
  return count
}

export type Period = { readonly amount: number; readonly unit: 'D' | 'W' | 'M' | 'Y' }

/** Reads the single-unit ISO 8601 durations that limits of law are written in, such as `P10W`. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^P(\d+)([DWMY])$/.exec(text)
  return match ? { amount: Number(match[1]), unit: match[2] as Period['unit'] } : undefined
}

/** The raw last day of a period: same weekday or day number, clamped to the month's end (lag 1930:173 § 1). */
export function addPeriod(start: LocalDay, { amount, unit }: Period): LocalDay {
  if (unit === 'D') return addDays(start, amount)
  if (unit === 'W') return addDays(start, amount * 7)
  const months =
    Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + amount * (unit === 'Y' ? 12 : 1)
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = Math.min(Number(start.slice(8, 10)), lastDay)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The last day of a period as the law counts it, rolled on from a day that is not a working day. */
export function dueAfter(start: LocalDay, period: Period): LocalDay {
  return rollForward(addPeriod(start, period))
}
