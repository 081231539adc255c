import type { Locale } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import type { Words } from '../../../platform/i18n/words.ts'

const days = {
  sv: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'medium' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', dateStyle: 'medium' }),
}
const times = {
  sv: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' }),
}

/** `23 nov. 2026 kl. 10:15`, in Swedish time whatever the reader's clock says. */
export function atInWords(at: Date, locale: Locale, t: Words): string {
  return t('portal:said.at', { day: days[locale].format(at), time: times[locale].format(at) })
}

/** The Swedish day of an instant, written out. */
export function dayOfInWords(at: Date, locale: Locale): string {
  return dayInWords(dayOf(at), locale)
}

/** `10:15`, in Swedish time. */
export function timeInWords(at: Date, locale: Locale): string {
  return times[locale].format(at)
}
