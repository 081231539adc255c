import { addDays, dayOf } from '../../../kernel/local-day.ts'
import { slotOf, wholeOf } from '../calendar/components.rules.ts'
import {
  entriesOf,
  type KeptMeeting,
  type SeriesCalendar,
  sinceOf,
  singleEntry,
} from '../calendar/entries.rules.ts'
import type { Entry, EventComponent } from '../calendar/entry.ts'
import { singleUid } from '../calendar/uid.rules.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import type { LocalTime, Slot } from '../recurrence/slot.ts'

export type FeedMeeting = KeptMeeting & {
  readonly id: string
  readonly sequence: number
  /** What is said of this meeting alone: where its agenda is. */
  readonly about: string
}

export type FeedSeries = Omit<SeriesCalendar, 'meetings'> & {
  readonly meetings: readonly FeedMeeting[]
  /** What was last sent of it to calendars. */
  readonly sent: readonly Entry[]
  readonly sequence: number
  readonly createdAt: Date
  readonly isEnded: boolean
}

type Window = { readonly now: Date; readonly from: Date; readonly horizonDays: number }

/**
 * A series as its members’ own calendars show it: as invitations say it, under the same names, with two differences. Each
 * meeting that has a page says where it is. And what has been held stays as it was, also when the series has got another
 * schedule or has ended: a calendar that is subscribed to shows only what it is told now.
 */
export function eventsOfSeries(series: FeedSeries, window: Window): EventComponent[] {
  // Higher with every change: of the series, and of any meeting, as none is ever taken out of it.
  const sequence = series.meetings.reduce((sum, one) => sum + one.sequence, series.sequence)
  const shown = series.meetings.filter(({ isCancelled, endsAt }) => !isCancelled && endsAt > window.from)
  const bySlot = new Map(shown.map((one) => [one.slotAt.getTime(), one]))
  const { entries, slots } = series.isEnded ? nothing : recurring(series, window)
  const told = new Set<FeedMeeting>()
  const events = entries.flatMap((entry) => {
    const its = slots.filter(({ canonical }) => isWithin(entry, canonical))
    const pages = new Map(
      its.flatMap((slot) => {
        const meeting = bySlot.get(slot.startsAt.getTime())
        return meeting ? [[slot.canonical, meeting] as const] : []
      }),
    )
    for (const meeting of pages.values()) told.add(meeting)
    return withPages(entry, pages, sequence)
  })
  const alone = shown.filter((meeting) => !told.has(meeting))
  return [...events, ...alone.map((meeting) => wholeOf(aloneOf(series, meeting), sequence))]
}

const nothing = { entries: [] as Entry[], slots: [] as Slot[] }

function recurring(series: FeedSeries, { now, horizonDays }: Window) {
  const since = sinceOf(series.sent, series.recurrence, series.createdAt)
  const through = addDays(dayOf(now), horizonDays)
  const { slots } = occurrences(series.recurrence, { from: since.slice(0, 10), to: through })
  // One that was added where the schedule has a meeting takes its place.
  const known = new Set(series.meetings.map(({ slotAt }) => slotAt.getTime()))
  // The schedule may be newer than the series: what it would have given before was never held.
  const neverHeld = slots
    .filter(({ startsAt }) => startsAt <= now && !known.has(startsAt.getTime()))
    .map(({ startsAt, endsAt }) => ({
      slotAt: startsAt,
      startsAt,
      endsAt,
      place: '',
      link: '',
      isCancelled: true,
    }))
  const calendar = { ...series, meetings: [...series.meetings, ...neverHeld] }
  return { entries: entriesOf(calendar, since, through), slots }
}

const isWithin = (entry: Entry, canonical: LocalTime): boolean => {
  const from = entry.uid.replace(/^.*-(\d{12})@.*$/, '$1')
  const at = canonical.replace(/\D/g, '')
  const until = entry.repeats?.until.replace(/\D/g, '') ?? from
  return from <= at && at <= until && !entry.except.includes(canonical)
}

/** An entry with a VEVENT of its own for each meeting that is held elsewhere or has a page to lead to. */
function withPages(
  entry: Entry,
  pages: ReadonlyMap<LocalTime, FeedMeeting>,
  sequence: number,
): EventComponent[] {
  const [only] = pages.values()
  const whole = wholeOf(entry, sequence)
  if (entry.repeats === null) return [{ ...whole, description: only?.about ?? entry.description }]
  const apart = new Set([...entry.moved.map(({ slot }) => slot), ...pages.keys()])
  const slots = [...apart].toSorted()
  return [
    whole,
    ...slots.map((slot) => ({
      ...slotOf(entry, slot, sequence),
      description: pages.get(slot)?.about ?? entry.description,
    })),
  ]
}

/** A meeting besides those that recur, or one of a schedule that no longer holds. */
function aloneOf(series: FeedSeries, meeting: FeedMeeting): Entry {
  const { title, organizer, attendees, host } = series
  const { id, startsAt, endsAt, place, link, about } = meeting
  const said = { title, organizer, attendees, description: about, place, link, startsAt, endsAt }
  return singleEntry({ ...said, uid: singleUid('meeting', id, host) })
}
