import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { isApiError } from '../../../../lib/api-error.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { CaseDesk } from '../../areas/cases/register/case-desk.tsx'
import type { CaseTab } from '../../areas/cases/register/case-tab.ts'
import { caseQuery } from '../../areas/cases/register/queries.ts'
import { CaseMeetings } from '../../areas/meetings/on-case/case-meetings.tsx'
import { NextMeeting } from '../../areas/meetings/on-case/next-meeting.tsx'
import { useCaseSeen } from '../../areas/notifications/use-case-seen.ts'
import { NotFoundPage } from './not-found-page.tsx'

/** With its words and, when it is asked for, a map: after the case itself. */
const NearCase = lazy(async () => ({
  default: (await import('../../areas/projects/near-case/near-case.tsx')).NearCase,
}))

export function CasePage() {
  const { caseId } = useParams({ from: '/shell/cases/$caseId' })
  const { tab = 'parts', do: deed = null } = useSearch({ from: '/shell/cases/$caseId' })
  const navigate = useNavigate({ from: '/cases/$caseId' })
  const found = useQuery(caseQuery(caseId))
  useCaseSeen(caseId)

  function show(next: CaseTab): void {
    if (next === tab && !deed) return
    const search = next === 'parts' ? {} : { tab: next }
    void navigate({ search, replace: true, resetScroll: false })
  }

  if (found.data) {
    const { number, status, place } = found.data
    const isOpen = status !== 'closed'
    return (
      <CaseDesk
        key={caseId}
        of={found.data}
        tab={tab}
        onTab={show}
        deed={deed}
        ahead={<NextMeeting caseId={caseId} />}
        beside={
          <>
            <CaseMeetings caseId={caseId} number={number} isOpen={isOpen} />
            <Suspense fallback={null}>
              <NearCase caseId={caseId} place={place} isOpen={isOpen} />
            </Suspense>
          </>
        }
      />
    )
  }
  if (isApiError(found.error, 404) || isApiError(found.error, 400)) return <NotFoundPage />
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}
