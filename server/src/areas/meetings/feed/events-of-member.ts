import { type MemberActor, unitsLed } from '../../../kernel/actor.ts'
import { addDays } from '../../../kernel/local-day.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { bareAddress } from '../../../platform/mail/reference.ts'
import { wholeOf } from '../calendar/components.rules.ts'
import { singleEntry } from '../calendar/entries.rules.ts'
import type { Entry, EventComponent } from '../calendar/entry.ts'
import { singleUid } from '../calendar/uid.rules.ts'
import { HORIZON_DAYS } from '../occurrences/plan-meetings.ts'
import type { Recurrence } from '../series/schema.ts'
import type { OwnEvent, OwnEvents } from './port.ts'
import { eventsOfSeries } from './series-events.rules.ts'
import {
  listActionsDue,
  listAskedIn,
  listMeetingsNamed,
  listMeetingsOf,
  listSeriesOf,
  listSlotsOf,
  type SeriesOfMember,
} from './store.ts'

export type FeedHouse = {
  readonly municipality: string
  readonly publicUrl: string
  readonly mailFrom: string
}

type Chosen = {
  readonly now: Date
  readonly withActions: boolean
  readonly ownEvents: readonly OwnEvents[]
}

/** So long what has been stays in the calendar. */
const DAYS_BACK = 90
const DAY = 24 * 3_600_000

/** What every entry is made with. */
type Maker = {
  readonly t: Words
  readonly host: string
  readonly organizer: (name: string) => Entry['organizer']
  /** Says where to read on, and nothing of what it is about. */
  readonly about: (path: string) => string
}

/**
 * Everything in a member’s own calendar, read as the member. Calendars are shown to others, and lie with whoever keeps
 * them: entries name the series and the place, and never a case, a company or what is to be done.
 */
export async function eventsOfMember(
  tx: Tx,
  me: MemberActor,
  house: FeedHouse,
  { now, withActions, ownEvents }: Chosen,
): Promise<EventComponent[]> {
  const from = new Date(now.getTime() - DAYS_BACK * DAY)
  const maker = makerOf(house, words(me.locale))
  const series = await listSeriesOf(tx, me, from)
  const ids = series.map(({ id }) => id)
  const meetings = await listMeetingsOf(tx, ids)
  const recurring = series.flatMap((one) =>
    eventsOfSeries(feedSeries(one, meetings, maker), { now, from, horizonDays: HORIZON_DAYS }),
  )
  const asked = (await listAsked(tx, me, from)).filter((meeting) => !ids.includes(meeting.series_id))
  const slots = await listSlotsOf(tx, me.memberId, ids, from)
  const actions = withActions ? await listActionsDue(tx, me.memberId) : []
  const others: OwnEvent[] = []
  for (const listOwn of ownEvents) others.push(...(await listOwn(tx, me, house, from)))
  return [
    ...recurring,
    ...asked.map((meeting) => askedEvent(meeting, maker)),
    ...slots.map((slot) => slotEvent(slot, maker)),
    ...actions.map((action) => actionEvent(action, maker)),
    ...others.map((event) => otherEvent(event, maker)),
  ]
}

function makerOf({ publicUrl, mailFrom }: FeedHouse, t: Words): Maker {
  const address = bareAddress(mailFrom)
  return {
    t,
    host: new URL(publicUrl).hostname,
    organizer: (name) => ({ name, address }),
    about: (path) => t('calendarFeed:entry.about', { link: new URL(`/app${path}`, publicUrl).href }),
  }
}

function feedSeries(
  series: SeriesOfMember,
  meetings: Awaited<ReturnType<typeof listMeetingsOf>>,
  { host, organizer, about }: Maker,
) {
  const { id, title, place, link, sequence } = series
  return {
    id,
    host,
    title,
    place,
    link,
    sequence,
    description: about(`/meeting-series/${id}`),
    organizer: organizer(series.leader),
    attendees: [],
    recurrence: series.recurrence as Recurrence,
    sent: (series.invited ?? []) as unknown as readonly Entry[],
    createdAt: series.created_at,
    isEnded: series.ended_at !== null,
    meetings: meetings
      .filter((row) => row.series_id === id)
      .map((row) => ({
        id: row.id,
        slotAt: row.slot_at,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        place: row.place,
        link: row.link,
        isCancelled: row.status === 'cancelled',
        sequence: row.sequence,
        about: about(`/meetings/${row.id}`),
      })),
  }
}

/**
 * Meetings to which a unit of the member is asked in for an item. Heads are asked also for what they may not read, as the
 * agenda asks them: they are told when to come, and not for what.
 */
async function listAsked(tx: Tx, me: MemberActor, from: Date) {
  const seen = await listAskedIn(
    tx,
    me.units.map(({ id }) => id),
    from,
  )
  const asHead = await asSystem(tx, () => listAskedIn(tx, unitsLed({ ...me, covers: [] }), from))
  return listMeetingsNamed(tx, [...seen, ...asHead])
}

function askedEvent(
  meeting: Awaited<ReturnType<typeof listMeetingsNamed>>[number],
  { t, host, organizer, about }: Maker,
): EventComponent {
  const { id, place, link } = meeting
  const entry = singleEntry({
    uid: singleUid('meeting', id, host),
    title: t('calendarFeed:entry.asked', { title: meeting.title }),
    description: about(`/meetings/${id}`),
    place,
    link,
    organizer: organizer(meeting.leader),
    attendees: [],
    startsAt: meeting.starts_at,
    endsAt: meeting.ends_at,
  })
  return wholeOf(entry, meeting.sequence + meeting.seriesSequence)
}

function slotEvent(
  slot: Awaited<ReturnType<typeof listSlotsOf>>[number],
  { t, host, organizer, about }: Maker,
): EventComponent {
  const entry = singleEntry({
    uid: singleUid('item', slot.id, host),
    title: t('calendarFeed:entry.company', { title: slot.title }),
    description: about(`/meetings/${slot.meetingId}`),
    place: slot.place,
    link: slot.link,
    organizer: organizer(slot.leader),
    attendees: [],
    startsAt: slot.starts_at,
    endsAt: slot.ends_at,
  })
  return wholeOf(entry, slot.sequence)
}

function otherEvent({ organizer, sequence, ...said }: OwnEvent, maker: Maker): EventComponent {
  const entry = singleEntry({ ...said, link: '', organizer: maker.organizer(organizer), attendees: [] })
  return wholeOf(entry, sequence)
}

function actionEvent(
  action: Awaited<ReturnType<typeof listActionsDue>>[number],
  { t, host, organizer, about }: Maker,
): EventComponent {
  const entry: Entry = {
    uid: singleUid('action', action.id, host),
    title: t('calendarFeed:entry.action', { title: action.title }),
    description: about(`/meetings/${action.meeting_id}`),
    place: '',
    link: '',
    organizer: organizer(action.leader),
    attendees: [],
    start: action.due_on,
    end: addDays(action.due_on, 1),
    schedule: null,
    repeats: null,
    except: [],
    moved: [],
  }
  return wholeOf(entry, action.version)
}
