import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { announce } from '../../../../../lib/announce.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { useWatched } from '../../../../../lib/watched.ts'
import { Banner } from '../../../../../ui/banner.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import { leftMeetings, placeOf } from './left-meetings.ts'
import { isOpenSomewhere } from './open-here.ts'
import { waitsFor } from './queue.ts'
import { keeperOf } from './use-queue.ts'

/** Sends what was written in meetings and not sent when their page was closed, wherever one comes back, and says so. */
export function LeftWritings() {
  const me = useSession().member.id
  const [ids, setIds] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    void notOpen(me).then((found) => isHere && setIds(found))
    return () => {
      isHere = false
    }
  }, [me])
  return ids.map((id) => <LeftIn key={id} meetingId={id} />)
}

async function notOpen(memberId: string): Promise<readonly string[]> {
  const found = leftMeetings(memberId)
  const open = await Promise.all(found.map((id) => isOpenSomewhere(placeOf(memberId, id))))
  return found.filter((_, nth) => !open[nth])
}

function LeftIn({ meetingId }: { meetingId: string }) {
  const t = useTexts('meeting')
  const cache = useQueryClient()
  const me = useSession().member.id
  const { pathname } = useLocation()
  const keeper = keeperOf(cache, me, meetingId)
  const queue = useWatched(keeper.queue)
  const waits = waitsFor(queue)
  const refused = queue.filter(({ state }) => state === 'refused').length
  const isDone = queue.length === 0

  useEffect(() => {
    const flush = () => keeper.flush()
    flush()
    window.addEventListener('online', flush)
    return () => window.removeEventListener('online', flush)
  }, [keeper])
  useEffect(() => {
    if (isDone) announce(t('left.done'))
  }, [isDone, t])

  // The meeting's own page says it better, with the text itself.
  if (pathname.endsWith(`/meetings/${meetingId}`) || waits + refused === 0) return null
  return (
    <Banner
      tone={refused > 0 ? 'attention' : 'active'}
      action={<MeetingLink id={meetingId}>{t('left.open')}</MeetingLink>}
    >
      {refused > 0 ? t('left.refused', { count: refused }) : t('left.waits', { count: waits })}
    </Banner>
  )
}
