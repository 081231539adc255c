import { useNavigate } from '@tanstack/react-router'
import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Unit } from '../queries.ts'
import { atOf, clamped, moveFrom, type Place, placeOf } from './grid-places.ts'
import type { MatrixLine } from './matrix.ts'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixRow } from './matrix-row.tsx'
import { PlaceText } from './place-text.tsx'

type Props = { lines: readonly MatrixLine[]; units: readonly Unit[] }

/**
 * Areas by units. One tab stop: the arrows go from square to square, Home and End to the ends of a row, Enter opens.
 * What a square means is told above the matrix, and to those who hear it by the square's own name.
 */
export function MatrixGrid({ lines, units }: Props) {
  const t = useTexts('responsibility')
  const navigate = useNavigate()
  const table = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<Place>({ row: 1, column: 1 })
  const [pointed, point] = useState<Place | null>(null)
  const size = { rows: lines.length + 1, columns: units.length + 1 }
  const tabStop = clamped(stop, size)

  function onKeyDown(event: KeyboardEvent): void {
    const here = placeOf(event.target)
    if (!here) return
    const next = moveFrom(here, event, size)
    if (next) {
      event.preventDefault()
      setStop(next)
      table.current?.querySelector<HTMLElement>(`[data-at="${atOf(next)}"]`)?.focus()
    } else if (event.key === 'Enter' && here.row > 0 && here.column > 0) {
      open(here)
    }
  }

  function open({ row }: Place): void {
    const line = lines[row - 1]
    if (line) void navigate({ to: '/map/$code', params: { code: line.area.code } })
  }

  function onFocus({ target }: FocusEvent): void {
    const place = placeOf(target)
    if (!place) return
    setStop(place)
    point(place)
  }

  function onPointerOver({ target }: PointerEvent): void {
    const place = placeOf(target)
    if (place && (place.row !== pointed?.row || place.column !== pointed.column)) point(place)
  }

  return (
    <>
      <PlaceText place={pointed} lines={lines} units={units} />
      <div className="f-matrix">
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- the table is driven as a whole, with one tab stop
          role="grid"
          aria-label={t('map.label')}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onPointerOver={onPointerOver}
          onPointerLeave={() => point(null)}
          onClick={({ target }) => {
            const place = placeOf(target)
            if (place && place.row > 0 && place.column > 0) open(place)
          }}
        >
          <MatrixHead
            units={units}
            stopColumn={tabStop.row === 0 ? tabStop.column : -1}
            pointedColumn={pointed?.column ?? -1}
          />
          <tbody>
            {lines.map((line, nth) => (
              <MatrixRow
                key={line.area.id}
                line={line}
                units={units}
                row={nth + 1}
                stopColumn={tabStop.row === nth + 1 ? tabStop.column : -1}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
