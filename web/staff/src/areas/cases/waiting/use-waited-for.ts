import type { AnswerOf } from '../../../../../lib/api.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'

export type Wait = AnswerOf<'/cases/{caseId}/waits', 'get'>['items'][number]

/** The one that is waited for, by name, in the middle of a sentence. */
export function useWaitedFor(): (wait: Pick<Wait, 'waitsFor' | 'authority' | 'unit'>) => string {
  const t = useTexts('timeline')
  const nameOf = useNameOf()
  return ({ waitsFor, authority, unit }) =>
    waitsFor === 'unit' && unit ? nameOf(unit) : waitsFor === 'other_authority' ? authority : t('who.company')
}
