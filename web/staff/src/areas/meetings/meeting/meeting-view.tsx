import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { CancelledView } from './cancelled-view.tsx'
import { meetingQuery } from './queries.ts'

// Each state of a meeting is a page of its own: none is fetched before it is needed.
const AgendaView = lazy(async () => ({ default: (await import('../agenda/agenda-view.tsx')).AgendaView }))
const LiveView = lazy(async () => ({ default: (await import('../live/live-view.tsx')).LiveView }))
const MinutesView = lazy(async () => ({ default: (await import('../minutes/minutes-view.tsx')).MinutesView }))

/** A meeting, as it stands: its agenda, the meeting itself while it goes on, and what it came to. */
export function MeetingView({ meetingId }: { meetingId: string }) {
  const found = useQuery(meetingQuery(meetingId))
  const meeting = found.data
  if (!meeting) {
    if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    return <Skeletons kind="page" />
  }
  switch (meeting.status) {
    case 'planned':
      return <AgendaView meeting={meeting} />
    case 'live':
      return <LiveView meeting={meeting} />
    case 'closed':
      return <MinutesView meeting={meeting} />
    case 'cancelled':
      return <CancelledView meeting={meeting} />
    default:
      return meeting.status satisfies never
  }
}
