import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type Series, seriesQuery } from '../queries.ts'
import type { Picker as FindsColleague } from './form-api.ts'
import { draftOf } from './series-draft.ts'
import { SeriesForm } from './series-form.tsx'

type Props = { Picker: FindsColleague; notFound: ReactNode }

/** Changes a series of meetings. */
export function EditSeriesPage({ Picker, notFound }: Props) {
  const { seriesId } = useParams({ strict: false })
  const found = useQuery(seriesQuery(seriesId ?? ''))
  if (found.data) return <Edit key={found.data.id} series={found.data} Picker={Picker} />
  if (isApiError(found.error, 404) || isApiError(found.error, 400)) return notFound
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}

function Edit({ series, Picker }: { series: Series; Picker: FindsColleague }) {
  const t = useTexts('meetings')
  // As it was when one began to change it: what others do meanwhile is told of when one saves.
  const [begun] = useState(series)
  return (
    <>
      <PageHeader
        title={t('form.edit', { title: begun.title })}
        lead={t('form.edit.lead')}
        above={
          <Link to="/meeting-series/$seriesId" params={{ seriesId: begun.id }} className="ds-link">
            {begun.title}
          </Link>
        }
      />
      {begun.may.change ? (
        <SeriesForm series={begun} initial={draftOf(begun)} Picker={Picker} />
      ) : (
        <EmptyState title={t('form.mayNot')}>{t('form.mayNot.text')}</EmptyState>
      )}
    </>
  )
}
