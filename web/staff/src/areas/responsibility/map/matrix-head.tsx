import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { Unit } from '../queries.ts'
import { atOf } from './grid-places.ts'

type Props = {
  units: readonly Unit[]
  /** The column whose head is the grid's tab stop; -1 for none. */
  stopColumn: number
  pointedColumn: number
}

/** The units, written upwards; each leads to the unit's own page. */
export function MatrixHead({ units, stopColumn, pointedColumn }: Props) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  return (
    <thead>
      <tr>
        <th scope="col" className="f-matrix__corner">
          {t('map.area')}
        </th>
        {units.map((unit, nth) => (
          <th key={unit.id} scope="col" data-pointed={pointedColumn === nth + 1 || undefined}>
            <Link
              to="/units/$slug"
              params={{ slug: unit.slug }}
              data-at={atOf({ row: 0, column: nth + 1 })}
              tabIndex={stopColumn === nth + 1 ? 0 : -1}
            >
              {nameOf(unit)}
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  )
}
