import { useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import type { Handover } from './queries.ts'

const tones = {
  proposed: 'waiting',
  accepted: 'good',
  declined: 'danger',
  withdrawn: 'ended',
  lapsed: 'attention',
} as const satisfies Record<Handover['status'], Tone>

export function HandoverStatusTag({ status }: Pick<Handover, 'status'>) {
  const t = useTexts('handover')
  return (
    <StatusTag tone={tones[status]} plain>
      {t(`status.${status}`)}
    </StatusTag>
  )
}
