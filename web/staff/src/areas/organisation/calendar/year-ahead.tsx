import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import type { DayAhead, OfficeCalendar } from './queries.ts'

type Props = { calendar: OfficeCalendar; onClose: (day: string) => void }

/** The weekdays of the coming year that are not like the others; a squeeze day can be closed where it stands. */
export function YearAhead({ calendar, onClose }: Props) {
  const t = useTexts('deadlines')
  const language = useLanguage()
  const what = useWhat(calendar)
  return (
    <DataTable
      caption={t('calendar.year')}
      rows={calendar.ahead}
      keyOf={({ day }) => day}
      empty={<EmptyState title={t('calendar.year')} />}
      columns={[
        {
          id: 'day',
          header: t('calendar.year.day'),
          cell: ({ day }) => <DateText value={day} weekday />,
          narrow: true,
        },
        { id: 'what', header: t('calendar.year.what'), cell: what },
        {
          id: 'open',
          header: t('calendar.year.open'),
          cell: ({ day, hours, because }) => (
            <span className="f-calendar__open">
              {hours ? `${hours.opens}–${hours.closes}` : t('calendar.closed')}
              {because === 'squeeze' && calendar.may.change ? (
                <Button
                  variant="tertiary"
                  aria-label={t('calendar.squeeze.close', { day: formatDay(day, language) })}
                  onClick={() => onClose(day)}
                >
                  {t('calendar.squeeze.closeShort')}
                </Button>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  )
}

function useWhat({ ownDays }: OfficeCalendar): (day: DayAhead) => string {
  const t = useTexts('deadlines')
  const isEnglish = useLanguage() === 'en'
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  return ({ day, because, code }) => {
    const own = ownDays.find((one) => one.day === day)
    if (own) return isEnglish ? own.nameEn : own.name
    if (because === 'squeeze') return t('calendar.squeeze')
    return capital(t(`${because === 'halfDay' ? 'half' : 'off'}.${code ?? 'weekend'}` as 'off.weekend'))
  }
}
