import { addDays, type LocalDay, weekday } from '../../../kernel/local-day.ts'

export const mondayOf = (day: LocalDay): LocalDay => addDays(day, 1 - weekday(day))

/** Whole weeks from one Monday to another. */
export const weeksBetween = (from: LocalDay, to: LocalDay): number =>
  (Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / (7 * 86_400_000)

/** The number of a week by ISO 8601, given its Monday: it belongs to the year that its Thursday lies in. */
export function weekNumber(monday: LocalDay): number {
  const firstWeek = mondayOf(`${addDays(monday, 3).slice(0, 4)}-01-04`)
  return 1 + weeksBetween(firstWeek, monday)
}
