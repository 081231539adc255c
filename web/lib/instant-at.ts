import { startOfDay } from './calendar.ts'
import { formatTime } from './dates.ts'

const MINUTE = 60_000

/** The instant when a clock in Sweden shows the time on the day, as ISO text; what isn't written yet is given as it is. */
export function instantAt(day: string, time: string): string {
  const [hours, minutes] = time.split(':').map(Number)
  if (!day || hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return ''
  const begins = startOfDay(day).getTime()
  const at = new Date(begins + (hours * 60 + minutes) * MINUTE)
  // On a day when the clocks change, an hour is missing or comes twice before it.
  const shown = formatTime(at, 'sv').split(':').map(Number)
  const off = hours * 60 + minutes - ((shown[0] ?? 0) * 60 + (shown[1] ?? 0))
  return new Date(at.getTime() + off * MINUTE).toISOString()
}
