import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { HoursDialog } from './hours-dialog.tsx'
import { HALF_DAYS, WEEKDAYS } from './hours-form.ts'
import { OwnDayDialog } from './own-day-dialog.tsx'
import { OwnDays } from './own-days.tsx'
import { calendarQuery, type OfficeCalendar } from './queries.ts'
import { YearAhead } from './year-ahead.tsx'
import './calendar.css'

type Task = { kind: 'hours' } | { kind: 'day'; day: string }

/** When the offices are staffed, and what that makes of the coming year. */
export function CalendarPage() {
  const t = useTexts('deadlines')
  const found = useQuery(calendarQuery)
  const [task, setTask] = useState<Task | null>(null)
  const calendar = found.data
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        lead={t('calendar.lead')}
        actions={
          calendar?.may.change ? (
            <Button onClick={() => setTask({ kind: 'hours' })}>{t('calendar.edit')}</Button>
          ) : null
        }
      />
      {calendar ? (
        <div className="f-calendar">
          <Week calendar={calendar} />
          <section aria-labelledby="own-days">
            <div className="f-calendar__head">
              <Heading level={2} data-size="2xs" id="own-days">
                {t('calendar.own')}
              </Heading>
              {calendar.may.change ? (
                <Button variant="secondary" onClick={() => setTask({ kind: 'day', day: '' })}>
                  {t('calendar.own.add')}
                </Button>
              ) : null}
            </div>
            <OwnDays calendar={calendar} />
          </section>
          <section aria-labelledby="year-ahead">
            <Heading level={2} data-size="2xs" id="year-ahead">
              {t('calendar.year')}
            </Heading>
            <p>{t('calendar.year.lead', { count: calendar.workingDaysAhead })}</p>
            <YearAhead calendar={calendar} onClose={(day) => setTask({ kind: 'day', day })} />
          </section>
        </div>
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="rows" count={8} />
      )}
      {calendar && task?.kind === 'hours' ? (
        <HoursDialog calendar={calendar} onClose={() => setTask(null)} />
      ) : null}
      {task?.kind === 'day' ? <OwnDayDialog day={task.day} onClose={() => setTask(null)} /> : null}
    </>
  )
}

function Week({ calendar: { week, halfDays } }: { calendar: OfficeCalendar }) {
  const t = useTexts('deadlines')
  return (
    <section aria-labelledby="office-week">
      <Heading level={2} data-size="2xs" id="office-week">
        {t('calendar.week')}
      </Heading>
      <dl className="f-calendar__week">
        {WEEKDAYS.map((day) => {
          const hours = week[day - 1]
          return (
            <div key={day}>
              <dt>{t(`calendar.day.${day}`)}</dt>
              <dd>{hours ? `${hours.opens}–${hours.closes}` : t('calendar.closed')}</dd>
            </div>
          )
        })}
        {HALF_DAYS.map((name) => {
          const half = halfDays.find((one) => one.name === name)
          return (
            <div key={name}>
              <dt>{t(`half.${name}`)}</dt>
              <dd>{half ? t('calendar.half.closes', { time: half.closes }) : t('calendar.half.whole')}</dd>
            </div>
          )
        })}
      </dl>
      <p className="f-calendar__quiet">{t('calendar.weekend')}</p>
    </section>
  )
}
