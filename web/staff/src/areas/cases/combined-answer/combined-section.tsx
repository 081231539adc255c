import { useQuery } from '@tanstack/react-query'
import { API } from '../../../../../lib/api.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { ContraryPanel } from '../precedents/contrary-panel.tsx'
import type { CaseView, CombinedAnswer } from '../shapes.ts'
import { Composer } from './composer.tsx'
import { combinedAnswerQuery } from './queries.ts'
import { SignOffs } from './sign-offs.tsx'
import './combined-answer.css'

/** One answer from everybody: what has been sent, and what is being written. */
export function CombinedSection({ of }: { of: CaseView }) {
  const t = useTexts('case')
  // The words of earlier answers too, so that the page does not give way to them when they come.
  useTexts('precedents')
  useTexts('answers')
  useTexts('signOff')
  const answer = useQuery(combinedAnswerQuery(of.id))
  if (answer.data === undefined) {
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <Skeletons kind="rows" count={3} />
    )
  }
  const { sent, may } = answer.data
  return (
    <>
      <ContraryPanel caseId={of.id} />
      <SignOffs caseId={of.id} answer={answer.data} />
      <Sent sent={sent} />
      {may.compose ? (
        <Composer of={of} answer={answer.data} />
      ) : sent.length === 0 ? (
        <EmptyState title={t('combined.none')}>
          {of.accountable ? t('combined.none.who', { name: of.accountable.name }) : t('combined.none.closed')}
        </EmptyState>
      ) : null}
    </>
  )
}

function Sent({ sent }: Pick<CombinedAnswer, 'sent'>) {
  const t = useTexts('case')
  return sent.toReversed().map((answer) => (
    <article key={answer.id} className="f-combined__sent">
      <p className="f-combined__head">
        <StatusTag tone="good">{t('combined.sent')}</StatusTag>
        <span>
          {answer.by}, <DateText value={answer.sentAt} time />
        </span>
      </p>
      <p className="f-case__text">{answer.body}</p>
      <a className="ds-link" href={`${API}/combined-answers/${answer.id}/pdf`} download>
        {t('combined.pdf')}
      </a>
    </article>
  ))
}
