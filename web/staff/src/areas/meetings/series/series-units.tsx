import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Series } from '../queries.ts'

/** Beside the rest: which units take part and who comes, and the items that each meeting has. */
export function SeriesUnits({ series: { units, standing } }: { series: Series }) {
  const t = useTexts('meetings')
  return (
    <div className="f-series__aside">
      <section aria-labelledby="series-units">
        <h2 id="series-units">
          {t('series.units')} <span className="f-meetings__count">{units.length || ''}</span>
        </h2>
        {units.length === 0 ? (
          <p className="f-meetings__quiet">{t('series.units.none')}</p>
        ) : (
          <ul className="f-series__list">
            {units.map((unit) => (
              <li key={unit.id}>
                <Link to="/units/$slug" params={{ slug: unit.slug }}>
                  {unit.name}
                </Link>
                <span className="f-meetings__quiet">
                  {unit.members.length > 0
                    ? unit.members.map(({ name }) => name).join(', ')
                    : t('series.units.heads')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {standing.length > 0 ? (
        <section aria-labelledby="series-standing">
          <h2 id="series-standing">{t('series.standing')}</h2>
          <ol className="f-series__list">
            {standing.map(({ title, purpose, minutes }) => (
              <li key={title}>
                <span>{title}</span>
                <span className="f-meetings__quiet">
                  {t(`purpose.${purpose}`)}, {t('series.standing.minutes', { count: minutes })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}
