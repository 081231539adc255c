import type { UnitId } from '../../../kernel/ids.ts'
import type { MeetingStatus } from '../facts.ts'

/**
 * Whether a series is where an overlap belongs: the units of both parties meet there. Where they meet nowhere, it is
 * the meeting of whoever sees to it.
 */
export function isForum(
  overlap: { readonly units: readonly UnitId[]; readonly ownerUnits: readonly UnitId[] },
  series: readonly UnitId[],
  others: readonly (readonly UnitId[])[],
): boolean {
  const hasAll = (units: readonly UnitId[]) => overlap.units.every((unit) => units.includes(unit))
  if (hasAll(series)) return true
  return !others.some(hasAll) && overlap.ownerUnits.some((unit) => series.includes(unit))
}

/** An overlap waits for a meeting, or one has dealt with it as it still is. */
export function isTakenUp(
  changedAt: Date,
  items: readonly { readonly status: MeetingStatus; readonly closedAt: Date | null }[],
): boolean {
  return items.some(
    ({ status, closedAt }) =>
      status === 'planned' || status === 'live' || (closedAt !== null && closedAt >= changedAt),
  )
}

/** A title that leaves room for another beside it. */
export function shortened(title: string, most = 80): string {
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`
}
