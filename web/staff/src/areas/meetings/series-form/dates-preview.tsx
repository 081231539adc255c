import { useQuery } from '@tanstack/react-query'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { WeekText } from '../../../../../ui/week-text.tsx'
import { datesQuery, type Recurrence } from '../queries.ts'
import { useOffWords } from '../use-off-words.ts'
import { useRecurrenceWords } from '../use-recurrence-words.ts'
import { isFilledIn } from './series-draft.ts'

/** The recurrence in words, the next meetings that it gives, and what is left out, as the server reckons them. */
export function DatesPreview({ recurrence }: { recurrence: Recurrence }) {
  const t = useTexts('meetings')
  const language = useLanguage()
  const inWords = useRecurrenceWords()
  const offWords = useOffWords()
  const isAskable = isFilledIn(recurrence)
  const settled = useSettled(JSON.stringify(recurrence))
  const asked = JSON.parse(settled) as Recurrence
  const dates = useQuery({ ...datesQuery(asked), enabled: isFilledIn(asked) }).data
  return (
    <section className="f-dates" aria-labelledby="dates-preview" aria-live="polite">
      <h3 id="dates-preview">{t('form.preview')}</h3>
      {isAskable ? <p className="f-dates__words">{inWords(recurrence)}</p> : <p>{t('form.preview.wait')}</p>}
      {isAskable && dates ? (
        dates.slots.length > 0 ? (
          <>
            <h4>{t('form.preview.dates')}</h4>
            <ol>
              {dates.slots.map(({ startsAt }) => (
                <li key={startsAt}>
                  <DateText value={startsAt} weekday /> {formatTime(startsAt, language)}{' '}
                  <span className="f-dates__quiet">
                    <WeekText value={startsAt} />
                  </span>
                </li>
              ))}
            </ol>
          </>
        ) : (
          <p>{t('form.preview.none')}</p>
        )
      ) : null}
      {isAskable && dates && dates.skipped.length > 0 ? (
        <>
          <h4>{t('form.preview.skipped')}</h4>
          <ul>
            {dates.skipped.map(({ on, why }) => (
              <li key={on}>
                <DateText value={on} weekday /> <span className="f-dates__quiet">{offWords(why)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
