import type { UnitId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { canAccept, canTakeIn } from './by-rights.ts'
import { type Finding, findGaps, isGreen } from './rules.ts'
import { findCoverageFacts } from './store.ts'

type Coverage = {
  readonly findings: readonly Finding[]
  /** Nothing stops the public page from opening. */
  readonly isGreen: boolean
  readonly areas: number
}

/** Whether a question of any area would reach somebody who is present and may act, at this moment. */
export async function findCoverage(read: Read, now: Date): Promise<Coverage> {
  const { areas, units, present, onDuty } = await findCoverageFacts(read, now, dayOf(now))
  const reached = new Map<UnitId | null, boolean>([[null, false]])
  for (const { unitId } of areas)
    if (unitId && !reached.has(unitId)) reached.set(unitId, canAccept(unitId, present))
  const findings = findGaps({
    areas: areas.map((area) => ({ ...area, isReached: reached.get(area.unitId) ?? false })),
    units,
    isTakenIn: canTakeIn(present, onDuty),
  })
  return { findings, isGreen: isGreen(findings), areas: areas.length }
}
