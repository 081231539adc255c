import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { type OfficeCalendar, type OwnDay, removeOwnDay, staleAfterCalendar } from './queries.ts'

/** The days that the municipality has closed, or given other hours. */
export function OwnDays({ calendar: { ownDays, may } }: { calendar: OfficeCalendar }) {
  const t = useTexts('deadlines')
  if (ownDays.length === 0) return <p>{t('calendar.own.none')}</p>
  return (
    <ul className="f-calendar__own">
      {ownDays.map((day) => (
        <OwnDayRow key={day.day} of={day} mayChange={may.change} />
      ))}
    </ul>
  )
}

function OwnDayRow({ of, mayChange }: { of: OwnDay; mayChange: boolean }) {
  const t = useTexts('deadlines')
  const language = useLanguage()
  const name = language === 'en' ? of.nameEn : of.name
  const remove = useWrite<string, unknown>({
    call: removeOwnDay,
    invalidates: () => staleAfterCalendar,
    onDone: () => showToast({ tone: 'good', message: t('calendar.own.removed', { name }) }),
  })
  return (
    <li>
      <span>
        <strong>
          <DateText value={of.day} weekday />
        </strong>{' '}
        {name}: {of.hours ? `${of.hours.opens}–${of.hours.closes}` : t('calendar.closed').toLowerCase()}
      </span>
      {mayChange ? (
        <Button
          variant="tertiary"
          loading={remove.isPending}
          aria-label={t('calendar.own.remove', { name, day: formatDay(of.day, language) })}
          onClick={() => remove.mutate(of.day)}
        >
          {t('calendar.own.removeShort')}
        </Button>
      ) : null}
    </li>
  )
}
