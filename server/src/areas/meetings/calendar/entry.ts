import type { LocalTime } from '../recurrence/slot.ts'

export type Person = { readonly name: string; readonly address: string }

/** Where a part of the answer stands when the message is written (RFC 5545, 3.2.12). */
export type Attendance = 'needsAction' | 'accepted' | 'declined' | 'tentative'
export type Attendee = Person & { readonly attendance: Attendance; readonly isOptional: boolean }

/** How an entry repeats (RFC 5545, 3.3.10), in what every client that we know of understands. */
export type Repeats =
  | {
      readonly frequency: 'weekly'
      readonly interval: number
      /** Monday is 1. */
      readonly weekdays: readonly number[]
      /** No meeting begins after this. */
      readonly until: LocalTime
    }
  | {
      readonly frequency: 'monthly'
      readonly nth: number
      readonly weekday: number
      readonly until: LocalTime
    }

/** A meeting of the series that is held at another time or place than the series says. */
export type Moved = {
  /** When the recurrence puts it: its RECURRENCE-ID. */
  readonly slot: LocalTime
  readonly start: LocalTime
  readonly end: LocalTime
  readonly place: string
  readonly link: string
}

/**
 * One thing in a calendar, as it is to stand there: a single event, or a series as long as its interval is the same.
 * Plain text all through, so that what was last sent can be kept as JSON and set against what is to be sent next. It says
 * only what the caller has put in it.
 */
export type Entry = {
  readonly uid: string
  /** For a series: which schedule it follows, and since when; null for a single event. */
  readonly schedule: { readonly key: string; readonly since: LocalTime } | null
  /** With its end a day alone, when it lasts whole days; a series and an invitation always have times. */
  readonly start: LocalTime
  readonly end: LocalTime
  readonly repeats: Repeats | null
  /** What the recurrence says and is not held: days off and cancelled meetings, in order. */
  readonly except: readonly LocalTime[]
  readonly moved: readonly Moved[]
  readonly title: string
  readonly description: string
  readonly place: string
  readonly link: string
  readonly organizer: Person
  readonly attendees: readonly Attendee[]
}

/** A VEVENT (RFC 5545, 3.6.1): an entry, or one meeting of it. */
export type EventComponent = Omit<Entry, 'moved' | 'schedule'> & {
  /** The meeting that this one stands for; null for the whole entry. */
  readonly recurrenceId: LocalTime | null
  readonly sequence: number
  readonly isCancelled: boolean
}
