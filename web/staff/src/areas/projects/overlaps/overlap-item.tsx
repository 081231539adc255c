import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { OverlapActs } from './overlap-acts.tsx'
import type { Overlap } from './overlaps-api.ts'
import { useNearWords } from './use-near-words.ts'

type Props = {
  overlap: Overlap
  projectId: string
  /** What more can be done while it is open. */
  steps?: ReactNode
}

/** One overlap as seen from a project: whom it meets, how near, and what can be done about it. */
export function OverlapItem({ overlap, projectId, steps }: Props) {
  const t = useTexts('projects')
  const nearOf = useNearWords()
  const { kind, status, owner, decision } = overlap
  const near = nearOf(overlap)
  return (
    <li>
      <p>
        <strong>{t(`overlap.kind.${kind}`)}</strong> <Party overlap={overlap} projectId={projectId} />
      </p>
      <p className="f-overlaps__quiet">
        {near ? `${near} · ` : null}
        {t('overlap.state', { status: t(`overlap.status.${status}`), who: owner.name })}
      </p>
      {decision ? <p className="f-project__purpose">{decision}</p> : null}
      <OverlapActs overlap={overlap} steps={steps} />
    </li>
  )
}

function Party({ overlap, projectId }: { overlap: Overlap; projectId: string }) {
  const { project, other, case: found } = overlap
  if (found) {
    return (
      <Link to="/cases/$caseId" params={{ caseId: found.id }} className="ds-link">
        {`${found.number} ${found.title}`}
      </Link>
    )
  }
  const party = other && project.id === projectId ? other : project
  return (
    <Link to="/projects/$projectId" params={{ projectId: party.id }} className="ds-link">
      {`${party.reference} ${party.title}`}
    </Link>
  )
}
