import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { ActionList } from '../actions/action-list.tsx'
import { seriesActionsQuery } from '../actions/queries.ts'

/** What the meetings of a series have given people to do: the open, or those that are settled. */
export function SeriesActions({ seriesId }: { seriesId: string }) {
  const t = useTexts('meetings')
  const [which, look] = useState<'open' | 'settled'>('open')
  const found = useQuery(seriesActionsQuery(seriesId, which))
  return (
    <section aria-labelledby="series-actions">
      <div className="f-series__head">
        <h2 id="series-actions">{t('series.actions')}</h2>
        <Segments
          label={t('series.actions.which')}
          value={which}
          options={(['open', 'settled'] as const).map((value) => ({
            value,
            label: t(`series.actions.${value}`),
          }))}
          onChange={look}
        />
      </div>
      {found.data ? (
        found.data.length > 0 ? (
          <ActionList actions={found.data} label={t('series.actions')} />
        ) : (
          <p className="f-meetings__quiet">
            {t(which === 'open' ? 'series.actions.none' : 'series.actions.noneSettled')}
          </p>
        )
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="rows" count={3} />
      )}
    </section>
  )
}
