import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { isApiError } from '../../../../lib/api-error.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { HandoverView } from '../../areas/cases/handover/handover-view.tsx'
import { handoverQuery } from '../../areas/cases/handover/queries.ts'
import { NotFoundPage } from './not-found-page.tsx'

/** Where the link of a notice or a mail lands. */
export function HandoverPage() {
  const { handoverId } = useParams({ from: '/shell/handovers/$handoverId' })
  const found = useQuery(handoverQuery(handoverId))
  if (found.data) return <HandoverView key={handoverId} handover={found.data} />
  if (isApiError(found.error, 404) || isApiError(found.error, 400)) return <NotFoundPage />
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}
