import { durationParts } from '../../../../../lib/duration.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Rule } from './queries.ts'

/** "10 veckor, kan bli 10 veckor längre en gång", or that the law sets no time. */
export function useTimeWords(): (rule: Pick<Rule, 'period' | 'extension'>) => string {
  const t = useTexts('deadlines')
  const words = (duration: string) => {
    const parts = durationParts(duration)
    return parts ? t(`period.${parts.unit}`, { count: parts.count }) : duration
  }
  return ({ period, extension }) => {
    if (!period) return t('limits.noTime')
    return extension
      ? `${words(period)}, ${t('limits.extension', { period: words(extension) })}`
      : words(period)
  }
}
