import { formatLongDay, weekdayName } from '../../../../lib/calendar.ts'
import { formatDay } from '../../../../lib/dates.ts'
import { type Language, useLanguage, useTexts } from '../../../../lib/i18n.ts'
import type { Recurrence } from './queries.ts'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>
/** The end by the clock, `16:00`, of what begins at a time and lasts so many minutes. */
export function endOf(startTime: string, minutes: number): string {
  const [hours = 0, past = 0] = startTime.split(':').map(Number)
  const end = hours * 60 + past + minutes
  return `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

/** When a series meets, in plain words: `Varannan torsdag, jämna veckor, 14:00–16:00`. */
export function useRecurrenceWords(): (recurrence: Recurrence) => string {
  const t = useTexts('meetings')
  const language = useLanguage()
  return (recurrence) => {
    const { startTime, minutes, lastDay } = recurrence
    const rhythm = rhythmOf(recurrence, language, t)
    const timed = t('recurrence.time', { rhythm, from: startTime, to: endOf(startTime, minutes) })
    const whole = lastDay
      ? t('recurrence.until', { rhythm: timed, day: formatDay(lastDay, language) })
      : timed
    return whole.charAt(0).toUpperCase() + whole.slice(1)
  }
}

type Words = ReturnType<typeof useTexts<'meetings'>>

function rhythmOf({ pattern, firstDay }: Recurrence, language: Language, t: Words): string {
  if (pattern.frequency === 'once') return t('recurrence.once', { day: formatLongDay(firstDay, language) })
  if (pattern.frequency === 'monthly')
    return t(`recurrence.monthly.${pattern.nth}`, { day: weekdayName(pattern.weekday, language) })
  const names = pattern.weekdays.toSorted((a, b) => a - b).map((day) => weekdayName(day, language))
  const days = new Intl.ListFormat(locales[language]).format(names)
  if (pattern.weeks !== 'any') {
    return names.length > 1
      ? t(`recurrence.${pattern.weeks}Many`, { days })
      : t(`recurrence.${pattern.weeks}`, { days })
  }
  if (pattern.interval === 1) return t('recurrence.weekly', { days })
  return t(`recurrence.interval.${pattern.interval as 2}`, { days })
}
