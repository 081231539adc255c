import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { type Clock, clocksQuery } from './queries.ts'
import { showWhy } from './show-why.ts'

type Props = { caseId: string; kind: Clock['kind']; partId?: string | undefined }

/** Beside a date elsewhere on the page: takes the reader to why it is that one. Not there while nothing tells why. */
export function WhyLink({ caseId, kind, partId }: Props) {
  const t = useTexts('deadlines')
  const clocks = useQuery(clocksQuery(caseId)).data ?? []
  const isHere = clocks.some((clock) => clock.kind === kind && clock.part?.id === partId && !isOver(clock))
  if (!isHere) return null
  return (
    <button type="button" className="ds-link f-why__link" onClick={() => showWhy(kind, partId)}>
      <span aria-hidden>{t('why.short')}</span>
      <span className="ds-sr-only">{t('why.of', { what: t(`clock.${kind}`) })}</span>
    </button>
  )
}

/** What is done lies folded away at the end of the panel. */
export function isOver({ state, endedOn }: Clock): boolean {
  return state === 'met' || state === 'waived' || endedOn !== null
}
