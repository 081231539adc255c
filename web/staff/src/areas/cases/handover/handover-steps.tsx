import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { AcceptHandoverDialog } from './accept-handover-dialog.tsx'
import { DeclineHandoverDialog } from './decline-handover-dialog.tsx'
import { caseHandoversQuery } from './queries.ts'
import '../shared.css'

/** Yes or no on the row of Min dag, to the question that is open in a case. */
export function HandoverSteps({ caseId, number }: { caseId: string; number: string }) {
  const t = useTexts('handover')
  const [answering, setAnswering] = useState<'accept' | 'decline' | null>(null)
  const handovers = useQuery({ ...caseHandoversQuery(caseId), enabled: answering !== null })
  const handover = handovers.data?.find(({ may }) => may.accept)
  const close = () => setAnswering(null)
  return (
    <>
      <Button
        variant="secondary"
        data-step
        loading={answering !== null && handovers.isPending}
        onClick={() => setAnswering('accept')}
      >
        {t('accept.open')}
        <span className="ds-sr-only">, {number}</span>
      </Button>
      <Button variant="tertiary" onClick={() => setAnswering('decline')}>
        {t('decline.open')}
        <span className="ds-sr-only">, {number}</span>
      </Button>
      {handover && answering === 'accept' ? (
        <AcceptHandoverDialog handover={handover} onClose={close} />
      ) : null}
      {handover && answering === 'decline' ? (
        <DeclineHandoverDialog handover={handover} onClose={close} />
      ) : null}
    </>
  )
}
