import { instantAt, type LocalTime, localTime } from '../recurrence/slot.ts'
import { cancelled, componentsOf, slotOf, timeOfSlot, wholeOf } from './components.rules.ts'
import type { Attendee, Entry, EventComponent } from './entry.ts'
import type { Method } from './write-calendar.rules.ts'

/** One scheduling message (RFC 5546), to be written with `writeCalendar` and mailed to each of those it is for. */
export type Message = {
  readonly method: Exclude<Method, 'PUBLISH'>
  readonly why:
    | 'invited'
    | 'changed'
    | 'ended'
    | 'cancelled'
    | 'uninvited'
    | 'meetingMoved'
    | 'meetingCancelled'
  readonly uid: string
  readonly sequence: number
  /** The one meeting that it is about; null for the whole entry. */
  readonly slot: LocalTime | null
  readonly to: readonly Attendee[]
  readonly events: readonly EventComponent[]
}

/** `sequence` is higher than in any message that has gone out about these entries. */
type Moment = { readonly now: Date; readonly sequence: number }

/**
 * What must be sent so that calendars which show `before` show `after`. Nothing is sent of what has been, and nothing when
 * all is as it was. Once it is sent, `after` is what stands.
 *
 * A schedule that is changed has other UIDs: the old entry ends with what has been held of it, and the new one begins with
 * what comes. A series that kept its UID would keep overrides from before its new DTSTART, which some clients refuse.
 */
export function messagesFor(before: readonly Entry[], after: readonly Entry[], moment: Moment): Message[] {
  const was = new Map(before.map((entry) => [entry.uid, entry]))
  const is = new Map(after.map((entry) => [entry.uid, entry]))
  const gone = before.filter(({ uid }) => !is.has(uid)).flatMap((entry) => takeAway(entry, moment))
  const rest = after.flatMap((entry) => {
    const earlier = was.get(entry.uid)
    if (earlier) return change(earlier, entry, moment)
    return isOver(entry, moment.now) ? [] : whole('invited', entry, entry.attendees, moment)
  })
  return [...gone, ...rest].filter(({ to }) => to.length > 0)
}

function takeAway(entry: Entry, moment: Moment): Message[] {
  if (isOver(entry, moment.now)) return []
  if (entry.repeats === null || instantAt(entry.start) > moment.now) {
    return revoke('cancelled', entry, entry.attendees, moment)
  }
  return whole('ended', endAt(entry, moment.now), entry.attendees, moment)
}

/** A series that stops here. What has been held of it stays in the calendars. */
function endAt(entry: Entry, now: Date): Entry {
  const until = localTime(now)
  const isLater = ({ start }: { start: LocalTime }) => instantAt(start) > now
  const putOff = entry.moved.filter((one) => one.slot <= until && isLater(one)).map(({ slot }) => slot)
  return {
    ...entry,
    repeats: entry.repeats && { ...entry.repeats, until },
    except: [...entry.except.filter((slot) => slot <= until), ...putOff].toSorted(),
    moved: entry.moved.filter((one) => one.slot <= until && !isLater(one)),
  }
}

function change(was: Entry, is: Entry, moment: Moment): Message[] {
  if (isOver(was, moment.now) && isOver(is, moment.now)) return []
  const removed = without(was.attendees, is.attendees)
  const added = without(is.attendees, was.attendees)
  const kept = without(is.attendees, added)
  return [
    ...revoke('uninvited', was, removed, moment),
    ...whole('invited', is, added, moment),
    ...(isOtherwise(was, is, moment.now)
      ? whole('changed', is, kept, moment)
      : changedSlots(was, is, kept, moment)),
  ]
}

/** Meetings by themselves, each in a message of its own: clients read the first VEVENT of a mail, and not all the rest. */
function changedSlots(was: Entry, is: Entry, to: readonly Attendee[], moment: Moment): Message[] {
  const { now, sequence } = moment
  const about = { uid: is.uid, sequence, to }
  const fell = is.except.filter((slot) => !was.except.includes(slot) && !isPast(was, slot, now))
  const moved = is.moved.filter(
    (one) =>
      !isSame(one, timeOfSlot(was, one.slot)) && !(isPast(was, one.slot, now) && isPast(is, one.slot, now)),
  )
  return [
    ...fell.map((slot) => {
      const events = [cancelled(slotOf(was, slot, sequence), to)]
      return { ...about, method: 'CANCEL' as const, why: 'meetingCancelled' as const, slot, events }
    }),
    ...moved.map(({ slot }) => {
      const events = [slotOf(is, slot, sequence)]
      return { ...about, method: 'REQUEST' as const, why: 'meetingMoved' as const, slot, events }
    }),
  ]
}

/** Whether more than meetings by themselves has changed; a meeting that comes back is told with the whole. */
function isOtherwise(was: Entry, is: Entry, now: Date): boolean {
  const plain = ({ attendees: _, schedule: __, except: ___, moved: ____, ...said }: Entry) => said
  // By what it says: what has been kept as JSON comes back with its fields in another order.
  if (inOrder(plain(was)) !== inOrder(plain(is))) return true
  const backInPlace = was.moved.filter(
    ({ slot }) => !is.moved.some((one) => one.slot === slot) && !is.except.includes(slot),
  )
  const heldAgain = was.except.filter((slot) => !is.except.includes(slot))
  return (
    backInPlace.some(({ slot }) => !isPast(was, slot, now) || !isPast(is, slot, now)) ||
    heldAgain.some((slot) => !isPast(is, slot, now))
  )
}

/** As text, the fields of each object in one order. */
function inOrder(said: unknown): string {
  return JSON.stringify(said, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function whole(why: Message['why'], entry: Entry, to: readonly Attendee[], { sequence }: Moment): Message[] {
  const events = componentsOf(entry, sequence)
  return [{ method: 'REQUEST', why, uid: entry.uid, sequence, slot: null, to, events }]
}

/** Takes the whole entry away from those it names (RFC 5546, 3.2.5). */
function revoke(why: Message['why'], entry: Entry, to: readonly Attendee[], { sequence }: Moment): Message[] {
  const events = [cancelled(wholeOf(entry, sequence), to)]
  return [{ method: 'CANCEL', why, uid: entry.uid, sequence, slot: null, to, events }]
}

const isPast = (entry: Entry, slot: LocalTime, now: Date): boolean =>
  instantAt(timeOfSlot(entry, slot).end) <= now

/** Whether the last meeting of an entry has been. */
function isOver(entry: Entry, now: Date): boolean {
  const last = entry.repeats ? timeOfSlot({ ...entry, moved: [] }, entry.repeats.until).end : entry.end
  return [last, ...entry.moved.map(({ end }) => end)].every((end) => instantAt(end) <= now)
}

function isSame(one: Pick<Entry, 'start' | 'end' | 'place' | 'link'>, other: typeof one): boolean {
  return (['start', 'end', 'place', 'link'] as const).every((field) => one[field] === other[field])
}

/** Those among `these` whose address is not among `others`. */
function without(these: readonly Attendee[], others: readonly Attendee[]): Attendee[] {
  const known = new Set(others.map(({ address }) => address.toLowerCase()))
  return these.filter(({ address }) => !known.has(address.toLowerCase()))
}
