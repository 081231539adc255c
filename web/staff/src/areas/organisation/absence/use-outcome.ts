import { useTexts } from '../../../../../lib/i18n.ts'
import type { Absence } from './queries.ts'

/** What an absence leads to, in words: who stands in, and what there is to think of. */
export function useOutcome(): (absence: Absence) => string {
  const t = useTexts('people')
  const ui = useTexts('ui')
  return ({ standIn, warnings }) => {
    const who = standIn ? ui('away.standIn', { name: standIn.name }) : ui('away.nobody')
    return [t('absence.done'), `${who}.`, ...warnings.map((warning) => t(`warn.${warning}`))].join(' ')
  }
}
