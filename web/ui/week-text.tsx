import { isoWeek, type Moment } from '../lib/dates.ts'
import { useTexts } from '../lib/i18n.ts'

/** The week of a day: `v. 48`, with the year when asked for. */
export function WeekText({ value, year = false }: { value: Moment; year?: boolean }) {
  const t = useTexts('ui')
  const { week, year: weekYear } = isoWeek(value)
  const machine = `${weekYear}-W${String(week).padStart(2, '0')}`
  return (
    <time dateTime={machine}>
      {year ? t('week.withYear', { week, year: weekYear }) : t('week', { week })}
    </time>
  )
}
