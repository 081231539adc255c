import { matches } from '../../../../../lib/match.ts'
import type { Area, MapRow, Unit } from '../queries.ts'

export type MatrixLine = {
  readonly area: Pick<Area, 'id' | 'code' | 'title' | 'titleEn'>
  /** One for each unit, in the order of the units; null where the unit has no role. */
  readonly cells: readonly (MapRow | null)[]
  /** Nobody answers for the area on the day that is shown. */
  readonly isGap: boolean
}

export type MapFilter = { text: string; unitId: string; onlyGaps: boolean }
export const wholeMap: MapFilter = { text: '', unitId: '', onlyGaps: false }

/** Areas by units, with the role where they meet. */
export function linesOf(
  areas: readonly Area[],
  units: readonly Unit[],
  roles: readonly MapRow[],
): MatrixLine[] {
  const byArea = Map.groupBy(roles, ({ area }) => area.id)
  return areas
    .filter(({ active, id }) => active || byArea.has(id))
    .map((area) => {
      const held = byArea.get(area.id) ?? []
      return {
        area,
        cells: units.map(({ id }) => held.find(({ unit }) => unit.id === id) ?? null),
        isGap: !held.some(({ role }) => role === 'accountable'),
      }
    })
}

/** The lines that the person asked to see; words are looked for in both languages. */
export function filterLines(lines: readonly MatrixLine[], { text, unitId, onlyGaps }: MapFilter) {
  return lines.filter(
    ({ area, cells, isGap }) =>
      (!onlyGaps || isGap) &&
      (!unitId || cells.some((cell) => cell?.unit.id === unitId)) &&
      (matches(area.title, text) || matches(area.titleEn, text)),
  )
}
