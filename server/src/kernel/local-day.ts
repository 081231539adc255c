/** A calendar day in Sweden, `YYYY-MM-DD`. Legal days are counted in Europe/Stockholm. */
export type LocalDay = string & { readonly __day?: never }

const inSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The Swedish day that an instant falls on: 2026-12-31T23:30Z is 1 January in Sweden. */
export function dayOf(instant: Date): LocalDay {
  return inSweden.format(instant)
}

/** Moves whole days forward or back. @throws RangeError when `day` is no date. */
/** The last day that a period reaches into, when its end is not part of it. */
export function lastDayOf(end: Date): LocalDay {
  return dayOf(new Date(end.getTime() - 1))
}

export function addDays(day: LocalDay, days: number): LocalDay {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: LocalDay): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

const HOUR = 3_600_000

const clockInSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
})

/** The time of day in Sweden, `HH:MM`. */
export function timeOf(instant: Date): string {
  return clockInSweden.format(instant)
}

/**
 * The instant at which a Swedish clock shows this day and time (`HH:MM`). A time that comes twice, when summer time
 * ends, is the first of them; one that is skipped, when it begins, is an hour later by the clock.
 */
export function instantOf(day: LocalDay, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const inSummer = new Date(asUtc - 2 * HOUR)
  if (dayOf(inSummer) === day && timeOf(inSummer) === time) return inSummer
  return new Date(asUtc - HOUR)
}
