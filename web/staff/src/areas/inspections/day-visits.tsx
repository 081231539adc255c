import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useNow } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { todaysVisitsQuery, type VisitRow, waitingQuery } from './queries.ts'
import { VisitTags, WhenText } from './visit-words.tsx'
import { WaitingJoints } from './waiting-joints.tsx'
import './inspections.css'

/** My visits of the day, and joint visits that wait for my unit's answer. Not there at all when there is neither. */
export function DayVisits() {
  const today = swedishDay(useNow())
  const found = useQuery(todaysVisitsQuery(today)).data ?? []
  const waiting = useQuery(waitingQuery).data ?? []
  const visits = found.filter(({ status }) => status === 'planned' || status === 'agreed')
  if (visits.length + waiting.length === 0) return null
  return (
    <Suspense fallback={null}>
      {visits.length > 0 ? <Today visits={visits} /> : null}
      <WaitingJoints />
    </Suspense>
  )
}

function Today({ visits }: { visits: readonly VisitRow[] }) {
  const t = useTexts('inspections')
  return (
    <section aria-labelledby="day-visits" className="f-visits__waiting">
      <h2 id="day-visits">{t('day.title')}</h2>
      <ul className="f-visits__day">
        {visits.map((visit) => (
          <li key={visit.id}>
            <WhenText visit={visit} />
            <span>
              <Link to="/inspections/$visitId" params={{ visitId: visit.id }}>
                {visit.company.name}
              </Link>
              <span className="f-visits__quiet">
                {visit.site}: {visit.subject}
              </span>
            </span>
            <VisitTags visit={visit} />
          </li>
        ))}
      </ul>
    </section>
  )
}
