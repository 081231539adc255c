import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useRowArrival } from '../../../../../lib/arrival.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { RoleMark, roles } from '../role-mark.tsx'
import type { MatrixLine } from './matrix.ts'

/** The map on a phone: an area a row, with the units that have a role in it. */
export function MapList({ lines }: { lines: readonly MatrixLine[] }) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const isEnglish = useLanguage() === 'en'
  const list = useRef<HTMLUListElement>(null)
  useRowArrival(list, lines.length)
  return (
    <ul className="f-map__list" ref={list} aria-label={t('map.title')}>
      {lines.map(({ area, cells, isGap }) => (
        <li key={area.id} data-focus-key={area.id}>
          <Link to="/map/$code" params={{ code: area.code }} data-row-link>
            {isEnglish ? area.titleEn : area.title}
          </Link>
          {isGap ? (
            <StatusTag tone="danger" plain>
              {t('gap')}
            </StatusTag>
          ) : null}
          {roles.map((role) => {
            const held = cells.filter((cell) => cell?.role === role)
            if (held.length === 0) return null
            return (
              <p key={role}>
                <RoleMark of={role} />
                <span className="ds-sr-only">{t(`role.${role}`)}: </span>
                <span>{held.map((cell) => (cell ? nameOf(cell.unit) : '')).join(', ')}</span>
              </p>
            )
          })}
        </li>
      ))}
    </ul>
  )
}
