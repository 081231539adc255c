import { formatLongDay, formatLongWeekday } from '../../../../lib/calendar.ts'
import { daysUntil } from '../../../../lib/dates.ts'
import { type Language, useLanguage, useTexts } from '../../../../lib/i18n.ts'

const WEEK = 7

/** `Torsdag 10 december`: as a line of its own begins. */
export function dayTitle(value: string, language: Language): string {
  const words = formatLongDay(value, language)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `I dag`, `På torsdag` within a week, and the date after that. */
export function useDayWords(): (value: string, now: Date) => string {
  const t = useTexts('meetings')
  const language = useLanguage()
  return (value, now) => {
    const days = daysUntil(value, now)
    if (days === 0) return t('day.today')
    if (days === 1) return t('day.tomorrow')
    if (days === -1) return t('day.yesterday')
    if (days > 1 && days < WEEK) return t('day.on', { day: formatLongWeekday(value, language) })
    return dayTitle(value, language)
  }
}
