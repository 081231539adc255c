import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import { OverlapActs } from './overlap-acts.tsx'
import type { Overlap, OverlapKind, OverlapParty } from './overlaps-api.ts'
import { useNearWords } from './use-near-words.ts'

const tones = {
  collision: 'attention',
  opportunity: 'good',
  subject: 'waiting',
} as const satisfies Record<OverlapKind, Tone>

/** One overlap as seen from nobody's side: both parties, how near, how it goes, and what can be done about it. */
export function OverlapRow({ overlap, isTold = false }: { overlap: Overlap; isTold?: boolean }) {
  const t = useTexts('overlaps')
  const shared = useTexts('projects')
  const nearOf = useNearWords()
  const { kind, project, other, case: found, status, owner, decision, endedAt, foundAt } = overlap
  const near = nearOf(overlap)
  const names = { one: project.reference, other: other?.reference ?? found?.number ?? '' }
  return (
    <li data-row data-focus-key={overlap.id}>
      <p className="f-overlap-list__what">
        <StatusTag tone={endedAt ? 'ended' : tones[kind]} plain>
          {t(`kind.${kind}`)}
        </StatusTag>
        <span className="f-overlap-list__quiet">{near}</span>
      </p>
      <div className="f-overlap-list__parties">
        <Party party={project} isFirst />
        {other ? <Party party={other} /> : null}
        {found ? (
          <p>
            <Link to="/cases/$caseId" params={{ caseId: found.id }} className="ds-link">
              {`${found.number} ${found.title}`}
            </Link>
          </p>
        ) : null}
      </div>
      {isTold ? (
        <p className="f-overlap-list__quiet">
          {endedAt ? (
            <>
              {t('ended')} <DateText value={endedAt} />
            </>
          ) : (
            <>
              {shared('overlap.state', { status: shared(`overlap.status.${status}`), who: owner.name })}{' '}
              {t('found')} <DateText value={foundAt} />
            </>
          )}
        </p>
      ) : null}
      {isTold && decision ? <p className="f-overlap-list__decision">{decision}</p> : null}
      <OverlapActs overlap={overlap} about={t('meeting', names)} />
    </li>
  )
}

function Party({ party, isFirst = false }: { party: OverlapParty; isFirst?: boolean }) {
  const nameOf = useNameOf()
  return (
    <p>
      <Link
        to="/projects/$projectId"
        params={{ projectId: party.id }}
        className="ds-link"
        {...(isFirst ? { 'data-row-link': '' } : {})}
      >
        {`${party.reference} ${party.title}`}
      </Link>{' '}
      <span className="f-overlap-list__quiet">
        {nameOf(party.unit)}, {party.contact.name}
      </span>
    </p>
  )
}
