import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { GoalKind, ServiceGoals } from './goals.rules.ts'

type Row = { kind: GoalKind; days: number; version: number; ofUnits: { unitId: UnitId; days: number }[] }

export async function listGoals(read: Read): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select g.kind, g.days, g.version,
      coalesce((select json_agg(json_build_object('unitId', o.unit_id, 'days', o.days) order by n.name)
        from service_goal_of_unit o join unit n on n.id = o.unit_id where o.kind = g.kind), '[]') as "ofUnits"
    from service_goal g`.execute(read)
  return rows
}

/** The goals as they stand now. Small, and read each time. */
export async function getServiceGoals(read: Read): Promise<ServiceGoals> {
  const rows = await listGoals(read)
  const goalOfKind = (kind: GoalKind) => {
    const row = rows.find((one) => one.kind === kind)
    if (!row) throw new Error(`There is no goal ${kind}`)
    return { days: row.days, ofUnits: new Map(row.ofUnits.map(({ unitId, days }) => [unitId, days])) }
  }
  return {
    first_contact: goalOfKind('first_contact'),
    accept_offer: goalOfKind('accept_offer'),
    accept_handover: goalOfKind('accept_handover'),
    stillness: goalOfKind('stillness'),
    company_answer: goalOfKind('company_answer'),
  }
}

export async function lockGoal(tx: Tx, kind: GoalKind): Promise<number> {
  const row = await tx
    .selectFrom('service_goal')
    .select('version')
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.version
}

export async function updateGoal(
  tx: Tx,
  kind: GoalKind,
  goal: { readonly days: number; readonly ofUnits: readonly { unitId: UnitId; days: number }[] },
): Promise<number> {
  await tx.deleteFrom('service_goal_of_unit').where('kind', '=', kind).execute()
  if (goal.ofUnits.length > 0) {
    const own = goal.ofUnits.map(({ unitId, days }) => ({ kind, unit_id: unitId, days }))
    await tx.insertInto('service_goal_of_unit').values(own).execute()
  }
  const row = await tx
    .updateTable('service_goal')
    .set((e) => ({ days: goal.days, version: e('version', '+', 1) }))
    .where('kind', '=', kind)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}
