import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { OverlapRow } from './overlap-row.tsx'
import { waitingOverlapsQuery } from './overlaps-api.ts'
import './overlap-list.css'

/** New overlaps that concern my unit, over the list of projects: how many, and the gravest. Nothing when there are none. */
export function WaitingOverlaps() {
  const t = useTexts('overlaps')
  const { data } = useQuery(waitingOverlapsQuery)
  if (!data || data.count === 0)
    return (
      <p className="f-waiting-overlaps__way">
        <Link to="/projects/overlaps" className="ds-link">
          {t('all')}
        </Link>
      </p>
    )
  return (
    <section className="f-waiting-overlaps" aria-labelledby="waiting-overlaps">
      <div className="f-waiting-overlaps__head">
        <h2 id="waiting-overlaps">
          {t('waiting')} <span className="f-waiting-overlaps__count">{data.count}</span>
        </h2>
        <Link to="/projects/overlaps" search={{ mine: true, status: 'new' }} className="ds-link">
          {t('waiting.all')}
        </Link>
        <Link to="/projects/overlaps" className="ds-link">
          {t('all')}
        </Link>
      </div>
      <ul className="f-overlap-list">
        {data.items.map((overlap) => (
          <OverlapRow key={overlap.id} overlap={overlap} />
        ))}
      </ul>
    </section>
  )
}
