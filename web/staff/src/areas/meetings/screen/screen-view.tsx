import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { useTicks } from '../../../../../lib/clock.ts'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useLive } from '../../../../../lib/live.ts'
import { liveAddress } from '../../../../../lib/session.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useItemTitle } from '../agenda/item-facts.tsx'
import { ItemClock } from '../live/item-clock.tsx'
import { serverNow } from '../live/item-time.ts'
import { type Meeting, meetingQuery } from '../meeting/queries.ts'
import { ScreenLines } from './screen-lines.tsx'
import { ScreenParties } from './screen-parties.tsx'
import './screen.css'

/** The meeting as the room sees it: what it is at, large, and nothing that can be pressed. */
export function ScreenView({ meetingId }: { meetingId: string }) {
  useLive(liveAddress)
  const found = useQuery(meetingQuery(meetingId))
  if (found.data) return <Screen meeting={found.data} />
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}

function Screen({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const titleOf = useItemTitle()
  const { current, series, attendance } = meeting
  const items = meeting.items.map(forTheRoom)
  const at = items.findIndex(({ id }) => id === current?.itemId)
  const item = items[at]
  const after = items[at + 1]
  const title = item ? titleOf(item) : series.title
  const here = attendance.filter(({ present }) => present).map(({ unit }) => unit.name)
  useEffect(() => {
    document.title = `${title} – Farled`
  }, [title])
  return (
    <main className="f-screen">
      <header>
        <p>{item ? series.title : ''}</p>
        <WallClock meeting={meeting} />
      </header>
      <div className="f-screen__now">
        <div className="f-screen__title">
          {item ? (
            <p className="f-screen__place">
              {t('live.place', { nth: String(at + 1), all: String(items.length) })}
            </p>
          ) : null}
          <h1>{title}</h1>
          {item?.content?.question ? <p className="f-screen__question">{item.content.question}</p> : null}
          {item?.content?.overlap ? (
            // Its words are fetched apart; the question stands meanwhile.
            <Suspense fallback={null}>
              <ScreenParties overlap={item.content.overlap} />
            </Suspense>
          ) : null}
          {item?.content && item.content.papers.length > 0 ? (
            <p className="f-screen__place">
              {t('screen.papers', { titles: item.content.papers.map((paper) => paper.title).join(' · ') })}
            </p>
          ) : null}
          {item ? null : <p className="f-screen__question">{t(`screen.${meeting.status}`)}</p>}
        </div>
        {item ? <ItemClock meeting={meeting} item={item} /> : null}
      </div>
      {item?.content ? <ScreenLines content={item.content} /> : null}
      {here.length > 0 || after ? (
        <footer>
          {here.length > 0 ? <p>{t('screen.here', { units: here.join(', ') })}</p> : <p />}
          {after ? <p>{t('screen.next', { title: titleOf(after) })}</p> : null}
        </footer>
      ) : null}
    </main>
  )
}

/** A wall is read by all in the room: what is restricted is a neutral line there, whoever has opened it. */
const forTheRoom = (item: Meeting['items'][number]): Meeting['items'][number] =>
  item.content?.isRestricted ? { ...item, content: null } : item

/** What time it is by the server's clock, and when the meeting ends. */
function WallClock({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const language = useLanguage()
  const now = new Date(serverNow(meeting, useTicks(true)))
  return (
    <p className="f-number">
      {t('screen.time', { now: formatTime(now, language), end: formatTime(meeting.endsAt, language) })}
    </p>
  )
}
