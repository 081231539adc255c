import { formatShortDay, lastDayOf } from '../../../../../lib/calendar.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useLanguage } from '../../../../../lib/i18n.ts'
import type { Span } from './queries.ts'

/** The days of a span: "7 dec. – 13 dec.", or the one day that it is. */
export function useDaysText(): (span: Span) => string {
  const language = useLanguage()
  return ({ from, to }) => {
    const [first, last] = [swedishDay(from), lastDayOf(to)]
    const begins = formatShortDay(first, language)
    return first === last ? begins : `${begins} – ${formatShortDay(last, language)}`
  }
}
