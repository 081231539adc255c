import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { isApiError } from '../../../../lib/api-error.ts'
import { MeetingView } from '../../areas/meetings/meeting/meeting-view.tsx'
import { meetingQuery } from '../../areas/meetings/meeting/queries.ts'
import { NotFoundPage } from './not-found-page.tsx'

/** One meeting: what is to be taken up, the meeting itself, and its minutes. */
export function MeetingPage() {
  const { meetingId } = useParams({ from: '/shell/meetings/$meetingId' })
  const { error } = useQuery(meetingQuery(meetingId))
  if (isApiError(error, 404) || isApiError(error, 400)) return <NotFoundPage />
  return <MeetingView key={meetingId} meetingId={meetingId} />
}
