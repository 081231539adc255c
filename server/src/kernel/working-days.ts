import { addDays, type LocalDay, weekday } from './local-day.ts'

/**
 * Working days in Sweden: Monday to Friday without public holidays (lag 1989:253) and without midsummer's,
 * Christmas and New Year's eve, which lag (1930:173) § 2 puts on a level with Sundays.
 */
const FIXED = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'])

/** Easter Sunday by the Gregorian computus (the anonymous algorithm of 1876). */
function easterSunday(year: number): LocalDay {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Good Friday, Easter Monday, Ascension Day and midsummer's eve; the other moving days fall on weekends. */
function isMovingHoliday(day: LocalDay): boolean {
  const year = Number(day.slice(0, 4))
  const easter = easterSunday(year)
  if (day === addDays(easter, -2) || day === addDays(easter, 1) || day === addDays(easter, 39)) return true
  return weekday(day) === 5 && day >= `${year}-06-19` && day <= `${year}-06-25`
}

export function isWorkingDay(day: LocalDay): boolean {
  return weekday(day) <= 5 && !FIXED.has(day.slice(5)) && !isMovingHoliday(day)
}

/** The day itself when it is a working day, else the next one (lag 1930:173 § 2). */
function rollForward(day: LocalDay): LocalDay {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, 1)
  return at
}

/** Counts `days` working days on from `start`; the start day itself is not counted. */
export function addWorkingDays(start: LocalDay, days: number): LocalDay {
  let at = start
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** Working days from `from` (not counted) to `to` (counted); negative when `to` lies before. */
export function workingDaysBetween(from: LocalDay, to: LocalDay): number {
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let at = from; at < to; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) count += 1
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
function addPeriod(start: LocalDay, { amount, unit }: Period): LocalDay {
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
