import { type Moment, swedishDay } from './dates.ts'
import type { Language } from './i18n.ts'

/*
 * Reckoning with days, `2026-11-23`, in Swedish time. A day begins at its own midnight, also when the clocks change.
 */
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The day so many days later; earlier when `days` is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday of the week that the day lies in. */
export function mondayOf(value: Moment): string {
  const day = swedishDay(value)
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** The instant at which the day begins in Sweden. */
export function startOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // It lies one or two hours before midnight in universal time; what the clock on the wall shows there tells which.
  const near = midnight - 2 * HOUR_MS
  const ahead = Date.parse(`${wall.format(near).replace(' ', 'T')}Z`) - near
  return new Date(midnight - ahead)
}

/** The day that an end, which is not itself covered, closes: a period to midnight ends the day before. */
export function lastDayOf(end: Moment): string {
  return swedishDay(new Date(new Date(end).getTime() - 1))
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>

/** `måndag 23 november`. */
export function formatLongDay(value: Moment, language: Language): string {
  const noon = new Date(`${swedishDay(value)}T12:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(noon)
}

/** `torsdag`, of a day or an instant. */
export function formatLongWeekday(value: Moment, language: Language): string {
  const noon = new Date(`${swedishDay(value)}T12:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: 'long' }).format(noon)
}

/** A Monday, from which the names of the weekdays are counted. */
const A_MONDAY = '2024-01-01'

/** `torsdag`, of a weekday by its number; Monday is 1. */
export function weekdayName(weekday: number, language: Language): string {
  return formatLongWeekday(addDays(A_MONDAY, weekday - 1), language)
}

/** `december`, or `januari 2027` in another year than the present one. */
export function formatMonth(value: Moment, present: Moment, language: Language): string {
  const day = swedishDay(value)
  const isThisYear = day.slice(0, 4) === swedishDay(present).slice(0, 4)
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T12:00:00Z`))
}

/** `23 nov.`, for dates whose year is plain from where they stand. */
export function formatShortDay(value: Moment, language: Language): string {
  const noon = new Date(`${swedishDay(value)}T12:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  }).format(noon)
}

/** `9–13 dec.`, `30 nov.–6 dec.`, with the year when it isn't the present one. Both days count. */
export function formatSpan(from: string, to: string, present: Moment, language: Language): string {
  const year = swedishDay(present).slice(0, 4)
  const isThisYear = from.startsWith(year) && to.startsWith(year)
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))
}

/** The first day of the month so many months later, or earlier, than the one that the day lies in. */
export function startOfMonth(day: string, months = 0): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + months)
  return at.toISOString().slice(0, 10)
}
