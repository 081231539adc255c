import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { Handover } from './queries.ts'

/** Whom it is about: somebody in a unit, or the unit as a whole. */
export function useReceiverName(): (place: Handover['to']) => string {
  const t = useTexts('handover')
  const nameOf = useNameOf()
  return ({ member, unit }) =>
    member ? t('receiver', { name: member.name, unit: nameOf(unit) }) : nameOf(unit)
}
