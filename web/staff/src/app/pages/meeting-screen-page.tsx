import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { sessionQuery } from '../../../../lib/session.ts'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { ScreenView } from '../../areas/meetings/screen/screen-view.tsx'
import { SignInCard } from '../shell/sign-in-card.tsx'

/** A meeting on the room's big screen. */
export function MeetingScreenPage() {
  const { meetingId } = useParams({ from: '/meetings/$meetingId/screen' })
  const session = useQuery(sessionQuery)
  if (session.data === null) return <SignInCard />
  if (!session.data) return <Skeletons kind="page" />
  return <ScreenView key={meetingId} meetingId={meetingId} />
}
