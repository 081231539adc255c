import { useNow } from '../lib/clock.ts'
import {
  formatDay,
  formatRelative,
  formatTime,
  formatWeekday,
  type Moment,
  swedishDay,
} from '../lib/dates.ts'
import { useLanguage } from '../lib/i18n.ts'

type Props = {
  /** A day `2026-11-23`, or an instant. */
  value: Moment
  /** `23 nov. 2026`; `om 2 dagar` with the date on hover; or both, `23 nov. 2026 (om 2 dagar)`. */
  show?: 'date' | 'relative' | 'both'
  /** Adds `14:05`; only for instants. */
  time?: boolean
  weekday?: boolean
}

/** A date as people here write it, in Swedish time, readable by machines. */
export function DateText({ value, show = 'date', time = false, weekday = false }: Props) {
  const language = useLanguage()
  const present = useNow()
  const date = [
    weekday ? formatWeekday(value, language) : '',
    formatDay(value, language),
    time ? formatTime(value, language) : '',
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll(' ', '\u00a0')
  const relative = formatRelative(value, present, language)
  const machine = value instanceof Date ? value.toISOString() : value
  const words = { date, relative, both: `${date} (${relative})` }[show]
  return (
    <time dateTime={machine} title={show === 'relative' ? date : `${relative}, ${swedishDay(value)}`}>
      {words}
    </time>
  )
}
