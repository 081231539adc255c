import { addDays, type LocalDay, weekday } from '../../../kernel/local-day.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'

/** The next lots meeting, today included: Thursdays in even ISO weeks, save those that are days off. */
export function nextMeeting(today: LocalDay): LocalDay {
  let day = today
  while (weekday(day) !== 4 || !isEvenWeek(day) || !isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** The ISO week of a Thursday is counted in its own year, so its day of the year tells it. */
function isEvenWeek(thursday: LocalDay): boolean {
  const year = thursday.slice(0, 4)
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000 + 1
  return Math.ceil(dayOfYear / 7) % 2 === 0
}
