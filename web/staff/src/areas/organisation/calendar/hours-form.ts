import type { OfficeCalendar } from './queries.ts'

export const WEEKDAYS = [1, 2, 3, 4, 5] as const
export const HALF_DAYS = [
  'epiphanyEve',
  'maundyThursday',
  'walpurgisNight',
  'ascensionEve',
  'allSaintsEve',
] as const
type Weekday = (typeof WEEKDAYS)[number]
type HalfDay = (typeof HALF_DAYS)[number]

/** As a form holds it: a time of day a field, empty where the offices are closed or the day is like others. */
export type HoursForm = Record<`opens${Weekday}` | `closes${Weekday}` | HalfDay, string>

export function formOf({ week, halfDays }: Pick<OfficeCalendar, 'week' | 'halfDays'>): HoursForm {
  const times = WEEKDAYS.flatMap((day) => {
    const hours = week[day - 1]
    return [
      [`opens${day}`, hours?.opens ?? ''],
      [`closes${day}`, hours?.closes ?? ''],
    ]
  })
  const eves = HALF_DAYS.map((name) => [name, halfDays.find((one) => one.name === name)?.closes ?? ''])
  return Object.fromEntries([...times, ...eves]) as HoursForm
}

/** What is half filled in goes as it is: the server says what is wrong with it. */
export function editOf(form: HoursForm) {
  return {
    week: WEEKDAYS.map((day) => {
      const [opens, closes] = [form[`opens${day}`], form[`closes${day}`]]
      return opens || closes ? { opens, closes } : null
    }),
    halfDays: HALF_DAYS.flatMap((name) => (form[name] ? [{ name, closes: form[name] }] : [])),
  }
}
