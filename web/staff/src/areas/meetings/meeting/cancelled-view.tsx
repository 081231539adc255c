import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { MeetingHead } from './meeting-head.tsx'
import type { Meeting } from './queries.ts'

/** A meeting that was cancelled: why, and where its matters went. */
export function CancelledView({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const { next, cancelledWhy } = meeting
  return (
    <>
      <MeetingHead meeting={meeting} />
      <EmptyState
        title={t('cancelled.title')}
        action={
          next ? (
            <Link to="/meetings/$meetingId" params={{ meetingId: next.id }}>
              {t('cancelled.next')} <DateText value={next.startsAt} weekday />
            </Link>
          ) : null
        }
      >
        {cancelledWhy}
      </EmptyState>
    </>
  )
}
