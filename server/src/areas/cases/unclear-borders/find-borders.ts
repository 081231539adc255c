import type { Read } from '../../../platform/db/db.ts'
import { type Border, isDrawnSince, rankBorders } from './rules.ts'
import { listDrawn, listSigns } from './store.ts'

const DAY_MS = 86_400_000
const MOST = 50

export type FoundBorder = Border & {
  /** A note or a change of the map has come after the latest sign: it may be settled, and shows whether it was. */
  readonly isDrawn: boolean
}

/**
 * Where units have not been sure whose a question was, of late: the least clear first, those that have been drawn since
 * last.
 */
export async function findBorders(read: Read, now: Date, days: number): Promise<FoundBorder[]> {
  const signs = await listSigns(read, new Date(now.getTime() - days * DAY_MS))
  const borders = rankBorders(signs)
  const drawn = await listDrawn(read, [...new Set(borders.map(({ areaId }) => areaId))])
  const found = borders.map((border) => {
    const has = (id: string | null) => id !== null && border.unitIds.includes(id)
    const notes = drawn.notes.filter(
      ({ areaId, unitId, otherUnitId }) =>
        areaId === border.areaId && has(unitId) && (border.unitIds.length === 1 || has(otherUnitId)),
    )
    const changes = drawn.changes.filter(({ areaId }) => areaId === border.areaId)
    return { ...border, isDrawn: isDrawnSince(border, [...notes, ...changes]) }
  })
  return [...found.filter(({ isDrawn }) => !isDrawn), ...found.filter(({ isDrawn }) => isDrawn)].slice(
    0,
    MOST,
  )
}
