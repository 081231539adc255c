import type { MemberActor } from '../../../kernel/actor.ts'
import type { AreaId, MemberId, UnitId } from '../../../kernel/ids.ts'
import { may } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'

export type CoverageFacts = {
  readonly areas: readonly {
    readonly id: AreaId
    readonly unitId: UnitId | null
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
  /** Everybody who works here and is not away, with those they stand in for. */
  readonly present: readonly MemberActor[]
  /** Who is on duty at this moment; a new case is theirs. */
  readonly onDuty: MemberId | null
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

/**
 * What keeps questions from reaching somebody who is present and may act. It is asked of the permissions, as each deed
 * is, so that a name on a list proves nothing: the one on duty must be allowed to ask units, and somebody in each
 * accountable unit, or who stands in for one there, to take what it is asked.
 */
export function findGaps(facts: CoverageFacts): Finding[] {
  return [
    ...(canTakeIn(facts) ? [] : [finding('nobodyOnDuty')]),
    ...facts.areas.flatMap((area) => areaGaps(area, facts.present)),
    ...facts.units.flatMap(unitGaps),
  ]
}

export function isGreen(findings: readonly Finding[]): boolean {
  return findings.every(({ weight }) => weight !== 'stops')
}

function finding(kind: FindingKind, of: { areaId?: AreaId; unitId?: UnitId } = {}): Finding {
  return { kind, weight: weights[kind], areaId: of.areaId ?? null, unitId: of.unitId ?? null }
}

function canTakeIn({ present, onDuty }: CoverageFacts): boolean {
  const pilot = present.find(({ memberId }) => memberId === onDuty)
  const home = pilot?.units[0]
  if (!pilot || !home) return false
  return may(casePermissions['part.offer'], pilot, {
    id: '',
    status: 'received',
    accountableMemberId: pilot.memberId,
    accountableUnitId: home.id,
    accountabilityBegan: 'received',
    partUnits: [],
  })
}

/** Whether somebody who is present may take a part that the unit is offered. */
export function canAccept(unitId: UnitId, present: readonly MemberActor[]): boolean {
  const part = {
    status: 'offered',
    unitId,
    officerId: null,
    caseStatus: 'open',
    caseAccountableId: null,
  } as const
  return present.some((actor) => may(casePermissions['part.accept'], actor, part))
}

function areaGaps(area: CoverageFacts['areas'][number], present: readonly MemberActor[]): Finding[] {
  const { id: areaId, unitId } = area
  const found: Finding[] = []
  if (!unitId) found.push(finding('areaWithoutUnit', { areaId }))
  else if (!canAccept(unitId, present)) found.push(finding('areaWithNobodyPresent', { areaId, unitId }))
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
