import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { partsUnderWayQuery } from './queries.ts'
import './under-way.css'

/** What is under way in an area, and what becomes of it when another unit comes to answer for it. */
export function UnderWay({ area }: { area: string }) {
  const t = useTexts('disputes')
  const parts = useQuery(partsUnderWayQuery(area)).data
  if (!parts) return null
  if (parts.length === 0) return <p className="f-boundary__quiet">{t('underWay.none')}</p>
  const following = parts.filter(({ follows }) => follows)
  const staying = parts.filter(({ follows }) => !follows)
  const summary = [
    following.length > 0 ? t('underWay.follows', { count: following.length }) : '',
    staying.length > 0 ? t('underWay.stays', { count: staying.length }) : '',
  ]
  return (
    <details className="f-under-way">
      <summary>
        {t('underWay.heading')}: {summary.filter(Boolean).join(', ')}
      </summary>
      <p>{t('underWay.rule')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <Link className="ds-link" to="/cases/$caseId" params={{ caseId: part.case.id }}>
              {part.case.number}
            </Link>{' '}
            {part.title} <span className="f-boundary__quiet">({part.officer ?? t('underWay.untaken')})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
