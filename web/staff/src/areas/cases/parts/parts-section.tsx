import { PlusIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { PlanPanel } from '../plan/plan-panel.tsx'
import type { CaseView } from '../shapes.ts'
import { OfferForm } from './offer-form.tsx'
import { insteadOf } from './offer-rows.ts'
import { PartCard } from './part-card.tsx'
import type { PartTask } from './part-task.ts'
import { partsQuery } from './queries.ts'
import './parts.css'

type Props = {
  of: CaseView
  task: PartTask | null
  onTask: (task: PartTask | null) => void
  /** Opens the form in which a date is promised. */
  onPromise: () => void
}

/** The plan of the case: which unit does what. */
export function PartsSection({ of, task, onTask, onPromise }: Props) {
  const t = useTexts('case')
  // The words of an answer’s form too, so that the page does not give way to them when one begins to write.
  useTexts('conflicts')
  useTexts('answers')
  useTexts('precedents')
  useTexts('plan')
  useTexts('presence')
  const parts = useQuery(partsQuery(of.id))
  const isOffering = task?.kind === 'offer'
  const close = () => onTask(null)
  if (parts.data === undefined) {
    return parts.error ? (
      <ErrorState error={parts.error} onRetry={() => void parts.refetch()} />
    ) : (
      <Skeletons kind="rows" count={3} />
    )
  }
  const first = isOffering && task.unitId && task.instead ? insteadOf(task.instead, task.unitId) : undefined
  return (
    <section id="case-parts" tabIndex={-1} aria-label={t('tab.parts')} className="f-parts">
      <PlanPanel of={of} onPromise={onPromise} />
      {isOffering && of.may.offerParts ? (
        <section className="f-part f-part--new" aria-label={t('offer.heading')}>
          <h3>{t('offer.heading')}</h3>
          <OfferForm
            key={task.unitId ?? 'proposals'}
            caseId={of.id}
            first={first}
            onDone={close}
            onCancel={close}
          />
        </section>
      ) : null}
      {parts.data.length === 0 && !isOffering ? (
        <EmptyState
          title={t('parts.empty')}
          action={
            of.may.offerParts ? (
              <Button variant="secondary" onClick={() => onTask({ kind: 'offer' })}>
                {t('act.offer')}
              </Button>
            ) : null
          }
        >
          {t(of.may.offerParts ? 'parts.empty.do' : 'parts.empty.wait')}
        </EmptyState>
      ) : null}
      {parts.data.map((part) => (
        <PartCard
          key={part.id}
          caseId={of.id}
          part={part}
          task={task}
          onTask={onTask}
          mayOffer={of.may.offerParts}
        />
      ))}
      {parts.data.length > 0 && of.may.offerParts && !isOffering ? (
        <Button variant="tertiary" onClick={() => onTask({ kind: 'offer' })}>
          <PlusIcon aria-hidden />
          {t('act.offerMore')}
        </Button>
      ) : null}
    </section>
  )
}
