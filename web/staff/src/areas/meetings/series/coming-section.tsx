import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { comingQuery, type MeetingRow, type Series } from '../queries.ts'
import { useOffWords } from '../use-off-words.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { ComingRow } from './coming-row.tsx'
import { TimeDialog } from './time-dialog.tsx'
import '../overview/meetings.css'

const SHOWN = 6

/** The meetings to come, what is left out, and the way to those that have been. */
export function ComingSection({ series }: { series: Series }) {
  const t = useTexts('meetings')
  const offWords = useOffWords()
  const found = useQuery(comingQuery(series.id))
  const [showsAll, showAll] = useState(false)
  const [doing, start] = useState<{ what: 'move' | 'cancel'; row: MeetingRow } | null>(null)
  const rows = found.data ?? []
  const shown = showsAll ? rows : rows.slice(0, SHOWN)
  const close = () => start(null)
  return (
    <section aria-labelledby="coming-meetings">
      <h2 id="coming-meetings">{t('series.coming')}</h2>
      {found.error && !found.data ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeletons kind="rows" count={4} />
      ) : rows.length === 0 ? (
        <p className="f-meetings__quiet">{t('series.coming.none')}</p>
      ) : (
        <ul className="f-series__coming">
          {shown.map((row) => (
            <ComingRow
              key={row.id}
              row={row}
              mayChange={series.may.change}
              onDo={(what) => start({ what, row })}
            />
          ))}
        </ul>
      )}
      {series.skipped.length > 0 ? (
        <p className="f-meetings__quiet f-series__skipped">
          {t('series.skipped')}{' '}
          {series.skipped.map(({ on, why }, nth) => (
            <span key={on}>
              {nth > 0 ? ', ' : ''}
              <DateText value={on} /> ({offWords(why)})
            </span>
          ))}
        </p>
      ) : null}
      <p className="f-series__ways">
        {rows.length > shown.length ? (
          <Button variant="tertiary" onClick={() => showAll(true)}>
            {t('list.more')}
          </Button>
        ) : null}
        <Link to="/meetings" search={{ show: 'all', past: true, series: series.id }}>
          {t('series.past')}
        </Link>
      </p>
      {doing?.what === 'move' ? <TimeDialog series={series} meeting={doing.row} onClose={close} /> : null}
      {doing?.what === 'cancel' ? <CancelDialog meeting={doing.row} onClose={close} /> : null}
    </section>
  )
}
