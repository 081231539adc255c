import { addDays, type LocalDay, weekday } from './local-day.ts'

/**
 * The Swedish days that are no working days whatever the weekday: public holidays (lag 1989:253), and midsummer's,
 * Christmas and New Year's eve, which lag (1930:173) § 2 puts on a level with Sundays.
 */
export type Holiday =
  | 'newYearsDay'
  | 'epiphany'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'mayDay'
  | 'ascensionDay'
  | 'pentecost'
  | 'nationalDay'
  | 'midsummersEve'
  | 'midsummersDay'
  | 'allSaintsDay'
  | 'christmasEve'
  | 'christmasDay'
  | 'boxingDay'
  | 'newYearsEve'

/** Eves on which many offices close early, by agreement and custom. They never move a limit of law. */
export type HalfDay = 'epiphanyEve' | 'maundyThursday' | 'walpurgisNight' | 'ascensionEve' | 'allSaintsEve'

const FIXED: Readonly<Record<string, Holiday>> = {
  '01-01': 'newYearsDay',
  '01-06': 'epiphany',
  '05-01': 'mayDay',
  '06-06': 'nationalDay',
  '12-24': 'christmasEve',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
  '12-31': 'newYearsEve',
}

/** Days from Easter Sunday. */
const BY_EASTER: Readonly<Record<number, Holiday>> = {
  [-2]: 'goodFriday',
  0: 'easterSunday',
  1: 'easterMonday',
  39: 'ascensionDay',
  49: 'pentecost',
}

export function holidayOf(day: LocalDay): Holiday | undefined {
  return FIXED[day.slice(5)] ?? BY_EASTER[daysFromEaster(day)] ?? byWeekday(day)
}

export function halfDayOf(day: LocalDay): HalfDay | undefined {
  const date = day.slice(5)
  if (date === '01-05') return 'epiphanyEve'
  if (date === '04-30') return 'walpurgisNight'
  const fromEaster = daysFromEaster(day)
  if (fromEaster === -3) return 'maundyThursday'
  if (fromEaster === 38) return 'ascensionEve'
  return holidayOf(addDays(day, 1)) === 'allSaintsDay' ? 'allSaintsEve' : undefined
}

/** Midsummer's eve is the Friday of 19–25 June, All Saints' Day the Saturday of 31 October to 6 November. */
function byWeekday(day: LocalDay): Holiday | undefined {
  const date = day.slice(5)
  if (date >= '06-19' && date <= '06-26') {
    if (weekday(day) === 5 && date <= '06-25') return 'midsummersEve'
    if (weekday(day) === 6 && date >= '06-20') return 'midsummersDay'
  }
  if (date >= '10-31' && date <= '11-06' && weekday(day) === 6) return 'allSaintsDay'
  return undefined
}

function daysFromEaster(day: LocalDay): number {
  const easter = easterSunday(Number(day.slice(0, 4)))
  return Math.round((Date.parse(`${day}T12:00:00Z`) - Date.parse(`${easter}T12:00:00Z`)) / 86_400_000)
}

/** Easter Sunday by the Gregorian computus (the anonymous algorithm of 1876). */
function easterSunday(year: number): LocalDay {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
