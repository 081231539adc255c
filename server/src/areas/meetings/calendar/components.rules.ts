import { instantAt, type LocalTime, localTime } from '../recurrence/slot.ts'
import type { Attendee, Entry, EventComponent } from './entry.ts'

/** An entry as its VEVENTs: the whole first, then each meeting that is held otherwise than the series says. */
export function componentsOf(entry: Entry, sequence: number): EventComponent[] {
  return [wholeOf(entry, sequence), ...entry.moved.map(({ slot }) => slotOf(entry, slot, sequence))]
}

/** One meeting of a series. Its RECURRENCE-ID is where the series puts it, wherever it is held (RFC 5545, 3.8.4.4). */
export function slotOf(entry: Entry, slot: LocalTime, sequence: number): EventComponent {
  const { start, end, place, link } = timeOfSlot(entry, slot)
  return {
    ...wholeOf(entry, sequence),
    start,
    end,
    place,
    link,
    repeats: null,
    except: [],
    recurrenceId: slot,
  }
}

/** The same, taken back (RFC 5546, 3.2.5). */
export function cancelled(event: EventComponent, attendees: readonly Attendee[]): EventComponent {
  return { ...event, attendees, isCancelled: true }
}

export function wholeOf({ moved: _, schedule: __, ...entry }: Entry, sequence: number): EventComponent {
  return { ...entry, recurrenceId: null, sequence, isCancelled: false }
}

/** When and where one meeting of a series is held. */
export function timeOfSlot(entry: Entry, slot: LocalTime): Pick<Entry, 'start' | 'end' | 'place' | 'link'> {
  const moved = entry.moved.find((one) => one.slot === slot)
  if (moved) return moved
  const minutes = instantAt(entry.end).getTime() - instantAt(entry.start).getTime()
  const end = localTime(new Date(instantAt(slot).getTime() + minutes))
  return { start: slot, end, place: entry.place, link: entry.link }
}
