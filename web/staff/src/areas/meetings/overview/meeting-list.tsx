import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useNow } from '../../../../../lib/clock.ts'
import { isoWeek } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import { meetingsQuery } from '../queries.ts'
import type { MeetingSearch } from './address.ts'
import { byWeek, type Week } from './by-week.ts'
import { MeetingRow } from './meeting-row.tsx'

/** Meetings week by week, the nearest first. */
export function MeetingList({ search }: { search: MeetingSearch }) {
  const t = useTexts('meetings')
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const found = useInfiniteQuery(meetingsQuery(search))
  const weekWords = useWeekWords(now)
  useListKeys(list)

  if (found.error && !found.data)
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeletons kind="rows" count={6} />
  const rows = found.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <Nothing search={search} />
  return (
    <div ref={list} className="f-meetings__weeks">
      {byWeek(rows, now).map((week) => (
        <section key={week.monday} aria-labelledby={`week-${week.monday}`}>
          <h2 id={`week-${week.monday}`}>{weekWords(week)}</h2>
          <ul>
            {week.rows.map((row) => (
              <MeetingRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {found.hasNextPage ? (
        <div>
          <Button
            variant="secondary"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function useWeekWords(now: Date): (week: Week<unknown>) => string {
  const t = useTexts('meetings')
  return ({ ahead, monday }) => {
    if (ahead === 0) return t('week.this')
    if (ahead === 1) return t('week.next')
    if (ahead === -1) return t('week.last')
    const { week, year } = isoWeek(monday)
    return year === isoWeek(now).year ? t('week.other', { week }) : t('week.otherYear', { week, year })
  }
}

function Nothing({ search: { show, past, series } }: { search: MeetingSearch }) {
  const t = useTexts('meetings')
  if (past) return <EmptyState title={t('list.none.past')}>{t('list.none.past.text')}</EmptyState>
  if (show === 'all' || series)
    return <EmptyState title={t('list.none.all')}>{t('list.none.all.text')}</EmptyState>
  return (
    <EmptyState
      title={t('list.none.mine')}
      action={
        <Link to="/meetings" search={{ show: 'all' }}>
          {t('list.none.mine.do')}
        </Link>
      }
    >
      {t('list.none.mine.text')}
    </EmptyState>
  )
}
