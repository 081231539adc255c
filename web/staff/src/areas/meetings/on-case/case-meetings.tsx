import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { ActionList } from '../actions/action-list.tsx'
import { SlotOfCase } from '../company-slots/slot-of-case.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import { type OfCase, ofCaseQuery } from '../queries.ts'
import { TakeUp } from './take-up.tsx'
import './case-meetings.css'

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
        <Said said={found.data} />
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

function Said({ said: { items, decisions, actions } }: { said: OfCase }) {
  const t = useTexts('meetings')
  const open = actions.filter(({ status }) => status === 'open')
  const settled = actions.filter(({ status }) => status !== 'open')
  if (items.length + decisions.length + actions.length === 0) return <p>{t('onCase.none')}</p>
  return (
    <>
      {items.length > 0 ? (
        <>
          <h3>{t('onCase.agenda')}</h3>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <MeetingLink id={item.meetingId}>
                  {item.series} <DateText value={item.startsAt} />
                </MeetingLink>
                <Result item={item} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {decisions.length > 0 ? (
        <>
          <h3>{t('onCase.decisions')}</h3>
          <ul>
            {decisions.map(({ id, number, body, meetingId, series }) => (
              <li key={id}>
                <span className="f-number">{number}</span> {body}{' '}
                <MeetingLink id={meetingId} className="f-case-meetings__quiet">
                  {series}
                </MeetingLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {open.length > 0 ? (
        <>
          <h3>{t('onCase.actions')}</h3>
          <ActionList actions={open} label={t('onCase.actions')} withoutCase />
        </>
      ) : null}
      {settled.length > 0 ? (
        <details>
          <summary>{t('onCase.actions.settled', { count: settled.length })}</summary>
          <ActionList
            actions={settled}
            label={t('onCase.actions.settled', { count: settled.length })}
            withoutCase
          />
        </details>
      ) : null}
    </>
  )
}

/** What came of it, or that it waits. */
function Result({ item: { result, resultText, status } }: { item: OfCase['items'][number] }) {
  const t = useTexts('meetings')
  if (status === 'cancelled') return <span className="f-case-meetings__quiet">{t('row.cancelled')}</span>
  const what = result ?? (status === 'live' ? 'live' : 'coming')
  return (
    <span className="f-case-meetings__quiet">
      {t(`result.${what}`)}
      {resultText ? `: ${resultText}` : ''}
    </span>
  )
}
