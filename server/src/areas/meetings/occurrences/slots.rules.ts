import { holidayOf } from '../../../kernel/holidays.ts'
import { addDays, dayOf, instantOf, type LocalDay, weekday } from '../../../kernel/local-day.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import type { Recurrence } from '../series/schema.ts'
import type { Wanted } from './rules.ts'

type Day = { readonly on: LocalDay; readonly why: string | null }

/** The meetings that a recurrence gives between two days, both counted, in order. */
export function slotsBetween(recurrence: Recurrence, from: LocalDay, to: LocalDay): Wanted[] {
  return daysBetween(recurrence, from, to).flatMap(({ on, why }) => {
    const day = placed(recurrence, on, why)
    if (!day) return []
    const slotAt = instantOf(day, recurrence.startTime)
    return [{ slotAt, endsAt: new Date(slotAt.getTime() + recurrence.minutes * 60_000) }]
  })
}

/** Days that are left out, each with the name of the day off that it falls on. */
export function skippedBetween(
  recurrence: Recurrence,
  from: LocalDay,
  to: LocalDay,
): { on: LocalDay; why: string }[] {
  return daysBetween(recurrence, from, to).flatMap(({ on, why }) =>
    why !== null && placed(recurrence, on, why) === null ? [{ on, why }] : [],
  )
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

function placed({ dayOff }: Recurrence, on: LocalDay, why: string | null): LocalDay | null {
  if (why === null || dayOff === 'hold') return on
  if (dayOff === 'skip') return null
  let day = on
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

function daysBetween(recurrence: Recurrence, from: LocalDay, to: LocalDay): Day[] {
  const first = from > recurrence.firstDay ? from : recurrence.firstDay
  const last = recurrence.lastDay && recurrence.lastDay < to ? recurrence.lastDay : to
  const days: Day[] = []
  for (let on = first; on <= last; on = addDays(on, 1)) {
    if (isOn(recurrence, on)) days.push({ on, why: isWorkingDay(on) ? null : (holidayOf(on) ?? '') })
  }
  return days
}

function isOn({ pattern, firstDay }: Recurrence, on: LocalDay): boolean {
  if (pattern.frequency === 'once') return on === firstDay
  if (pattern.frequency === 'monthly') {
    if (weekday(on) !== pattern.weekday) return false
    return pattern.nth === -1
      ? addDays(on, 7).slice(0, 7) !== on.slice(0, 7)
      : Math.ceil(Number(on.slice(8)) / 7) === pattern.nth
  }
  if (!pattern.weekdays.includes(weekday(on))) return false
  if (pattern.weeks !== 'any') return weekNumber(on) % 2 === (pattern.weeks === 'even' ? 0 : 1)
  return Math.round(daysApart(mondayOf(firstDay), mondayOf(on)) / 7) % pattern.interval === 0
}

const mondayOf = (day: LocalDay): LocalDay => addDays(day, 1 - weekday(day))
const daysApart = (from: LocalDay, to: LocalDay): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The number of the week by ISO 8601: that of the year which its Thursday lies in. */
function weekNumber(day: LocalDay): number {
  const thursday = addDays(mondayOf(day), 3)
  return 1 + Math.floor(daysApart(`${thursday.slice(0, 4)}-01-01`, thursday) / 7)
}
