import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { SlotOfCase } from '../company-slots/slot-of-case.tsx'
import { ofCaseQuery } from '../queries.ts'
import { Said } from './said.tsx'
import { TakeUp } from './take-up.tsx'

type Props = { caseId: string; number: string; isOpen: boolean }

/** What meetings say of a case: where it stands, what was decided, what somebody undertook, and the way to a meeting. */
export function CaseMeetings(props: Props) {
  return (
    // Its words are fetched apart; the case stands meanwhile.
    <Suspense fallback={null}>
      <Card {...props} />
    </Suspense>
  )
}

function Card({ caseId, number, isOpen }: Props) {
  const t = useTexts('meetings')
  const found = useQuery(ofCaseQuery(caseId))
  return (
    <section className="f-side-facts__card f-case-meetings" aria-labelledby="case-meetings">
      <div className="f-side-facts__head">
        <h2 id="case-meetings">{t('onCase.title')}</h2>
      </div>
      {found.data ? (
        <Said said={found.data} none={t('onCase.none')} />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons count={2} />
      )}
      {isOpen ? <TakeUp matter={{ caseId }} title={number} /> : null}
      {isOpen ? <SlotOfCase caseId={caseId} /> : null}
    </section>
  )
}
