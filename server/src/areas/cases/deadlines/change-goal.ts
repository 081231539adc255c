import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { listUnits } from '../../organisation/index.ts'
import type { GoalKind } from './goals.rules.ts'
import { lockGoal, updateGoal } from './goals-store.ts'
import type { GoalEdit } from './schema.ts'

/** Changes a goal of service. Dates in every open case are counted anew. @throws Problem `version.stale`, `case.unknownUnit` */
export async function changeGoal(
  tx: Tx,
  actor: Actor,
  now: Date,
  kind: GoalKind,
  seen: number | undefined,
  goal: GoalEdit,
): Promise<number> {
  if ((await lockGoal(tx, kind)) !== seen) throw new Problem('version.stale')
  const known = new Set((await listUnits(tx)).map(({ id }) => id))
  const units = goal.ofUnits.map(({ unitId }) => unitId)
  if (new Set(units).size < units.length || !units.every((unit) => known.has(unit)))
    throw new Problem('case.unknownUnit')
  const version = await updateGoal(tx, kind, goal)
  await record(tx, actor, now, { name: 'goal.changed', data: { kind, days: goal.days, units } })
  return version
}
