import { factOf, type Recorded } from '../../platform/events/recorded.ts'
import type { Addressee, NoticeDecision, Telling } from '../../platform/notices.ts'
import { slotNotices } from './company-slots/notices.ts'
import type { MeetingEventName } from './events.ts'

const page = (event: Recorded) => `/meetings/${factOf(event, 'meetingId') ?? ''}`
const responsible = (event: Recorded): Addressee[] => {
  const member = factOf(event, 'memberId')
  return member ? [{ member, unit: factOf(event, 'unitId') ?? null }] : []
}
const tellResponsible = (event: Recorded): Telling => ({
  to: responsible(event),
  group: 'waits',
  why: 'hasAction',
  leadsTo: page(event),
})
const inMeeting = { nobody: 'Those who are in the meeting see it as it happens.' } as const
const onAgenda = {
  nobody: 'Drafts of an agenda write to nobody: it goes out as one message, when it is sent.',
} as const

/** Who is told of each event of meetings. Agendas and minutes are mailed besides, to those who were asked. */
export const meetingsNotices = {
  'meetingSeries.started': { nobody: 'Invitations go out when they are sent.' },
  'meetingSeries.changed': { nobody: 'What calendars must know goes out when it is sent.' },
  // What calendars must know goes out when it is sent. What stood on the agendas needs somebody at once.
  'meetingSeries.ended': {
    tells: (_tx, event) => {
      const matters = Number(event.data['matters'] ?? 0)
      if (matters === 0) return []
      const leaders = [factOf(event, 'leaderId'), factOf(event, 'standInId')]
      const to = leaders.flatMap((member) => (member ? [{ member, unit: null }] : []))
      const leadsTo = `/meeting-series/${factOf(event, 'seriesId') ?? ''}`
      const what = { group: 'waits' as const, leadsTo, words: { count: String(matters) } }
      return [
        { to, why: 'leadsMeeting', ...what },
        { to: [{ duty: true }], why: 'onDuty', ...what },
      ]
    },
  },
  'meetingSeries.invited': { nobody: 'It is a mail to those who are asked.' },
  'meetingSeries.reminded': { nobody: 'It is a mail to those who have not answered.' },
  'meetingSeries.answered': { nobody: 'The page of the meeting says who comes.' },
  'meeting.added': onAgenda,
  'meeting.moved': onAgenda,
  'meeting.cancelled': onAgenda,
  'meeting.announced': { nobody: 'It is a mail to those who are asked.' },
  'meeting.ordered': onAgenda,
  'meeting.started': inMeeting,
  'meeting.focused': inMeeting,
  'meeting.attended': inMeeting,
  'meeting.closed': { nobody: 'The minutes are mailed to those who were asked.' },
  'meeting.reopened': { nobody: 'The next closing tells what came of it.' },
  'meeting.itemAdded': onAgenda,
  'meeting.itemChanged': onAgenda,
  'meeting.itemWithdrawn': onAgenda,
  'meeting.itemRestored': onAgenda,
  'meeting.itemPostponed': onAgenda,
  'meeting.itemSettled': inMeeting,
  'meeting.itemMinuted': { nobody: 'The minutes say it, and the case shows it.' },
  'meeting.paperAdded': onAgenda,
  'meeting.paperRemoved': onAgenda,
  'meeting.noteWritten': inMeeting,
  'meeting.noteRemoved': inMeeting,
  'meeting.decisionWritten': inMeeting,
  'meeting.decisionRemoved': inMeeting,
  'meeting.actionWritten': inMeeting,
  'meeting.actionRemoved': inMeeting,
  ...slotNotices,
  'meetingAction.given': { tells: (_tx, event) => [tellResponsible(event)] },
  'meetingAction.settled': {
    nobody: 'The next agenda no longer has it, and the page of the series says how it ended.',
  },
  'meetingAction.moved': { tells: (_tx, event) => [tellResponsible(event)] },
  'meetingAction.due': { tells: (_tx, event) => [tellResponsible(event)] },
  'meetingAction.late': {
    tells: (_tx, event) => {
      const unit = factOf(event, 'unitId')
      return [
        tellResponsible(event),
        { to: unit ? [{ unit, heads: true }] : [], group: 'signals', why: 'head', leadsTo: page(event) },
      ]
    },
  },
  'calendarFeed.made': { nobody: 'It is one’s own, and its address is told once, to whoever made it.' },
  'calendarFeed.removed': { nobody: 'It is one’s own.' },
  'minutes.approved': { nobody: 'The page of the minutes says who approved them.' },
} satisfies Record<MeetingEventName, NoticeDecision>
