import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Button } from '../../../../../ui/library.ts'
import { useAct } from '../use-act.ts'
import { AcceptHandoverDialog } from './accept-handover-dialog.tsx'
import { DeclineHandoverDialog } from './decline-handover-dialog.tsx'
import { HandoverQuestion } from './handover-question.tsx'
import { type Handover, withdrawHandover } from './queries.ts'

/** A question that is open: for the receiver to answer, for the giver to follow and take back. */
export function AnswerHandoverCard({ handover }: { handover: Handover }) {
  const t = useTexts('handover')
  const [answering, setAnswering] = useState<'accept' | 'decline' | null>(null)
  const titleId = `handover-${handover.id}`
  const withdraw = useAct(withdrawHandover(handover), () =>
    showToast({ tone: 'good', message: t('withdraw.done') }),
  )
  const { may } = handover
  return (
    <article className="f-handover" data-mine={may.accept || undefined} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('status.proposed')}</h2>
      <HandoverQuestion handover={handover} />
      <div className="f-handover__acts">
        {may.accept ? <Button onClick={() => setAnswering('accept')}>{t('accept.open')}</Button> : null}
        {may.decline ? (
          <Button variant="secondary" onClick={() => setAnswering('decline')}>
            {t('decline.open')}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button variant="tertiary" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('withdraw.open')}
          </Button>
        ) : null}
      </div>
      {answering === 'accept' ? (
        <AcceptHandoverDialog handover={handover} onClose={() => setAnswering(null)} />
      ) : null}
      {answering === 'decline' ? (
        <DeclineHandoverDialog handover={handover} onClose={() => setAnswering(null)} />
      ) : null}
    </article>
  )
}
