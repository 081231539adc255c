import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { OverlapItem } from './overlap-item.tsx'
import { type Overlap, projectOverlapsQuery } from './overlaps-api.ts'
import './overlaps.css'

type Props = { projectId: string; stepsOf?: ((overlap: Overlap) => ReactNode) | undefined }

const waits = ({ status }: Overlap) => status === 'new' || status === 'acknowledged'

/** Which other projects and cases a project meets: the gravest first, and what is settled last. */
export function ProjectOverlaps({ projectId, stepsOf }: Props) {
  const t = useTexts('projects')
  const found = useQuery(projectOverlapsQuery(projectId))
  return (
    <section className="f-overlaps" aria-labelledby="project-overlaps">
      <h2 id="project-overlaps">{t('overlaps')}</h2>
      {found.data ? (
        found.data.length > 0 ? (
          <ul>
            {found.data
              .toSorted((a, b) => Number(waits(b)) - Number(waits(a)))
              .map((overlap) => (
                <OverlapItem
                  key={overlap.id}
                  overlap={overlap}
                  projectId={projectId}
                  steps={stepsOf?.(overlap)}
                />
              ))}
          </ul>
        ) : (
          <p>{t('overlaps.none')}</p>
        )
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons count={2} />
      )}
    </section>
  )
}
