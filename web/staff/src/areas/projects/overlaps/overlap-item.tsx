import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { Overlap, Settlement } from './overlaps-api.ts'
import { SettleDialog } from './settle-dialog.tsx'

const acts = ['acknowledged', 'coordinated', 'not_relevant'] as const

type Props = {
  overlap: Overlap
  projectId: string
  /** What more can be done while it is open. */
  steps?: ReactNode
}

/** One overlap as seen from a project: whom it meets, how near, and what can be done about it. */
export function OverlapItem({ overlap, projectId, steps }: Props) {
  const t = useTexts('projects')
  const [settling, settle] = useState<Settlement['status'] | null>(null)
  const { kind, metres, days, status, owner, decision } = overlap
  const isOpen = status === 'new' || status === 'acknowledged'
  const near = [
    metres === null ? null : metres < 1 ? t('overlap.touch') : t('overlap.metres', { n: Math.round(metres) }),
    days === null ? null : days === 0 ? t('overlap.sameTime') : t('overlap.days', { n: days }),
  ].filter((part) => part !== null)
  return (
    <li>
      <p>
        <strong>{t(`overlap.kind.${kind}`)}</strong> <Party overlap={overlap} projectId={projectId} />
      </p>
      <p className="f-overlaps__quiet">
        {near.length > 0 ? `${near.join(', ')} · ` : null}
        {t('overlap.state', { status: t(`overlap.status.${status}`), who: owner.name })}
      </p>
      {decision ? <p className="f-project__purpose">{decision}</p> : null}
      {overlap.may.settle || isOpen ? (
        <div className="f-overlaps__acts">
          {acts
            .filter((act) => overlap.may.settle && act !== status)
            .map((act) => (
              <Button key={act} variant="tertiary" data-size="sm" onClick={() => settle(act)}>
                {t(`overlap.act.${act}`)}
              </Button>
            ))}
          {isOpen ? steps : null}
        </div>
      ) : null}
      {settling ? <SettleDialog overlap={overlap} status={settling} onClose={() => settle(null)} /> : null}
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
