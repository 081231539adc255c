import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { FactRow } from '../../../../../ui/fact-row.tsx'
import type { MeetingRow, Series } from '../queries.ts'
import { useRecurrenceWords } from '../use-recurrence-words.ts'

type Props = { series: Series; next: MeetingRow | undefined }

/** When, who and where, in short. */
export function SeriesFacts({ series, next }: Props) {
  const t = useTexts('meetings')
  const inWords = useRecurrenceWords()
  const { leader, standIn, unit, place, link } = series
  const join = link ? (
    <a href={link} target="_blank" rel="noreferrer">
      {t('row.join')}
    </a>
  ) : undefined
  return (
    <FactRow
      label={t('series.facts')}
      facts={[
        { label: t('series.when'), value: inWords(series.recurrence) },
        ...(series.ended
          ? []
          : [
              {
                label: t('series.next'),
                value: next ? <DateText value={next.startsAt} weekday /> : t('seriesList.noNext'),
                note: next ? <DateText value={next.startsAt} show="relative" /> : undefined,
              },
            ]),
        {
          label: t('series.leader'),
          value: leader.name,
          note: standIn ? t('series.standIn', { name: standIn.name }) : t('form.noStandIn'),
        },
        {
          label: t('series.holder'),
          value: (
            <Link to="/units/$slug" params={{ slug: unit.slug }}>
              {unit.name}
            </Link>
          ),
        },
        {
          label: t('series.place'),
          value: place || join || t('series.noPlace'),
          note: place ? join : undefined,
        },
      ]}
    />
  )
}
