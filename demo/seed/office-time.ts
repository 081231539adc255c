import { addDays, dayOf, type LocalDay } from '../../server/src/kernel/local-day.ts'
import { isWorkingDay } from '../../server/src/kernel/working-days.ts'
import { workingDaysBefore } from './due-days.ts'

const OPENS = 8 * 60
const OPEN_MINUTES = 8 * 60 + 30

const offset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' })

/** The instant of a minute of a Swedish day, in summer and in winter time. */
export function instantOf(day: LocalDay, minute: number): Date {
  const noon = new Date(`${day}T12:00:00Z`)
  const zone =
    offset
      .formatToParts(noon)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) || '+01:00'
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return new Date(`${day}T${time}:00${zone}`)
}

/**
 * Spreads a story over office hours: share 0 is when it begins and share 1 when it ends, and what lies between falls on
 * working days between eight and half past four. Later shares are never earlier instants.
 */
export function officeTime(from: Date, to: Date): (share: number) => Date {
  const slots: { day: LocalDay; first: number; minutes: number }[] = []
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    const opens = instantOf(day, OPENS)
    const first = Math.max(0, Math.ceil((from.getTime() - opens.getTime()) / 60_000))
    const last = Math.min(OPEN_MINUTES, Math.floor((to.getTime() - opens.getTime()) / 60_000))
    if (last > first) slots.push({ day, first, minutes: last - first })
  }
  const total = slots.reduce((sum, { minutes }) => sum + minutes, 0)
  return (share) => {
    const even = new Date(from.getTime() + Math.max(1, share * (to.getTime() - from.getTime())))
    if (total < 30) return even
    let left = share * total
    for (const { day, first, minutes } of slots) {
      if (left < minutes) {
        const whole = Math.floor(left)
        return new Date(
          instantOf(day, OPENS + first + whole).getTime() + Math.floor((left - whole) * 60_000) + 1,
        )
      }
      left -= minutes
    }
    return even
  }
}

/** An hour of the office, working days before `now`: the first of them after it has opened, and so on. */
export function officeHourBefore(now: Date, days: number, hour = 2): Date {
  return instantOf(workingDaysBefore(addDays(dayOf(now), -1), days - 1), OPENS + hour * 60 + 7)
}
