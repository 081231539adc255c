import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Overlap } from '../meeting/queries.ts'
import { useNearWords } from './use-near-words.ts'
import './agenda.css'

/** The two that overlap: how near they are, and of each whose it is, when, and the way to it. */
export function Parties({ overlap }: { overlap: Overlap }) {
  const t = useTexts('meeting')
  const words = useNearWords()
  const { kind, status, project, other, case: found, endedAt } = overlap
  const near = words.near(overlap)
  return (
    <div className="f-parties">
      <p>
        <strong>{words.kind(kind)}</strong> {near.join(', ')}
        {near.length > 0 ? '. ' : ''}
        {endedAt ? t('overlap.ended') : status === 'new' ? null : `${words.status(status)}.`}
      </p>
      <ul>
        <Party project={project} />
        {other ? <Party project={other} /> : null}
        {found ? (
          <li>
            <Link to="/cases/$caseId" params={{ caseId: found.id }}>
              {`${found.number} ${found.title}`}
            </Link>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

function Party({ project: { id, reference, title, unit, from, to } }: { project: Overlap['project'] }) {
  const nameOf = useNameOf()
  return (
    <li>
      <Link to="/projects/$projectId" params={{ projectId: id }}>
        {`${reference} ${title}`}
      </Link>
      <span className="f-meeting__facts">
        <span>{nameOf(unit)}</span>
        {from || to ? (
          <span>
            {from ? <DateText value={from} /> : null}–{to ? <DateText value={to} /> : null}
          </span>
        ) : null}
      </span>
    </li>
  )
}
