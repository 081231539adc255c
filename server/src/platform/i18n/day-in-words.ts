import type { Locale } from '../../kernel/actor.ts'
import type { LocalDay } from '../../kernel/local-day.ts'

const formats = {
  sv: new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
}

/** A day written out: `måndag 23 november 2026`, `Monday 23 November 2026`. */
export function dayInWords(day: LocalDay, locale: Locale): string {
  return formats[locale].format(new Date(`${day}T12:00:00Z`)).replace(',', '')
}
