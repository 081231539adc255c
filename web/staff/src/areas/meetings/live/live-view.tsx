import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { CloseDialog } from '../closing/close-dialog.tsx'
import { Missing } from '../closing/missing.tsx'
import { SlotsOfMeeting } from '../company-slots/slots-of-meeting.tsx'
import { MeetingHead } from '../meeting/meeting-head.tsx'
import type { Meeting } from '../meeting/queries.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import { CurrentItem } from './current-item.tsx'
import { LiveAgenda } from './live-agenda.tsx'
import { LiveSteps } from './live-steps.tsx'
import { OnTheWay } from './on-the-way.tsx'
import { Unsent } from './unsent.tsx'
import { useFocusItem } from './use-focus-item.ts'
import { usePresence } from './use-presence.ts'
import { useQueue } from './use-queue.ts'
import { WhoIsHere } from './who-is-here.tsx'
import './live.css'

/** A meeting that goes on: its agenda at the side, and what it is at now. */
export function LiveView({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const me = useSession().member
  const { keeper, queue, isKept } = useQueue(meeting.id)
  const [looksAt, look] = useState<string | null>(null)
  const [writesAt, write] = useState<string | null>(null)
  const [isClosing, close] = useState(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  const others = usePresence(meeting.id, writesAt)
  const goTo = useFocusItem(meeting)
  const [asked, askForResult] = useState(0)
  const main = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) main.current?.querySelector<HTMLElement>('[data-result] button')?.focus()
  }, [asked])
  const { items, current, may } = meeting
  const shownId = looksAt ?? current?.itemId ?? items[0]?.id
  const shown = items.find(({ id }) => id === shownId) ?? items[0]

  /** What has no result is shown, with the focus where one says it. */
  function showMissing(ids: readonly string[]): void {
    close(false)
    setMissing(ids)
    look(ids[0] ?? null)
    askForResult((times) => times + 1)
  }

  async function move(itemId: string): Promise<void> {
    look(null)
    await goTo(itemId)
  }

  return (
    <>
      <MeetingHead meeting={meeting} actions={<LiveSteps meeting={meeting} onClose={() => close(true)} />} />
      <WhoIsHere meeting={meeting} others={others} />
      <OnTheWay queue={queue} isKept={isKept} onRetry={() => keeper.flush()} />
      <Unsent meeting={meeting} queue={queue} keeper={keeper} />
      {may.write ? null : <p className="f-meeting__quiet">{t('live.readOnly')}</p>}
      <div className="f-live">
        <div className="f-live__side">
          <LiveAgenda meeting={meeting} shownId={shown?.id} others={others} onLook={look} />
          <SlotsOfMeeting meetingId={meeting.id} startsAt={meeting.startsAt} endsAt={meeting.endsAt} />
          <AttendancePanel meeting={meeting} queue={queue} keeper={keeper} />
        </div>
        <div className="f-live__main" ref={main}>
          <Missing
            meeting={meeting}
            ids={missing}
            onShow={(id) => showMissing([id, ...missing.filter((one) => one !== id)])}
          />
          {shown ? (
            <CurrentItem
              key={shown.id}
              meeting={meeting}
              item={shown}
              queue={queue}
              keeper={keeper}
              me={me}
              onMove={(id) => void move(id)}
              onFollow={() => look(null)}
              onWrite={write}
            />
          ) : null}
        </div>
      </div>
      {isClosing ? (
        <CloseDialog meeting={meeting} queue={queue} onMissing={showMissing} onClose={() => close(false)} />
      ) : null}
    </>
  )
}
