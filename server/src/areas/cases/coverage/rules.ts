import type { AreaId, UnitId } from '../../../kernel/ids.ts'

export type CoverageFacts = {
  readonly areas: readonly {
    readonly id: AreaId
    readonly unitId: UnitId | null
    /** Somebody who is present may take what the unit is asked. */
    readonly isReached: boolean
    /** Whether the search has anything to find it by: words or questions. */
    readonly hasWords: boolean
    /** A time is said to be the law's, and not where in it. */
    readonly lacksSource: boolean
  }[]
  readonly units: readonly {
    readonly id: UnitId
    readonly hasHead: boolean
    readonly hasContact: boolean
    readonly answersFor: number
    readonly isConsulted: boolean
  }[]
  /** The one on duty is present and may ask units. */
  readonly isTakenIn: boolean
}

/** `stops`: a question could fall between chairs, so the public page does not open. `warns`: it should be mended. */
const weights = {
  nobodyOnDuty: 'stops',
  areaWithoutUnit: 'stops',
  areaWithNobodyPresent: 'stops',
  limitWithoutSource: 'stops',
  areaNotFound: 'warns',
  unitWithoutHead: 'warns',
  unitWithoutContact: 'warns',
  unitWithNothing: 'warns',
} as const
export type FindingKind = keyof typeof weights
export type Finding = {
  readonly kind: FindingKind
  readonly weight: (typeof weights)[FindingKind]
  readonly areaId: AreaId | null
  readonly unitId: UnitId | null
}
export const findingKinds = Object.keys(weights) as [FindingKind, ...FindingKind[]]

/** What keeps questions from reaching somebody who is present and may act, and what makes them hard to find. */
export function findGaps(facts: CoverageFacts): Finding[] {
  return [
    ...(facts.isTakenIn ? [] : [finding('nobodyOnDuty')]),
    ...facts.areas.flatMap(areaGaps),
    ...facts.units.flatMap(unitGaps),
  ]
}

export function isGreen(findings: readonly Finding[]): boolean {
  return findings.every(({ weight }) => weight !== 'stops')
}

function finding(kind: FindingKind, of: { areaId?: AreaId; unitId?: UnitId } = {}): Finding {
  return { kind, weight: weights[kind], areaId: of.areaId ?? null, unitId: of.unitId ?? null }
}

function areaGaps(area: CoverageFacts['areas'][number]): Finding[] {
  const { id: areaId, unitId } = area
  const found: Finding[] = []
  if (!unitId) found.push(finding('areaWithoutUnit', { areaId }))
  else if (!area.isReached) found.push(finding('areaWithNobodyPresent', { areaId, unitId }))
  if (area.lacksSource) found.push(finding('limitWithoutSource', { areaId }))
  if (!area.hasWords) found.push(finding('areaNotFound', { areaId }))
  return found
}

function unitGaps(unit: CoverageFacts['units'][number]): Finding[] {
  const { id: unitId } = unit
  const found: Finding[] = []
  if (!unit.hasHead) found.push(finding('unitWithoutHead', { unitId }))
  if (!unit.hasContact) found.push(finding('unitWithoutContact', { unitId }))
  if (unit.answersFor === 0 && !unit.isConsulted) found.push(finding('unitWithNothing', { unitId }))
  return found
}
