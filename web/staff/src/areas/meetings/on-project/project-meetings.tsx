import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { Said } from '../on-case/said.tsx'
import { TakeUp } from '../on-case/take-up.tsx'
import { ofProjectQuery } from './queries.ts'

type Props = { projectId: string; reference: string; isOpen: boolean }

/** What meetings say of a project and of what it meets: where it stands, what was decided, what somebody undertook. */
export function ProjectMeetings(props: Props) {
  return (
    // Its words are fetched apart; the project stands meanwhile.
    <Suspense fallback={null}>
      <Section {...props} />
    </Suspense>
  )
}

function Section({ projectId, reference, isOpen }: Props) {
  const t = useTexts('meetings')
  const found = useQuery(ofProjectQuery(projectId))
  return (
    <section className="f-case-meetings" aria-labelledby="project-meetings">
      <h2 id="project-meetings">{t('onCase.title')}</h2>
      {found.data ? (
        <Said said={found.data} none={t('onProject.none')} titled />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons count={2} />
      )}
      {isOpen ? <TakeUp matter={{ projectId }} title={reference} isStep /> : null}
    </section>
  )
}
