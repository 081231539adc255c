import { useTexts } from '../../../../../lib/i18n.ts'
import type { PlannedPart } from './queries.ts'

/** How sure a date is, and how long a part takes, in words. */
export function usePlanWords() {
  const t = useTexts('plan')
  return {
    /** `håller i 9 fall av 10`; never surer than it is. */
    chance(share: number): string {
      if (share >= 0.97) return t('chance.sure')
      const tenths = Math.floor(share * 10 + 1e-9)
      return tenths === 0 ? t('chance.none') : t('chance.of', { count: tenths })
    },
    basis({ basis, count }: Pick<PlannedPart['days'], 'basis' | 'count'>): string {
      return basis === 'measured' ? t('basis.measured', { count }) : t(`basis.${basis}`)
    },
  }
}
