import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { useWrite } from '../../../../lib/use-write.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { joinVisits, type Neighbour, neighboursQuery, staleAfterVisit, type Visit } from './queries.ts'
import { WhenText } from './visit-words.tsx'

/** Other units' visits to the company, which one can ask to make as one though nothing has proposed it. */
export function JoinSection({ visit }: { visit: Visit }) {
  const t = useTexts('inspections')
  const { site, property, earliestOn, latestOn, isAnnounced } = visit
  const planned = {
    unitId: visit.unit.id,
    companyId: visit.company.id,
    site,
    property,
    earliestOn,
    latestOn,
    isAnnounced,
  }
  const together = visit.joint?.parties.map(({ visitId }) => visitId) ?? []
  const others = (useQuery(neighboursQuery(planned)).data ?? []).filter(({ id }) => !together.includes(id))
  if (others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('near.others')}</h2>
      <ul className="f-visits__others">
        {others.map((other) => (
          <Other key={other.id} visit={visit} other={other} />
        ))}
      </ul>
    </section>
  )
}

function Other({ visit, other }: { visit: Visit; other: Neighbour }) {
  const t = useTexts('inspections')
  const join = useWrite({
    call: (_: null, intention) => joinVisits(visit, other.id, intention),
    invalidates: () => staleAfterVisit,
    onDone: () => showToast({ tone: 'good', message: t('join.done', { unit: other.unit.name }) }),
  })
  return (
    <li>
      <span>
        <Link to="/inspections/$visitId" params={{ visitId: other.id }}>
          {other.unit.name}
        </Link>{' '}
        <WhenText visit={other} />
        <span className="f-visits__quiet">
          {other.site}: {other.subject}
          {other.isAnnounced ? '' : ` (${t('unannounced').toLowerCase()})`}
        </span>
      </span>
      <Button
        variant="secondary"
        aria-label={t('join.ask.of', { unit: other.unit.name })}
        loading={join.isPending}
        onClick={() => join.mutate(null)}
      >
        {t('join.ask')}
      </Button>
      {join.error ? <ErrorState error={join.error} /> : null}
    </li>
  )
}
