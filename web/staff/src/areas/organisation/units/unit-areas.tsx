import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type Area, unitAreasQuery } from './queries.ts'

const kinds = ['accountable', 'performs', 'consulted', 'informed'] as const

/** What the unit answers for, and what it is asked about. */
export function UnitAreas({ slug }: { slug: string }) {
  const t = useTexts('organisation')
  const areas = useQuery(unitAreasQuery(slug))
  const roleIn = ({ responsibilities }: Area) => responsibilities.find(({ unit }) => unit.slug === slug)?.role
  const byRole = Map.groupBy(areas.data ?? [], roleIn)
  return (
    <section className="f-unit__areas" aria-labelledby="unit-areas">
      <Heading level={2} data-size="2xs" id="unit-areas">
        {t('areas.title')}
      </Heading>
      {areas.error && !areas.data ? (
        <ErrorState error={areas.error} onRetry={() => void areas.refetch()} />
      ) : areas.data ? (
        <div className="f-unit__columns">
          {kinds.map((kind) => {
            const held = byRole.get(kind)
            if (!held && kind !== 'accountable') return null
            return (
              <div key={kind}>
                <h3>
                  {t(`areas.${kind}`)} <span className="f-unit__quiet">{held?.length ?? 0}</span>
                </h3>
                {held ? <AreaLinks areas={held} /> : <p className="f-unit__quiet">{t('areas.none')}</p>}
              </div>
            )
          })}
        </div>
      ) : (
        <Skeletons count={3} />
      )}
    </section>
  )
}

function AreaLinks({ areas }: { areas: readonly Area[] }) {
  const isEnglish = useLanguage() === 'en'
  return (
    <ul>
      {areas.map((area) => (
        <li key={area.id}>
          <Link to="/map/$code" params={{ code: area.code }}>
            {isEnglish ? area.titleEn : area.title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
