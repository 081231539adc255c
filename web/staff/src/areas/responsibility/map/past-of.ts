import type { Period } from '../queries.ts'

/**
 * What a square says of its past: the period that holds for the unit, and what was before it, which is the unit's own
 * earlier role or, where it is accountable, the unit that was accountable last.
 */
export function pastOf(history: readonly Period[], unitId: string): { now?: Period; before?: Period } {
  const now = history.find(({ unit, isCurrent }) => isCurrent && unit.id === unitId)
  const ended = history
    .filter(({ to, isCurrent }) => to !== null && !isCurrent)
    .filter(({ unit, role }) => unit.id === unitId || (role === 'accountable' && now?.role === 'accountable'))
    .filter(({ to }) => !now?.from || (to ?? '') <= now.from)
    .toSorted((a, b) => (b.to ?? '').localeCompare(a.to ?? ''))
  const before = ended[0]
  return { ...(now ? { now } : {}), ...(before ? { before } : {}) }
}
