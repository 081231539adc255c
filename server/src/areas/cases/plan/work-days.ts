import { addDays, type LocalDay } from '../../../kernel/local-day.ts'
import { isServiceDay, type ServiceCalendar } from '../../../kernel/office-hours.ts'
import type { WorkDays } from './spread.rules.ts'

/** Numbers the working days of the offices, counted out from `origin` as far as is asked for. */
export function numberWorkDays(origin: LocalDay, calendar: ServiceCalendar): WorkDays {
  const known = new Map<LocalDay, number>([[origin, 0]])
  const byNumber = new Map<number, LocalDay>([[0, origin]])
  let [first, last] = [origin, origin]
  let [lowest, highest] = [0, 0]

  function goOn(): void {
    last = addDays(last, 1)
    if (isServiceDay(last, calendar)) byNumber.set(++highest, last)
    known.set(last, highest)
  }
  function goBack(): void {
    if (isServiceDay(first, calendar)) lowest -= 1
    first = addDays(first, -1)
    known.set(first, lowest)
    if (isServiceDay(first, calendar)) byNumber.set(lowest, first)
  }

  return {
    nth: (day) => {
      while (day > last) goOn()
      while (day < first) goBack()
      return known.get(day) ?? 0
    },
    day: (nth) => {
      while (nth > highest) goOn()
      while (!byNumber.has(nth)) goBack()
      return byNumber.get(nth) ?? origin
    },
  }
}
