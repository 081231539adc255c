import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type SeriesRow, seriesListQuery } from '../queries.ts'
import { useRecurrenceWords } from '../use-recurrence-words.ts'

/** All series, those that I'm in first; others and those that have ended open. */
export function SeriesList() {
  const t = useTexts('meetings')
  const found = useQuery(seriesListQuery)
  const all = found.data ?? []
  const held = all.filter(({ ended }) => !ended)
  const mine = held.filter(({ isMine }) => isMine)
  const others = held.filter(({ isMine }) => !isMine)
  const ended = all.filter((one) => one.ended)
  return (
    <section aria-labelledby="series-list">
      <h2 id="series-list">{t('seriesList.title')}</h2>
      {found.error && !found.data ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeletons count={3} />
      ) : all.length === 0 ? (
        <p className="f-meetings__quiet">{t('seriesList.none')}</p>
      ) : (
        <>
          {mine.length > 0 ? <Rows series={mine} /> : null}
          {others.length === 0 ? null : mine.length === 0 ? (
            <Rows series={others} />
          ) : (
            <details>
              <summary>{t('seriesList.others', { count: others.length })}</summary>
              <Rows series={others} />
            </details>
          )}
          {ended.length > 0 ? (
            <details>
              <summary>{t('seriesList.ended', { count: ended.length })}</summary>
              <Rows series={ended} />
            </details>
          ) : null}
        </>
      )}
    </section>
  )
}

function Rows({ series }: { series: readonly SeriesRow[] }) {
  const t = useTexts('meetings')
  const inWords = useRecurrenceWords()
  return (
    <ul className="f-meetings__series">
      {series.map(({ id, title, recurrence, nextAt, ended, leader, unit }) => (
        <li key={id}>
          <Link to="/meeting-series/$seriesId" params={{ seriesId: id }}>
            {title}
          </Link>
          <span className="f-meetings__quiet">{inWords(recurrence)}</span>
          <span className="f-meetings__quiet">
            {leader.name}, {unit.name}
          </span>
          {ended ? null : (
            <span className="f-meetings__quiet">
              {nextAt ? (
                <>
                  {t('seriesList.next')} <DateText value={nextAt} weekday />
                </>
              ) : (
                t('seriesList.noNext')
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
