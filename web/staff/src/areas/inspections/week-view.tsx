import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { addDays, formatLongDay, formatSpan, mondayOf } from '../../../../lib/calendar.ts'
import { useNow } from '../../../../lib/clock.ts'
import { formatTime, isoWeek, swedishDay } from '../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../ui/use-list-keys.ts'
import type { VisitSearch } from './address.ts'
import { type VisitRow, weekQuery } from './queries.ts'
import { VisitTags, WhenText } from './visit-words.tsx'
import { weekOf } from './week.ts'
import './week.css'

/** The visits of a week, day by day: who is out, where and when. */
export function WeekView({ search, monday }: { search: VisitSearch; monday: string }) {
  const t = useTexts('inspections')
  const language = useLanguage()
  const today = swedishDay(useNow())
  const found = useQuery(weekQuery(search, monday))
  const whole = useRef<HTMLElement>(null)
  useListKeys(whole)
  return (
    <section aria-labelledby="week" className="f-week" ref={whole}>
      <div className="f-week__head">
        <h2 id="week" aria-live="polite">
          {t('week.title', {
            week: isoWeek(monday).week,
            span: formatSpan(monday, addDays(monday, 6), today, language),
          })}
        </h2>
        <nav aria-label={t('week.choose')}>
          <Way search={search} monday={addDays(monday, -7)} words={t('week.before')} />
          {monday === mondayOf(today) ? null : (
            <Way search={search} monday={mondayOf(today)} words={t('week.this')} />
          )}
          <Way search={search} monday={addDays(monday, 7)} words={t('week.after')} />
        </nav>
      </div>
      {found.data ? (
        <Days
          visits={found.data.items}
          hasMore={found.data.nextCursor !== null}
          monday={monday}
          today={today}
        />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="rows" count={5} />
      )}
    </section>
  )
}

function Way({ search, monday, words }: { search: VisitSearch; monday: string; words: string }) {
  return (
    <Link to="/inspections" search={{ ...search, week: monday }} replace className="ds-link">
      {words}
    </Link>
  )
}

type DaysProps = { visits: readonly VisitRow[]; hasMore: boolean; monday: string; today: string }

function Days({ visits, hasMore, monday, today }: DaysProps) {
  const t = useTexts('inspections')
  const language = useLanguage()
  const { days, unsettled } = weekOf(visits, monday)
  return (
    <>
      {days.map(({ day, visits: own }) => (
        <div key={day} className="f-week__day" data-today={day === today ? '' : undefined}>
          <h3>
            <time dateTime={day}>{formatLongDay(day, language)}</time>
            {day === today ? <span className="f-visits__quiet">{t('week.today')}</span> : null}
          </h3>
          {own.length > 0 ? <Visits visits={own} /> : <p className="f-visits__quiet">{t('week.none')}</p>}
        </div>
      ))}
      {unsettled.length > 0 ? (
        <div className="f-week__day">
          <h3>{t('week.unsettled')}</h3>
          <Visits visits={unsettled} />
        </div>
      ) : null}
      {hasMore ? <p className="f-visits__quiet">{t('week.more')}</p> : null}
    </>
  )
}

function Visits({ visits }: { visits: readonly VisitRow[] }) {
  return (
    <ul>
      {visits.map((visit) => (
        <li key={visit.id} data-row data-focus-key={visit.id}>
          <Time visit={visit} />
          <span>
            <Link to="/inspections/$visitId" params={{ visitId: visit.id }} data-row-link>
              {visit.company.name}
            </Link>
            <span className="f-visits__quiet">
              {visit.site}: {visit.subject}
            </span>
          </span>
          <span>
            {visit.unit.name}
            <span className="f-visits__quiet">{visit.inspector.name}</span>
          </span>
          <VisitTags visit={visit} />
        </li>
      ))}
    </ul>
  )
}

/** The day stands above it; one that may come on any of several days says which. */
function Time({ visit }: { visit: VisitRow }) {
  const language = useLanguage()
  const { startsAt, endsAt, earliestOn, latestOn } = visit
  if (!startsAt) return <span>{earliestOn === latestOn ? '' : <WhenText visit={visit} />}</span>
  return (
    <time dateTime={startsAt}>
      {[startsAt, endsAt].flatMap((at) => (at ? [formatTime(at, language)] : [])).join('–')}
    </time>
  )
}
