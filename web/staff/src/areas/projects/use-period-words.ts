import { formatDay } from '../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import type { ProjectRow } from './queries.ts'

/** When it goes on, in words: `1 apr. 2027–30 sep. 2027`, with what isn't certain said. */
export function usePeriodWords(): (period: ProjectRow['period']) => string {
  const t = useTexts('projects')
  const language = useLanguage()
  const day = (value: string) => formatDay(value, language)
  return ({ earliest, plannedStart, plannedEnd, latest, startIsCertain, endIsCertain }) => {
    const from = plannedStart ?? earliest
    const to = plannedEnd ?? latest
    if (!from && !to) return t('period.none')
    const about = (value: string, isCertain: boolean) =>
      isCertain ? day(value) : t('period.about', { day: day(value) })
    if (from && to)
      return t('period.between', { from: about(from, startIsCertain), to: about(to, endIsCertain) })
    return from
      ? t('period.from', { day: about(from, startIsCertain) })
      : t('period.until', { day: about(to ?? '', endIsCertain) })
  }
}
