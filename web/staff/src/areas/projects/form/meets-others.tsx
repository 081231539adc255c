import { Link } from '@tanstack/react-router'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { overlapKinds } from '../overlaps/filters.ts'
import { useNearWords } from '../overlaps/use-near-words.ts'
import type { Meets } from './use-meets.ts'
import './meets-others.css'

/** Which others the project would meet if it were saved as it stands: quietly beside the form, and never in its way. */
export function MeetsOthers({ meets }: { meets: Meets }) {
  const t = useTexts('overlaps')
  const { state, items } = meets
  return (
    <section className="f-meets" aria-labelledby="meets-others">
      <h2 id="meets-others">{t('meets')}</h2>
      <Said meets={meets} />
      {state === 'waits' || items.length === 0
        ? null
        : overlapKinds
            .filter((kind) => items.some((one) => one.kind === kind))
            .map((kind) => (
              <div key={kind} className="f-meets__kind" data-kind={kind}>
                <h3>{t(`meets.${kind}`)}</h3>
                <ul>
                  {items
                    .filter((one) => one.kind === kind)
                    .map((one) => (
                      <Met key={one.project?.id ?? one.case?.id} met={one} />
                    ))}
                </ul>
              </div>
            ))}
    </section>
  )
}

/** In one sentence, which is also what is read aloud when it changes. */
function Said({ meets: { state, items, error } }: { meets: Meets }) {
  const t = useTexts('overlaps')
  const why = isApiError(error) ? error.problem?.title : undefined
  const counts = overlapKinds
    .map((kind) => ({ kind, count: items.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(`meets.count.${kind}`, { count }))
  return (
    <output className="f-meets__said">
      {state === 'waits' ? t('meets.waits') : null}
      {state === 'looks' ? t('meets.looks') : null}
      {state === 'failed' ? [t('meets.failed'), why].filter(Boolean).join(' ') : null}
      {state === 'found' ? (counts.length > 0 ? `${counts.join(', ')}.` : t('meets.none')) : null}
    </output>
  )
}

function Met({ met: { project, case: found, metres, days } }: { met: Meets['items'][number] }) {
  const t = useTexts('overlaps')
  const nameOf = useNameOf()
  const nearOf = useNearWords()
  const near = nearOf({ metres, days })
  return (
    <li>
      {project ? (
        <Link
          to="/projects/$projectId"
          params={{ projectId: project.id }}
          target="_blank"
          className="ds-link"
        >
          {`${project.reference} ${project.title}`}
          <span className="ds-sr-only"> {t('meets.newTab')}</span>
        </Link>
      ) : null}
      {found ? (
        <Link to="/cases/$caseId" params={{ caseId: found.id }} target="_blank" className="ds-link">
          {`${found.number} ${found.title}`}
          <span className="ds-sr-only"> {t('meets.newTab')}</span>
        </Link>
      ) : null}
      {near ? <p>{near}</p> : null}
      {project ? (
        <p>{t('meets.who', { unit: nameOf(project.unit), contact: project.contact.name })}</p>
      ) : null}
    </li>
  )
}
