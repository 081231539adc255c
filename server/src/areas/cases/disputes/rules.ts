import { leadsUnit, type MemberActor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { addWorkingDays } from '../../../kernel/working-days.ts'
import type { CaseStatus, PartStatus } from '../facts.ts'
import { isPassedTooOften, isRecentPass } from '../handover/rules.ts'

export type DisputeCause = 'declined_twice' | 'passed_too_often' | 'by_hand'
export type DisputeStatus = 'open' | 'resolved' | 'ended_with_case'

/** Working days that the heads have to settle it. */
const TERM = 5

export function resolveBy(today: LocalDay): LocalDay {
  return addWorkingDays(today, TERM)
}

export type PartOfGroup = {
  readonly unitId: UnitId
  readonly status: PartStatus
  /** Who it was said to belong to when it was declined. */
  readonly suggestedUnitId: UnitId | null
}

export type PartDisagreement = {
  readonly declined: readonly UnitId[]
  /** Those that a unit which declined has pointed at, and that have not declined themselves. */
  readonly suggested: readonly UnitId[]
}

/**
 * The units that disagree about a part: two or more have declined it, under whatever title it was offered, and none has
 * taken it. Whoever they point at has a say too. `parts` are those on the same area, or offered in each other's place.
 * @returns nothing when it is no dispute
 */
export function whoDisagrees(parts: readonly PartOfGroup[]): PartDisagreement | undefined {
  const taken = parts.some(({ status }) => !['offered', 'declined', 'withdrawn'].includes(status))
  const refusals = parts.filter(({ status }) => status === 'declined')
  const declined = [...new Set(refusals.map(({ unitId }) => unitId))]
  if (taken || declined.length < 2) return undefined
  const pointedAt = new Set(refusals.flatMap(({ suggestedUnitId }) => suggestedUnitId ?? []))
  return { declined, suggested: [...pointedAt].filter((unit) => !declined.includes(unit)) }
}

/**
 * The units among which the whole has been passed on too often: more than twice in ten working days.
 * `passings` are the handovers that were accepted, each with its day.
 */
export function unitsThatPassOn(
  passings: readonly { readonly on: LocalDay; readonly fromUnitId: UnitId; readonly toUnitId: UnitId }[],
  today: LocalDay,
): readonly UnitId[] {
  const days = passings.map(({ on }) => on)
  if (!isPassedTooOften(days, today)) return []
  const recent = passings.filter(({ on }) => isRecentPass(on, today))
  return [...new Set(recent.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]))]
}

export function decideRaise(f: {
  readonly status: CaseStatus
  readonly openAlready: boolean
  readonly units: readonly UnitId[]
}): Verdict<undefined, 'case.closed' | 'dispute.alreadyOpen' | 'dispute.fewUnits'> {
  if (f.status === 'closed') return refuse('case.closed')
  if (f.openAlready) return refuse('dispute.alreadyOpen')
  if (new Set(f.units).size < 2) return refuse('dispute.fewUnits')
  return allow()
}

export type ResolveFacts = {
  readonly status: DisputeStatus
  readonly units: readonly UnitId[]
  /** The unit that takes what was disputed; null when it is settled in another way. */
  readonly takenByUnitId: UnitId | null
  readonly isPilot: boolean
}

/**
 * How a dispute may be settled, and what follows. A head takes it for the own unit, which then has it. Nobody is made to
 * take it: a pilot who names a unit asks that unit. Or it is settled with words alone.
 */
export function decideResolution(
  f: ResolveFacts,
  actor: MemberActor,
): Verdict<'taken' | 'asked' | 'text', 'dispute.ended' | 'dispute.notYourUnit'> {
  if (f.status !== 'open') return refuse('dispute.ended')
  if (f.takenByUnitId === null) return allow('text')
  if (leadsUnit(actor, f.takenByUnitId)) return allow('taken')
  return f.isPilot ? allow('asked') : refuse('dispute.notYourUnit')
}
