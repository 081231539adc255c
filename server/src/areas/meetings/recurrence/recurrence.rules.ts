import { holidayOf } from '../../../kernel/holidays.ts'
import { addDays, instantOf, type LocalDay, weekday } from '../../../kernel/local-day.ts'
import type { Recurrence } from '../series/schema.ts'
import { mondayOf, weekNumber, weeksBetween } from './iso-week.ts'
import type { DaysOff, LocalTime, SkippedSlot, Slot } from './slot.ts'

/** A series without an end is looked through this far for its next meeting: longer than days off ever fill. */
const FAR_DAYS = 5 * 366

/**
 * The meetings that a recurrence gives between two days, both counted, by the day that the recurrence itself puts them
 * on. What a window gives hangs on nothing outside it: cut in two it gives the same.
 */
export function occurrences(
  recurrence: Recurrence,
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
  daysOff: DaysOff = holidayOf,
): { slots: Slot[]; skipped: SkippedSlot[] } {
  const slots: Slot[] = []
  const skipped: SkippedSlot[] = []
  for (const day of canonicalDays(recurrence, from, to)) {
    const canonical = `${day}T${recurrence.startTime}`
    const placed = place(recurrence, day, daysOff)
    if ('why' in placed) skipped.push({ canonical, why: placed.why })
    else slots.push(slotOn(recurrence, canonical, placed.day))
  }
  return { slots, skipped }
}

/**
 * The first meeting whose place in the recurrence comes after another's. It is asked with what the recurrence said of
 * that other meeting, never with when it was really held: one that is put off a month is still followed by its next.
 */
export function nextSlotAfter(
  recurrence: Recurrence,
  canonical: LocalTime,
  daysOff: DaysOff = holidayOf,
): Slot | undefined {
  const begin = canonical.slice(0, 10) < recurrence.firstDay ? recurrence.firstDay : canonical.slice(0, 10)
  const end = addDays(begin, FAR_DAYS)
  for (let from = begin; from <= end; from = addDays(from, 91)) {
    const { slots } = occurrences(recurrence, { from, to: addDays(from, 90) }, daysOff)
    const next = slots.find((slot) => slot.canonical > canonical)
    if (next) return next
  }
  return undefined
}

/** The days that the pattern names, days off among them. */
export function canonicalDays(recurrence: Recurrence, from: LocalDay, to: LocalDay): LocalDay[] {
  const { pattern, firstDay, lastDay } = recurrence
  const first = from > firstDay ? from : firstDay
  const last = lastDay !== null && lastDay < to ? lastDay : to
  if (first > last) return []
  if (pattern.frequency === 'once') return first === firstDay ? [firstDay] : []
  const days =
    pattern.frequency === 'weekly' ? weekly(recurrence, first, last) : monthly(pattern, first, last)
  return days.filter((day) => day >= first && day <= last)
}

type Weekly = Extract<Recurrence['pattern'], { frequency: 'weekly' }>
type Monthly = Extract<Recurrence['pattern'], { frequency: 'monthly' }>

/** Intervals are counted from the week of the first day; even and odd weeks by the number of the ISO week alone. */
function weekly({ pattern, firstDay }: Recurrence, first: LocalDay, last: LocalDay): LocalDay[] {
  const { weekdays, weeks, interval } = pattern as Weekly
  const anchor = mondayOf(firstDay)
  const step = weeks === 'any' ? interval : 1
  const ahead = Math.ceil(weeksBetween(anchor, mondayOf(first)) / step) * step
  const inOrder = [...new Set(weekdays)].toSorted((a, b) => a - b)
  const days: LocalDay[] = []
  for (let monday = addDays(anchor, ahead * 7); monday <= last; monday = addDays(monday, step * 7)) {
    if (weeks !== 'any' && weekNumber(monday) % 2 !== (weeks === 'even' ? 0 : 1)) continue
    days.push(...inOrder.map((one) => addDays(monday, one - 1)))
  }
  return days
}

function monthly({ nth, weekday: asked }: Monthly, first: LocalDay, last: LocalDay): LocalDay[] {
  const days: LocalDay[] = []
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = nextMonth(month)) {
    if (nth === -1) {
      const end = addDays(nextMonth(month), -1)
      days.push(addDays(end, -((weekday(end) - asked + 7) % 7)))
    } else {
      days.push(addDays(month, ((asked - weekday(month) + 7) % 7) + (nth - 1) * 7))
    }
  }
  return days
}

const nextMonth = (month: LocalDay): LocalDay => `${addDays(month, 31).slice(0, 7)}-01`

/**
 * Where a day's meeting goes. A single meeting is held on the day that somebody chose, day off or not. One that moves to
 * the working day before falls away where the series already meets between, or has not begun.
 */
function place(recurrence: Recurrence, day: LocalDay, daysOff: DaysOff): { day: LocalDay } | { why: string } {
  const why = daysOff(day)
  if (why === undefined || recurrence.dayOff === 'hold' || recurrence.pattern.frequency === 'once') {
    return { day }
  }
  if (recurrence.dayOff === 'skip') return { why }
  let before = addDays(day, -1)
  while (weekday(before) > 5 || daysOff(before) !== undefined) before = addDays(before, -1)
  const isTaken =
    before < recurrence.firstDay || canonicalDays(recurrence, before, addDays(day, -1)).length > 0
  return isTaken ? { why } : { day: before }
}

function slotOn({ startTime, minutes }: Recurrence, canonical: LocalTime, day: LocalDay): Slot {
  const startsAt = instantOf(day, startTime)
  return {
    canonical,
    start: `${day}T${startTime}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  }
}
