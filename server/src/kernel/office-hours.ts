import { type HalfDay, halfDayOf } from './holidays.ts'
import { addDays, dayOf, instantOf, type LocalDay, weekday } from './local-day.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

/** Times of day in Sweden, `HH:MM`. */
export type Hours = { readonly opens: string; readonly closes: string }

/**
 * When an office is staffed. The municipality's own choice, unlike the calendar of the law in `working-days.ts`: what
 * it has promised in working days and hours is counted by this one, limits of law never are.
 */
export type ServiceCalendar = {
  /** Monday to Friday; null on a weekday that is always closed. */
  readonly week: readonly (Hours | null)[]
  /** Eves on which the office closes early, and when. */
  readonly halfDays: Readonly<Partial<Record<HalfDay, string>>>
  /** Days of the office's own: closed (null), or with other hours. */
  readonly ownDays: ReadonlyMap<LocalDay, Hours | null>
}

const MINUTE = 60_000

/** The hours of a day, or null when the office is closed: on weekends and holidays always. */
export function hoursOn(day: LocalDay, calendar: ServiceCalendar): Hours | null {
  if (!isWorkingDay(day)) return null
  const own = calendar.ownDays.get(day)
  if (own !== undefined) return own
  const usual = calendar.week[weekday(day) - 1] ?? null
  const halfDay = halfDayOf(day)
  const closes = halfDay && calendar.halfDays[halfDay]
  if (!usual || !closes || closes >= usual.closes) return usual
  return closes > usual.opens ? { ...usual, closes } : null
}

/** Whether the office is open some time that day; such days are its working days. */
export function isServiceDay(day: LocalDay, calendar: ServiceCalendar): boolean {
  return hoursOn(day, calendar) !== null
}

/** Counts working days of the office on from `start`, which is not counted. */
export function addServiceDays(start: LocalDay, days: number, calendar: ServiceCalendar): LocalDay {
  return addWorkingDays(start, days, (day) => isServiceDay(day, calendar))
}

export function serviceDaysBetween(from: LocalDay, to: LocalDay, calendar: ServiceCalendar): number {
  return workingDaysBetween(from, to, (day) => isServiceDay(day, calendar))
}

/** When the office closes that day; the end of the day when it is closed, so that nothing falls due before its day. */
export function closingTime(day: LocalDay, calendar: ServiceCalendar): Date {
  const hours = hoursOn(day, calendar)
  return hours ? instantOf(day, hours.closes) : instantOf(addDays(day, 1), '00:00')
}

/** When the office opens that day, or the next day that it does. */
export function openingTime(day: LocalDay, calendar: ServiceCalendar): Date {
  for (let at = day; ; at = addDays(at, 1)) {
    const hours = hoursOn(at, calendar)
    if (hours) return instantOf(at, hours.opens)
  }
}

export function isOfficeOpen(at: Date, calendar: ServiceCalendar): boolean {
  const open = openSpan(dayOf(at), calendar)
  return open !== undefined && open.from <= at.getTime() && at.getTime() < open.to
}

/** The instant after that many minutes with the office open. Ends at a closing time rather than at the next opening. */
export function addOfficeMinutes(at: Date, minutes: number, calendar: ServiceCalendar): Date {
  if (minutes <= 0) return at
  let left = minutes * MINUTE
  for (let day = dayOf(at); ; day = addDays(day, 1)) {
    const open = openSpan(day, calendar)
    if (!open) continue
    const from = Math.max(open.from, at.getTime())
    if (open.to - from >= left) return new Date(from + left)
    left -= Math.max(0, open.to - from)
  }
}

/** Whole minutes with the office open between two instants; negative when `to` lies before. */
export function officeMinutesBetween(from: Date, to: Date, calendar: ServiceCalendar): number {
  if (to < from) return -officeMinutesBetween(to, from, calendar)
  let open = 0
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    const span = openSpan(day, calendar)
    if (!span) continue
    open += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()))
  }
  return Math.floor(open / MINUTE)
}

function openSpan(day: LocalDay, calendar: ServiceCalendar): { from: number; to: number } | undefined {
  const hours = hoursOn(day, calendar)
  return (
    (hours && {
      from: instantOf(day, hours.opens).getTime(),
      to: instantOf(day, hours.closes).getTime(),
    }) ||
    undefined
  )
}
