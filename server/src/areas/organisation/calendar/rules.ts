import { type HalfDay, type Holiday, halfDayOf, holidayOf } from '../../../kernel/holidays.ts'
import { addDays, type LocalDay, weekday } from '../../../kernel/local-day.ts'
import { type Hours, hoursOn, isServiceDay, type ServiceCalendar } from '../../../kernel/office-hours.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'

export const HALF_DAYS = [
  'epiphanyEve',
  'maundyThursday',
  'walpurgisNight',
  'ascensionEve',
  'allSaintsEve',
] as const satisfies readonly HalfDay[]

export function decideHours(
  week: readonly (Hours | null)[],
): Verdict<undefined, 'calendar.closesBeforeOpening' | 'calendar.neverOpen'> {
  if (week.every((hours) => hours === null)) return refuse('calendar.neverOpen')
  if (week.some((hours) => hours && hours.opens >= hours.closes))
    return refuse('calendar.closesBeforeOpening')
  return allow()
}

/** A day of one's own is a weekday to come that is no holiday: the office can't open on one, and what was stays. */
export function decideOwnDay(
  day: LocalDay,
  hours: Hours | null,
  today: LocalDay,
): Verdict<undefined, 'calendar.inThePast' | 'calendar.alreadyClosed' | 'calendar.closesBeforeOpening'> {
  if (day < today) return refuse('calendar.inThePast')
  if (!isWorkingDay(day)) return refuse('calendar.alreadyClosed')
  if (hours && hours.opens >= hours.closes) return refuse('calendar.closesBeforeOpening')
  return allow()
}

export type UnusualDay = {
  readonly day: LocalDay
  readonly hours: Hours | null
  readonly because: 'holiday' | 'halfDay' | 'own' | 'squeeze'
  /** Which holiday or eve. */
  readonly code: Holiday | HalfDay | null
}

/** The weekdays of a time that are not like the others, and those that lie alone between days off. */
export function unusualDays(from: LocalDay, to: LocalDay, calendar: ServiceCalendar): UnusualDay[] {
  const found: UnusualDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue
    const hours = hoursOn(day, calendar)
    const holiday = holidayOf(day)
    const halfDay = halfDayOf(day)
    if (holiday) found.push({ day, hours, because: 'holiday', code: holiday })
    else if (calendar.ownDays.has(day)) found.push({ day, hours, because: 'own', code: null })
    else if (halfDay && calendar.halfDays[halfDay])
      found.push({ day, hours, because: 'halfDay', code: halfDay })
    else if (isSqueezed(day, calendar)) found.push({ day, hours, because: 'squeeze', code: null })
  }
  return found
}

/** A single open day between days off, one of which is a holiday: many close on it. */
function isSqueezed(day: LocalDay, calendar: ServiceCalendar): boolean {
  const [before, after] = [addDays(day, -1), addDays(day, 1)]
  if (!isServiceDay(day, calendar)) return false
  if (isServiceDay(before, calendar) || isServiceDay(after, calendar)) return false
  return holidayOf(before) !== undefined || holidayOf(after) !== undefined
}
