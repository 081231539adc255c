import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Unit } from '../queries.ts'
import { RoleMark } from '../role-mark.tsx'
import { atOf } from './grid-places.ts'
import type { MatrixLine } from './matrix.ts'

type Props = {
  line: MatrixLine
  units: readonly Unit[]
  row: number
  /** The column in which the grid's tab stop lies; -1 when it lies in another row. */
  stopColumn: number
}

/** An area and what each unit is to it. Drawn anew only when its own tab stop moves: there are a thousand squares. */
export const MatrixRow = memo(function MatrixRow({ line, units, row, stopColumn }: Props) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const title = useLanguage() === 'en' ? line.area.titleEn : line.area.title
  return (
    <tr data-gap={line.isGap || undefined}>
      <th scope="row">
        <Link
          to="/map/$code"
          params={{ code: line.area.code }}
          data-at={atOf({ row, column: 0 })}
          tabIndex={stopColumn === 0 ? 0 : -1}
        >
          {title}
        </Link>
        {line.isGap ? (
          <StatusTag tone="danger" plain>
            {t('gap')}
          </StatusTag>
        ) : null}
      </th>
      {units.map((unit, nth) => {
        const held = line.cells[nth]
        const words = t(`explain.${held?.role ?? 'none'}`, { unit: nameOf(unit), area: title })
        return (
          <td
            key={unit.id}
            data-at={atOf({ row, column: nth + 1 })}
            tabIndex={stopColumn === nth + 1 ? 0 : -1}
            aria-label={words}
          >
            {held ? <RoleMark of={held.role} /> : null}
          </td>
        )
      })}
    </tr>
  )
})
