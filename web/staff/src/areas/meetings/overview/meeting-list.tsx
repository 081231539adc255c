import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { formatMonth } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import { meetingsQuery } from '../queries.ts'
import type { MeetingSearch } from './address.ts'
import { byStretch, type Stretch } from './by-stretch.ts'
import { MeetingRow } from './meeting-row.tsx'

/** Meetings week by week, and month by month further off; the nearest first. */
export function MeetingList({ search }: { search: MeetingSearch }) {
  const t = useTexts('meetings')
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const found = useInfiniteQuery(meetingsQuery(search))
  const inWords = useStretchWords(now)
  useListKeys(list)

  if (found.error && !found.data)
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeletons kind="rows" count={6} />
  const rows = found.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <Nothing search={search} />
  return (
    <div ref={list} className="f-meetings__weeks">
      {byStretch(rows, now).map((stretch, nth) => (
        <section key={stretch.key} aria-labelledby={`meetings-${nth}`}>
          <h2 id={`meetings-${nth}`}>{inWords(stretch)}</h2>
          <ul>
            {stretch.rows.map((row) => (
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

const weeks = { '-1': 'week.last', '0': 'week.this', '1': 'week.next' } as const

/** `Den här veckan`, `Januari 2027`. */
function useStretchWords(now: Date): (stretch: Stretch<unknown>) => string {
  const t = useTexts('meetings')
  const language = useLanguage()
  return ({ week, day }) => {
    if (week !== null) return t(weeks[week])
    const month = formatMonth(day, now, language)
    return month.charAt(0).toUpperCase() + month.slice(1)
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
