import { addDays, type LocalDay } from '../../../kernel/local-day.ts'

/** How long after closing a case still counts as recent when a new one of the same company or place comes in. */
export function recentSince(today: LocalDay): LocalDay {
  return addDays(today, -183)
}

/** The number of a case: L, the year, and a count of five digits or more. */
export function formatCaseNumber(year: number, count: number): string {
  return `L-${year}-${String(count).padStart(5, '0')}`
}

/** The units that an area's question should reach: the accountable one first, those consulted after it, each once. */
export function proposeParts(
  areas: readonly {
    readonly id: string
    readonly title: string
    readonly accountableUnitId: string | null
    readonly consultedUnitIds: readonly string[]
  }[],
): { unitId: string; areaId: string; title: string; needed: boolean }[] {
  const proposals: { unitId: string; areaId: string; title: string; needed: boolean }[] = []
  for (const area of areas) {
    if (area.accountableUnitId) {
      proposals.push({ unitId: area.accountableUnitId, areaId: area.id, title: area.title, needed: true })
    }
  }
  const needed = new Set(proposals.map(({ unitId }) => unitId))
  for (const area of areas) {
    for (const unitId of area.consultedUnitIds) {
      if (needed.has(unitId) || proposals.some((one) => one.unitId === unitId)) continue
      proposals.push({ unitId, areaId: area.id, title: area.title, needed: false })
    }
  }
  return proposals
}
