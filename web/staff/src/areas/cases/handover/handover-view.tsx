import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { caseQuery } from '../register/queries.ts'
import { Question } from '../register/question.tsx'
import { AnswerHandoverCard } from './answer-handover-card.tsx'
import { HandoverEnding } from './handover-ending.tsx'
import { HandoverQuestion } from './handover-question.tsx'
import { HandoverStatusTag } from './handover-status.tsx'
import { ProposeHandoverDialog, type Receiver } from './propose-handover-dialog.tsx'
import type { Handover } from './queries.ts'
import { ReturnedCard } from './returned-card.tsx'
import { useReceiverName } from './use-receiver-name.ts'
import '../register/case-desk.css'
import '../shared.css'
import './handover.css'

/** One handover by itself, where a mail's link lands: what is asked, the question of the company, and the answer. */
export function HandoverView({ handover }: { handover: Handover }) {
  const t = useTexts('handover')
  const { case: of } = handover
  return (
    <>
      <PageHeader
        title={of ? of.title : t('case.withheld')}
        above={
          <span className="f-desk__above">
            <Link to="/handovers" className="ds-link">
              {t('title')}
            </Link>
            {of ? <span className="f-number">{of.number}</span> : null}
            {of?.company ? <span>{of.company}</span> : null}
          </span>
        }
      />
      <Standing handover={handover} />
      {of ? <CaseOf caseId={of.id} holder={of.holder} /> : null}
    </>
  )
}

function Standing({ handover }: { handover: Handover }) {
  const [proposing, setProposing] = useState<{ first?: Receiver | undefined } | null>(null)
  const { case: of } = handover
  const found = useQuery({ ...caseQuery(of?.id ?? ''), enabled: of !== null }).data
  if (handover.status === 'proposed') return <AnswerHandoverCard handover={handover} />
  if (!handover.waitsForDecision || !found) {
    return (
      <article className="f-handover">
        <HandoverStatusTag status={handover.status} />
        <HandoverQuestion handover={handover} />
        <HandoverEnding handover={handover} />
      </article>
    )
  }
  return (
    <>
      <ReturnedCard handover={handover} onPropose={(first) => setProposing({ first })} />
      {proposing ? (
        <ProposeHandoverDialog of={found} first={proposing.first} onClose={() => setProposing(null)} />
      ) : null}
    </>
  )
}

function CaseOf({ caseId, holder }: { caseId: string; holder: NonNullable<Handover['case']>['holder'] }) {
  const t = useTexts('handover')
  const receiverName = useReceiverName()
  const of = useQuery(caseQuery(caseId)).data
  return (
    <>
      <p>
        {t('holder')} {holder ? receiverName(holder) : t('holder.none')}
      </p>
      {of ? <Question of={of} /> : null}
      <p>
        <Link to="/cases/$caseId" params={{ caseId }} className="ds-link">
          {t('case.open')}
        </Link>
      </p>
    </>
  )
}
