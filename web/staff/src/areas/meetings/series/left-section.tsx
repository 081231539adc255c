import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { TakeUp } from '../on-case/take-up.tsx'
import type { Series } from '../queries.ts'

/** What stood on the agendas of a series when it ended, each with the step to another meeting; nothing when all is placed. */
export function LeftSection({ series: { left } }: { series: Pick<Series, 'left'> }) {
  const t = useTexts('meetings')
  if (left.length === 0) return null
  return (
    <section aria-labelledby="series-left">
      <h2 id="series-left">{t('series.left')}</h2>
      <p className="f-meetings__quiet">{t('series.left.lead')}</p>
      <ul className="f-series__coming">
        {left.map(({ key, title, caseId, projectId }) => (
          <li key={key}>
            <span className="f-series__when">
              {caseId ? (
                <Link to="/cases/$caseId" params={{ caseId }}>
                  {title}
                </Link>
              ) : projectId ? (
                <Link to="/projects/$projectId" params={{ projectId }}>
                  {title}
                </Link>
              ) : (
                title
              )}
            </span>
            <TakeUp
              align="end"
              matter={
                caseId && key.startsWith('case:') ? { caseId } : projectId ? { projectId } : { proposal: key }
              }
              title={title}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
