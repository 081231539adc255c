import { useInfiniteQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { Timeline } from '../../../../../ui/timeline.tsx'
import { Ledger } from '../accountability/ledger.tsx'
import { HandoverTrail } from '../handover/handover-trail.tsx'
import type { CaseView } from '../shapes.ts'
import { eventsQuery } from './queries.ts'
import { useEventWords } from './use-event-words.tsx'

/** Who has answered for the case, and everything that has happened in it. */
export function TimelineSection({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const events = useInfiniteQuery(eventsQuery(of.id))
  const inWords = useEventWords(of)
  const items = events.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <Ledger ledger={of.ledger} />
      <HandoverTrail caseId={of.id} />
      <h2 className="f-case__heading">{t('timeline.title')}</h2>
      {items ? (
        <Timeline label={t('timeline.title')} items={items.map(inWords)} />
      ) : events.error ? (
        <ErrorState error={events.error} onRetry={() => void events.refetch()} />
      ) : (
        <Skeletons count={8} />
      )}
      {events.hasNextPage ? (
        <Button
          variant="secondary"
          loading={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {ui('table.more')}
        </Button>
      ) : null}
    </>
  )
}
