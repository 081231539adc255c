import { addDays, dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import type { Recurrence } from '../series/schema.ts'
import type { Wanted } from './rules.ts'

/** The meetings that a recurrence gives between two days, both counted, in order, as they are held. */
export function slotsBetween(recurrence: Recurrence, from: LocalDay, to: LocalDay): Wanted[] {
  const { slots } = occurrences(recurrence, { from, to })
  return slots.map(({ startsAt, endsAt }) => ({ slotAt: startsAt, endsAt }))
}

/** A meeting that a day off moves comes at most so many days before its place in the recurrence. */
const MOST_DAYS_OFF = 14

/** Whether a recurrence gives a meeting that begins just then. */
export function isSlot(recurrence: Recurrence, startsAt: Date): boolean {
  const day = dayOf(startsAt)
  return slotsBetween(recurrence, day, addDays(day, MOST_DAYS_OFF)).some(
    ({ slotAt }) => slotAt.getTime() === startsAt.getTime(),
  )
}

/** Days that are left out, each with the name of the day off that it falls on. */
export function skippedBetween(
  recurrence: Recurrence,
  from: LocalDay,
  to: LocalDay,
): { on: LocalDay; why: string }[] {
  const { skipped } = occurrences(recurrence, { from, to })
  return skipped.map(({ canonical, why }) => ({ on: canonical.slice(0, 10), why }))
}

/** Two years: longer than the rarest recurrence takes to give a meeting, days off and all. */
const FORESIGHT_DAYS = 731

/** The next so many meetings that a recurrence gives after a moment, and the days left out before the last of them. */
export function nextSlots(
  recurrence: Recurrence,
  now: Date,
  count: number,
): { slots: Wanted[]; skipped: { on: LocalDay; why: string }[] } {
  const today = dayOf(now)
  const from = recurrence.firstDay > today ? recurrence.firstDay : today
  const to = addDays(from, FORESIGHT_DAYS)
  const slots = slotsBetween(recurrence, from, to)
    .filter(({ slotAt }) => slotAt > now)
    .slice(0, count)
  const last = slots.length === count ? slots.at(-1) : undefined
  return { slots, skipped: skippedBetween(recurrence, from, last ? dayOf(last.slotAt) : to) }
}
