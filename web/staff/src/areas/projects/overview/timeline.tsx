import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type CSSProperties, useRef } from 'react'
import { formatMonth } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Segments } from '../../../../../ui/segments.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import { type FilterChange, type ProjectFilters, type Zoom, zooms } from '../filters.ts'
import { PhaseTag } from '../phase-tag.tsx'
import { type ProjectRow, projectsQuery } from '../queries.ts'
import { usePeriodWords } from '../use-period-words.ts'
import { NoProjects } from './no-projects.tsx'
import { barsOf, type ProjectScale, projectScale } from './project-scale.ts'
import './timeline.css'

type Props = { filters: ProjectFilters; onChange: (change: FilterChange) => void }

/** The projects in time, each a bar; the words of each row say the same. */
export function Timeline({ filters, onChange }: Props) {
  const t = useTexts('projects')
  const today = swedishDay(useNow())
  const list = useRef<HTMLOListElement>(null)
  useListKeys(list)
  const found = useInfiniteQuery(projectsQuery(filters))
  const rows = found.data?.pages.flatMap(({ items }) => items)
  const zoom = filters.zoom ?? 'quarters'
  if (!rows)
    return found.error ? (
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <Skeletons kind="rows" count={8} />
    )
  if (rows.length === 0) return <NoProjects filters={filters} />
  const scale = projectScale(
    rows.map(({ period }) => period),
    today,
    zoom,
  )
  return (
    <div className="f-projects-time">
      <Segments
        label={t('zoom')}
        value={zoom}
        options={zooms.map((value) => ({ value, label: t(`zoom.${value}`) }))}
        onChange={(next) => onChange({ zoom: next })}
      />
      <section className="f-projects-time__scroll" aria-label={t('timeline.label')} ref={reachable}>
        <div
          className="f-projects-time__whole"
          style={{ '--f-time-width': `${scale.rem}rem` } as CSSProperties}
        >
          <Marks scale={scale} zoom={zoom} today={today} />
          <ol ref={list}>
            {rows.map((row) => (
              <Bar key={row.id} row={row} scale={scale} />
            ))}
          </ol>
        </div>
      </section>
      <p className="f-projects__quiet">{t('timeline.legend')}</p>
      {found.hasNextPage ? (
        <Button
          variant="secondary"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </div>
  )
}

/** What scrolls can be reached, and scrolled with the keys. */
function reachable(element: HTMLElement | null): void {
  element?.setAttribute('tabindex', '0')
}

function Marks({ scale, zoom, today }: { scale: ProjectScale; zoom: Zoom; today: string }) {
  const t = useTexts('projects')
  const language = useLanguage()
  const nameOf = (day: string) => {
    const year = day.slice(0, 4)
    if (zoom === 'years') return year
    if (zoom === 'months') return formatMonth(day, today, language)
    return t('timeline.quarter', { quarter: Math.ceil(Number(day.slice(5, 7)) / 3), year })
  }
  return (
    <div className="f-projects-time__marks" aria-hidden>
      {scale.marks.map(({ day, at }) => (
        <span key={day} style={{ insetInlineStart: `${at}%` }}>
          {nameOf(day)}
        </span>
      ))}
      <b style={{ insetInlineStart: `${scale.today}%` }}>
        <i>{t('timeline.today')}</i>
      </b>
    </div>
  )
}

function Bar({ row, scale }: { row: ProjectRow; scale: ProjectScale }) {
  const nameOf = useNameOf()
  const periodOf = usePeriodWords()
  const bars = barsOf(row.period, scale)
  const placed = ({ from, width }: { from: number; width: number }) => ({
    insetInlineStart: `${from}%`,
    width: `${width}%`,
  })
  const words = periodOf(row.period)
  return (
    <li data-row data-focus-key={row.id}>
      <div className="f-projects-time__name">
        <Link
          to="/projects/$projectId"
          params={{ projectId: row.id }}
          data-row-link
          className="f-projects__title"
        >
          {row.title}
        </Link>
        <span className="f-projects__quiet">
          {nameOf(row.unit)} · <PhaseTag phase={row.phase} />
        </span>
        <span className={bars ? 'ds-sr-only' : 'f-projects__quiet'}>{words}</span>
      </div>
      <div className="f-projects-time__track" aria-hidden>
        {bars ? (
          <>
            <span className="f-projects-time__widest" style={placed(bars.widest)} />
            <span
              className="f-projects-time__bar"
              data-phase={row.phase}
              data-open-start={row.period.startIsCertain ? undefined : ''}
              data-open-end={row.period.endIsCertain ? undefined : ''}
              style={placed(bars.planned)}
            />
            <span
              className="f-projects-time__when"
              style={{ insetInlineStart: `${Math.min(bars.planned.from, 70)}%` }}
            >
              {words}
            </span>
          </>
        ) : null}
      </div>
    </li>
  )
}
