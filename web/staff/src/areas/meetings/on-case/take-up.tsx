import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { formatLongDay } from '../../../../../lib/calendar.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import {
  addItem,
  type NewItem,
  type OpenMeeting,
  openMeetingsQuery,
  staleAfterMeeting,
  withdrawItem,
} from '../queries.ts'
import '../actions/actions.css'

type Props = {
  /** What is put on the agenda: a case, a project, or something that agendas propose. */
  matter: Pick<NewItem, 'caseId' | 'projectId' | 'proposal'>
  /** What it is about, for those who don't see where the button stands. */
  title: string
  align?: 'start' | 'end'
  /** Stands among other steps, and looks like them. */
  isStep?: boolean
}

/** Puts something on the agenda of a coming meeting in two touches; a third takes it back. */
export function TakeUp({ matter, title, align = 'start', isStep = false }: Props) {
  const t = useTexts('meetings')
  return (
    <DropPanel
      align={align}
      takesFocus
      isStep={isStep}
      button={
        <>
          {t('takeUp.open')}
          <span className="ds-sr-only">: {title}</span>
        </>
      }
    >
      {(close) => <Choices matter={matter} onDone={close} />}
    </DropPanel>
  )
}

function Choices({ matter, onDone }: { matter: Props['matter']; onDone: () => void }) {
  const t = useTexts('meetings')
  const ui = useTexts('ui')
  const language = useLanguage()
  const cache = useQueryClient()
  const meetings = useQuery(openMeetingsQuery(keyOf(matter)))
  const [sending, send] = useState(false)
  const renew = () => Promise.all(staleAfterMeeting.map((queryKey) => cache.invalidateQueries({ queryKey })))

  function fail(error: unknown): void {
    const said = isApiError(error) && error.problem?.detail
    showToast({ tone: 'danger', message: said || ui('error.silent') })
  }

  async function takeBack(itemId: string): Promise<void> {
    try {
      await withdrawItem(itemId, crypto.randomUUID())
      await renew()
      showToast({ tone: 'neutral', message: ui('undo.done') })
    } catch (error) {
      fail(error)
    }
  }

  async function choose({ id, series, startsAt }: OpenMeeting): Promise<void> {
    // The second click of two comes before the list has closed.
    if (sending) return
    send(true)
    try {
      const item = await addItem(id, matter, crypto.randomUUID())
      const words = { series, day: formatLongDay(startsAt, language) }
      showToast({ tone: 'good', message: t('takeUp.done', words), undo: () => void takeBack(item.id) })
      onDone()
      await renew()
    } catch (error) {
      fail(error)
      onDone()
    }
  }

  if (!meetings.data) return <Skeletons count={3} />
  if (meetings.data.length === 0) return <p>{t('takeUp.none')}</p>
  const { next, later } = nextOfEach(meetings.data)
  return (
    <>
      <p className="f-take-up__lead">{t('takeUp.choose')}</p>
      <Meetings meetings={next} sending={sending} onChoose={choose} />
      {later.length > 0 ? (
        <details className="f-take-up__later">
          <summary>{t('takeUp.later')}</summary>
          <Meetings meetings={later} sending={sending} onChoose={choose} />
        </details>
      ) : null}
    </>
  )
}

type ListProps = {
  meetings: readonly OpenMeeting[]
  sending: boolean
  onChoose: (meeting: OpenMeeting) => Promise<void>
}

function Meetings({ meetings, sending, onChoose }: ListProps) {
  const t = useTexts('meetings')
  return (
    <ul className="f-meeting-menu f-take-up">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          {meeting.itemId ? (
            <MeetingLink id={meeting.id} className="f-take-up__there">
              {meeting.series}{' '}
              <span>
                <DateText value={meeting.startsAt} weekday time />
              </span>
              <span>{t('takeUp.there')}</span>
            </MeetingLink>
          ) : (
            <button type="button" disabled={sending} onClick={() => void onChoose(meeting)}>
              {meeting.series}{' '}
              <span>
                <DateText value={meeting.startsAt} weekday time />
              </span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What it stands on agendas as. */
function keyOf({ caseId, projectId, proposal }: Props['matter']): string {
  return proposal ?? (caseId ? `case:${caseId}` : `project:${projectId}`)
}

/** The next meeting of each series, as they come, and those after it. */
function nextOfEach(meetings: readonly OpenMeeting[]) {
  const next: OpenMeeting[] = []
  const later: OpenMeeting[] = []
  for (const meeting of meetings)
    (next.some(({ seriesId }) => seriesId === meeting.seriesId) ? later : next).push(meeting)
  return { next, later }
}
