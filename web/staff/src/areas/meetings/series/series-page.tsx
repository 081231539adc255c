import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { seriesQuery } from '../queries.ts'
import { SeriesView } from './series-view.tsx'

/** The page of a series; `notFound` is shown for an address that leads to none. */
export function SeriesPage({ notFound }: { notFound: ReactNode }) {
  const { seriesId } = useParams({ strict: false })
  const found = useQuery(seriesQuery(seriesId ?? ''))
  if (found.data) return <SeriesView key={found.data.id} series={found.data} />
  if (isApiError(found.error, 404) || isApiError(found.error, 400)) return notFound
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}
