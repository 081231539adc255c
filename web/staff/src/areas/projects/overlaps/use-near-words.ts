import { useTexts } from '../../../../../lib/i18n.ts'
import type { Overlap } from './overlaps-api.ts'

/** How far apart two are, in words: `40 m ifrån, samtidigt`. Empty when neither can be said. */
export function useNearWords(): (apart: Pick<Overlap, 'metres' | 'days'>) => string {
  const t = useTexts('projects')
  return ({ metres, days }) =>
    [
      metres === null
        ? null
        : metres < 1
          ? t('overlap.touch')
          : t('overlap.metres', { n: Math.round(metres) }),
      days === null ? null : days === 0 ? t('overlap.sameTime') : t('overlap.days', { n: days }),
    ]
      .filter((part) => part !== null)
      .join(', ')
}
