import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { PhaseTag } from '../phase-tag.tsx'
import { type Follow, type News, newsQuery } from './follow-api.ts'
import { useFollowName } from './use-follow-name.ts'

/** What may need somebody first. */
const kinds = ['overlap', 'added', 'ended', 'resumed', 'changed'] as const
const fields = [
  'title',
  'purpose',
  'unitId',
  'contactId',
  'phase',
  'period',
  'place',
  'areaIds',
  'companyIds',
  'partners',
  'budgetFrame',
  'visibility',
  'impact',
  'links',
] as const

/** What the next digest holds as of now. */
export function NewsList({ follows }: { follows: readonly Follow[] }) {
  const t = useTexts('projectFollow')
  const found = useQuery(newsQuery)
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeletons kind="rows" count={3} />
  const { items, total } = found.data
  return (
    <section aria-labelledby="news" className="f-follow__part">
      <h2 id="news">{t('news')}</h2>
      <p className="f-follow__quiet">{t(items.length > 0 ? 'news.lead' : 'news.none')}</p>
      {kinds.map((kind) => {
        const own = items.filter((one) => one.kind === kind)
        return own.length > 0 ? (
          <div key={kind}>
            <h3 id={`news-${kind}`}>{t(`news.${kind}`)}</h3>
            <ul aria-labelledby={`news-${kind}`}>
              {own.map((one) => (
                <Row key={one.id} one={one} follows={follows} />
              ))}
            </ul>
          </div>
        ) : null
      })}
      {total > items.length ? <p>{t('news.more', { count: total - items.length })}</p> : null}
    </section>
  )
}

function Row({ one, follows }: { one: News; follows: readonly Follow[] }) {
  const t = useTexts('projectFollow')
  const nameOf = useNameOf()
  const followName = useFollowName()
  const { project, at } = one
  const because = follows.filter(({ id, kind }) => kind !== 'project' && one.follows.includes(id))
  return (
    <li>
      <span className="f-follow__what">
        <Link to="/projects/$projectId" params={{ projectId: project.id }}>
          <span className="f-number">{project.reference}</span> {project.title}
        </Link>
        <span>
          <What one={one} />
        </span>
        <span className="f-follow__quiet">
          {nameOf(project.unit)} · <DateText value={at} />
          {because.length > 0 ? ` · ${t('because', { what: because.map(followName).join(', ') })}` : null}
        </span>
      </span>
    </li>
  )
}

function What({ one: { kind, project, fields: changed, overlap, other, caseNumber } }: { one: News }) {
  const t = useTexts('projectFollow')
  const words = useTexts('projects')
  if (kind === 'overlap' && overlap)
    return (
      <>
        {words(`overlap.kind.${overlap}`)}{' '}
        {other ? (
          <Link to="/projects/$projectId" params={{ projectId: other.id }}>
            <span className="f-number">{other.reference}</span> {other.title}
          </Link>
        ) : (
          <span className="f-number">{caseNumber}</span>
        )}
      </>
    )
  const what = fields.filter((field) => changed.includes(field)).map((field) => words(`field.${field}`))
  if (kind === 'changed' && what.length > 0) return t('news.what', { what: what.join(', ') })
  return <PhaseTag phase={project.phase} />
}
