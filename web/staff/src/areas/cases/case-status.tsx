import { useTexts } from '../../../../lib/i18n.ts'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import type { CaseStatus, Outcome } from './shapes.ts'
import { caseTones } from './status.ts'

type Props = { status: CaseStatus; outcome?: Outcome | null; plain?: boolean }

/** Where a case stands; a closed one also how it ended. */
export function CaseStatusTag({ status, outcome = null, plain = false }: Props) {
  const t = useTexts('cases')
  const words = status === 'closed' && outcome ? t(`outcome.${outcome}`) : t(`status.${status}`)
  return (
    <StatusTag tone={caseTones[status]} plain={plain}>
      {words}
    </StatusTag>
  )
}
