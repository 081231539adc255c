import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { measuresQuery } from '../queries.ts'
import { MeasureFigures } from './measure-figures.tsx'

const spans = [90, 365] as const

/** What a series has come to, shown to the group itself. */
export function MeasuresSection({ seriesId }: { seriesId: string }) {
  const t = useTexts('meetings')
  const [days, look] = useState<(typeof spans)[number]>(365)
  const found = useQuery(measuresQuery(seriesId, days))
  return (
    <section aria-labelledby="series-measures" className="f-measures">
      <div className="f-series__head">
        <h2 id="series-measures">{t('measures.title')}</h2>
        <Segments
          label={t('measures.span')}
          value={String(days)}
          options={spans.map((span) => ({ value: String(span), label: t(`measures.span.${span}`) }))}
          onChange={(value) => look(spans.find((span) => String(span) === value) ?? 365)}
        />
      </div>
      <p className="f-meetings__quiet">{t('measures.lead')}</p>
      {found.data ? (
        found.data.meetings > 0 ? (
          <MeasureFigures measures={found.data} />
        ) : (
          <p>{t('measures.none')}</p>
        )
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="rows" count={3} />
      )}
    </section>
  )
}
