import type { Language } from './i18n.ts'

/*
 * All dates that people read are written here, in Swedish time whatever the machine is set to.
 * A day is `2026-11-23`; an instant is an ISO string with a zone, or a Date.
 */
const ZONE = 'Europe/Stockholm'
const DAY_MS = 86_400_000
const DAYS_BEFORE_WEEKS = 14
const DAYS_BEFORE_MONTHS = 60

export type Moment = string | Date

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>
const isDay = (value: Moment): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const isoDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Sweden, `2026-11-23`. */
export function swedishDay(value: Moment): string {
  return isDay(value) ? value : isoDay.format(new Date(value))
}

/** The day as a count, for differences between days; summer time plays no part in it. */
function dayCount(value: Moment): number {
  return Date.parse(`${swedishDay(value)}T00:00:00Z`) / DAY_MS
}

/** `23 nov. 2026`, `23 Nov 2026`. */
export function formatDay(value: Moment, language: Language): string {
  const noon = `${swedishDay(value)}T12:00:00Z`
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(noon))
}

/** `mån`, `Mon`. */
export function formatWeekday(value: Moment, language: Language): string {
  const noon = new Date(`${swedishDay(value)}T12:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: 'short' }).format(noon)
}

/** `14:05`. */
export function formatTime(value: Moment, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(value))
}

/** The ISO week that the day belongs to, with its year: 1 Jan. 2027 lies in week 53 of 2026. */
export function isoWeek(value: Moment): { year: number; week: number } {
  const days = dayCount(value)
  const thursday = new Date((days - ((days + 3) % 7) + 3) * DAY_MS)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS))
  return { year, week }
}

/** Whole days from today to the day; negative for the past. */
export function daysUntil(value: Moment, today: Moment): number {
  return dayCount(value) - dayCount(today)
}

/** `i dag`, `om 2 dagar`, `för 3 veckor sedan`. */
export function formatRelative(value: Moment, today: Moment, language: Language): string {
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })
  const days = daysUntil(value, today)
  const distance = Math.abs(days)
  if (distance < DAYS_BEFORE_WEEKS) return relative.format(days, 'day')
  if (distance < DAYS_BEFORE_MONTHS) return relative.format(Math.round(days / 7), 'week')
  return relative.format(Math.round(days / 30.44), 'month')
}
