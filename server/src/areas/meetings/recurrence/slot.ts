import { dayOf, instantOf, timeOf } from '../../../kernel/local-day.ts'

/** A day and a time of a Swedish clock, `YYYY-MM-DDTHH:MM`, without a zone: what a person reads in a calendar. */
export type LocalTime = string & { readonly __localTime?: never }

export const localTime = (instant: Date): LocalTime => `${dayOf(instant)}T${timeOf(instant)}`

/** The instant of a local time. One that comes twice is the first of them (RFC 5545, 3.3.5). */
export const instantAt = (time: LocalTime): Date => instantOf(time.slice(0, 10), time.slice(11))

/** One meeting that a recurrence gives. */
export type Slot = {
  /**
   * When the recurrence itself puts it, before any day off and whatever it is moved to. It names the meeting within its
   * series for as long as the recurrence holds, and is what a calendar calls its RECURRENCE-ID.
   */
  readonly canonical: LocalTime
  /** When it is held: the same, or on the working day before a day off. */
  readonly start: LocalTime
  readonly startsAt: Date
  readonly endsAt: Date
}

/** One that falls away, and why: the name of the day off. */
export type SkippedSlot = { readonly canonical: LocalTime; readonly why: string }

/** Says the name of a day off, and nothing on other days. */
export type DaysOff = (day: string) => string | undefined
