import { useTexts } from '../../../../../lib/i18n.ts'
import type { Overlap } from '../meeting/queries.ts'

type Near = Pick<Overlap, 'metres' | 'days'>

/** How two that overlap lie to each other, in the words of the projects' own pages. */
export function useNearWords() {
  const t = useTexts('projects')
  return {
    kind: (kind: Overlap['kind']) => t(`overlap.kind.${kind}`),
    status: (status: Overlap['status']) => t(`overlap.status.${status}`),
    near: ({ metres, days }: Near): string[] => [
      ...(metres === null
        ? []
        : [metres < 1 ? t('overlap.touch') : t('overlap.metres', { n: Math.round(metres) })]),
      ...(days === null ? [] : [days === 0 ? t('overlap.sameTime') : t('overlap.days', { n: days })]),
    ],
  }
}
