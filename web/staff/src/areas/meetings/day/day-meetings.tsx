import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useNow } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ActionList } from '../actions/action-list.tsx'
import { type Action, myActionsQuery } from '../actions/queries.ts'
import { MeetingRow } from '../overview/meeting-row.tsx'
import { type MeetingRow as Meeting, todaysQuery } from '../queries.ts'
import '../overview/meetings.css'
import './day-meetings.css'

const MOST_SHOWN = 4

/** My meetings of the day and what meetings have given me to do. Not there at all when there is neither. */
export function DayMeetings() {
  const today = swedishDay(useNow())
  const meetings = useQuery(todaysQuery(today)).data ?? []
  const actions = useQuery(myActionsQuery).data ?? []
  if (meetings.length + actions.length === 0) return null
  return (
    // Its words are fetched when there is something to say; the page stands meanwhile.
    <Suspense fallback={null}>
      <Sections meetings={meetings} actions={actions} />
    </Suspense>
  )
}

type Props = { meetings: readonly Meeting[]; actions: readonly Action[] }

function Sections({ meetings, actions }: Props) {
  const t = useTexts('meetings')
  return (
    <div className="f-day-meetings">
      {meetings.length > 0 ? (
        <section className="f-meetings__weeks" aria-labelledby="day-meetings">
          <h2 id="day-meetings">{t('day.meetings')}</h2>
          <ul>
            {meetings.map((row) => (
              <MeetingRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ) : null}
      {actions.length > 0 ? (
        <section aria-labelledby="day-actions">
          <h2 id="day-actions">
            {t('day.actions')} <span className="f-day__count">{actions.length}</span>
          </h2>
          <ActionList actions={actions.slice(0, MOST_SHOWN)} label={t('day.actions')} isMine />
          {actions.length > MOST_SHOWN ? (
            <p>
              <Link to="/meetings" hash="actions">
                {t('day.allActions')}
              </Link>
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  )
}
