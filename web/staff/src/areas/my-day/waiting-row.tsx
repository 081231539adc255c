import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { Button } from '../../../../ui/library.ts'
import { DeclineDialog } from './decline-dialog.tsx'
import { DueText } from './due-text.tsx'
import { useAcceptPart, type Waiting } from './queries.ts'
import { keyOf, type Urgency } from './urgency.ts'

/** Steps of a kind that belongs to another area: the page that joins them hands them over. */
export type StepsOf = Partial<Record<Waiting['kind'], (item: Waiting) => ReactNode>>

type Props = { item: Waiting; urgency: Urgency; steps: StepsOf }

/** One thing that waits: what it is in a sentence, where it belongs, when it runs out, and its next step. */
export function WaitingRow({ item, urgency, steps }: Props) {
  const t = useTexts('myDay')
  const { kind, caseId, number, title, company, part, insteadOf } = item
  return (
    <li className="f-day__row" data-row data-focus-key={keyOf(item)} data-urgency={urgency}>
      <div className="f-day__what">
        <Link
          to="/cases/$caseId"
          params={{ caseId }}
          search={searchOf(kind)}
          data-row-link
          className="f-day__sentence"
        >
          {t(`what.${kind}`, { part: part ?? title })}
        </Link>
        <p className="f-day__case">
          <span className="f-number">{number}</span> {title}
          {company ? <span> · {company}</span> : null}
        </p>
        {insteadOf ? <p className="f-day__instead">{t('insteadOf', { name: insteadOf })}</p> : null}
      </div>
      <DueText item={item} urgency={urgency} />
      <div className="f-day__steps">
        {kind === 'offer' ? <OfferSteps item={item} /> : (steps[kind]?.(item) ?? <StepLink item={item} />)}
      </div>
    </li>
  )
}

/** Which side of the case is in front where the step is taken; the plan, when none is named. */
const tabs = {
  firstContact: 'talk',
  offer: undefined,
  handover: undefined,
  dispute: undefined,
  conflict: 'answer',
  signOff: 'answer',
  part: undefined,
  declined: undefined,
  handoverReturned: undefined,
  companyWrote: 'talk',
  heldMail: 'talk',
  mention: 'talk',
  decisionRequest: undefined,
  noAnswer: 'talk',
  woken: undefined,
  readyToCombine: 'answer',
  promise: undefined,
  delay: undefined,
  nextStep: undefined,
} as const satisfies Record<Waiting['kind'], string | undefined>

function searchOf(kind: Waiting['kind']) {
  const tab = tabs[kind]
  return tab ? { tab } : {}
}

function StepLink({ item: { kind, caseId, number } }: { item: Waiting }) {
  const t = useTexts('myDay')
  return (
    <Button asChild variant="secondary">
      <Link to="/cases/$caseId" params={{ caseId }} search={searchOf(kind)} data-step>
        {t(`step.${kind}`)}
        <span className="ds-sr-only">, {number}</span>
      </Link>
    </Button>
  )
}

function OfferSteps({ item }: { item: Waiting }) {
  const t = useTexts('myDay')
  const ui = useTexts('ui')
  const [declining, setDeclining] = useState(false)
  // The second click of two comes before the button has been drawn as busy, or the row as taken.
  const taking = useRef(false)
  const { partId, caseId } = item
  const part = item.part ?? item.title
  const accept = useAcceptPart(() => showToast({ tone: 'good', message: t('accepted', { part }) }))
  if (!partId) return null

  async function take(): Promise<void> {
    if (!partId || taking.current) return
    taking.current = true
    try {
      await accept.mutateAsync({ partId, caseId })
    } catch (error) {
      const said = isApiError(error) && error.problem?.detail
      showToast({ tone: 'danger', message: said || ui('error.silent') })
      taking.current = false
    }
  }

  return (
    <>
      <Button variant="secondary" data-step loading={accept.isPending} onClick={() => void take()}>
        {t('step.accept')}
        <span className="ds-sr-only">: {part}</span>
      </Button>
      <Button variant="tertiary" onClick={() => setDeclining(true)}>
        {t('step.decline')}
        <span className="ds-sr-only">: {part}</span>
      </Button>
      {declining ? <DeclineDialog item={item} partId={partId} onClose={() => setDeclining(false)} /> : null}
    </>
  )
}
