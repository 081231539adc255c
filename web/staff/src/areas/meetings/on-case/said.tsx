import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ActionList } from '../actions/action-list.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import type { OfCase } from '../queries.ts'
import './case-meetings.css'

type Props = {
  said: OfCase
  /** What is said when there is nothing. */
  none: string
  /** Says what each item was called: it may have been about something else besides. */
  titled?: boolean
}

/** What meetings say of something: where it stands on agendas, what was decided, and what somebody undertook. */
export function Said({ said: { items, decisions, actions }, none, titled = false }: Props) {
  const t = useTexts('meetings')
  const open = actions.filter(({ status }) => status === 'open')
  const settled = actions.filter(({ status }) => status !== 'open')
  if (items.length + decisions.length + actions.length === 0) return <p>{none}</p>
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
                {titled ? <span className="f-case-meetings__title">{item.title}</span> : null}
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
