import type { UnitId } from '../../../kernel/ids.ts'

/** What the municipality has set itself, in working days of the offices. */
export const GOAL_KINDS = [
  'first_contact',
  'accept_offer',
  'accept_handover',
  'stillness',
  'company_answer',
] as const
export type GoalKind = (typeof GOAL_KINDS)[number]

export type ServiceGoal = { readonly days: number; readonly ofUnits: ReadonlyMap<UnitId, number> }
export type ServiceGoals = Readonly<Record<GoalKind, ServiceGoal>>

/** The unit's own goal when it has one. */
export function goalOf(goals: ServiceGoals, kind: GoalKind, unitId: UnitId | null): number {
  const goal = goals[kind]
  return (unitId && goal.ofUnits.get(unitId)) || goal.days
}
