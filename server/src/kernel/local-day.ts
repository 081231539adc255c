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
