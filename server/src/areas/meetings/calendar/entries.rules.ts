import { holidayOf } from '../../../kernel/holidays.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import { type DaysOff, type LocalTime, localTime, type Slot } from '../recurrence/slot.ts'
import type { Recurrence } from '../series/schema.ts'
import type { Entry, Moved } from './entry.ts'
import { type Stretch, stretchesOf } from './stretches.rules.ts'
import { seriesUid } from './uid.rules.ts'

/** What everyone sees of an entry. */
type Said = Pick<Entry, 'title' | 'description' | 'place' | 'link' | 'organizer' | 'attendees'>

/** A meeting of the series as it is kept: those that are as the series says may be among them, and change nothing. */
export type KeptMeeting = {
  /** The instant that the series gives it, moved from a day off or not. */
  readonly slotAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly link: string
  readonly isCancelled: boolean
}

export type SeriesCalendar = Said & {
  readonly id: string
  /** Our own name on the net, the last part of each UID. */
  readonly host: string
  readonly recurrence: Recurrence
  readonly meetings: readonly KeptMeeting[]
}

/**
 * A series as it is to stand in calendars: an entry for each stretch of it that begins by the day `through`. `since` is
 * when this recurrence began to hold, from `sinceOf`.
 */
export function entriesOf(
  series: SeriesCalendar,
  since: LocalTime,
  through: LocalDay,
  daysOff: DaysOff = holidayOf,
): Entry[] {
  return stretchesOf(series.recurrence, since, through)
    .map((stretch) => entryOf(series, since, stretch, daysOff))
    .filter((entry) => entry !== undefined)
}

/** A single event: what one item is, or a meeting besides those that recur. */
export function singleEntry(
  said: Said & { readonly uid: string; readonly startsAt: Date; readonly endsAt: Date },
): Entry {
  const { startsAt, endsAt, ...rest } = said
  const time = { start: localTime(startsAt), end: localTime(endsAt) }
  return { ...rest, ...time, schedule: null, repeats: null, except: [], moved: [] }
}

/**
 * Since when a recurrence holds: as in what was sent last when it is the same, otherwise from now on. So the stretches, and
 * with them the UIDs, stay the same until the schedule itself is changed.
 */
export function sinceOf(sent: readonly Entry[], recurrence: Recurrence, now: Date): LocalTime {
  const key = keyOf(recurrence)
  return sent.find(({ schedule }) => schedule?.key === key)?.schedule?.since ?? localTime(now)
}

/** What makes a schedule another one. When it ends is not part of it: that only moves the end of its last stretch. */
function keyOf({ pattern, firstDay, startTime, minutes, dayOff }: Recurrence): string {
  const weekly = pattern.frequency === 'weekly' ? [pattern.interval, pattern.weeks, ...pattern.weekdays] : []
  const monthly = pattern.frequency === 'monthly' ? [pattern.nth, pattern.weekday] : []
  return [pattern.frequency, ...weekly, ...monthly, firstDay, startTime, minutes, dayOff].join(' ')
}

function entryOf(
  series: SeriesCalendar,
  since: LocalTime,
  stretch: Stretch,
  daysOff: DaysOff,
): Entry | undefined {
  const { recurrence, title, description, place, link, organizer, attendees } = series
  const window = { from: stretch.from.slice(0, 10), to: stretch.to.slice(0, 10) }
  const { slots, skipped } = occurrences(recurrence, window, daysOff)
  const kept = new Map(series.meetings.map((one) => [one.slotAt.getTime(), one]))
  const isCancelled = ({ startsAt }: Slot) => kept.get(startsAt.getTime())?.isCancelled === true
  const held = slots.filter((slot) => !isCancelled(slot))
  if (held.length === 0) return undefined
  const except = [...skipped, ...slots.filter(isCancelled)].map(({ canonical }) => canonical).toSorted()
  const moved = held.flatMap((slot) => movedOf(series, slot, kept.get(slot.startsAt.getTime())) ?? [])
  const said = { title, description, organizer, attendees }
  const entry = {
    uid: seriesUid(series.id, stretch.from, series.host),
    schedule: { key: keyOf(recurrence), since },
    ...said,
    repeats: stretch.repeats,
    except,
  }
  const [only] = moved
  if (stretch.repeats === null && only) {
    const { slot: _, ...time } = only
    return { ...entry, ...time, moved: [] }
  }
  const start = stretch.from
  const first = new Date(Date.parse(`${start}:00Z`) + recurrence.minutes * 60_000)
  return { ...entry, start, end: first.toISOString().slice(0, 16), place, link, moved }
}

/** A meeting that is held otherwise than at its own slot, or nothing. */
function movedOf(series: SeriesCalendar, slot: Slot, kept: KeptMeeting | undefined): Moved | undefined {
  const { startsAt, endsAt, place, link } = kept ?? { ...slot, place: series.place, link: series.link }
  const is = { slot: slot.canonical, start: localTime(startsAt), end: localTime(endsAt), place, link }
  const isAsSaid =
    is.start === slot.canonical &&
    is.end === localTime(slot.endsAt) &&
    place === series.place &&
    link === series.link
  return isAsSaid ? undefined : is
}
