import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import type { VisitFacts } from '../facts.ts'
import { lockVisitsOf } from '../joint-visits/store.ts'
import { inspectionsPermissions } from '../permissions.ts'
import { getVisit, type VisitRow } from './store.ts'

export const factsOf = (row: VisitRow): VisitFacts => ({
  id: row.id,
  unitId: row.unit_id,
  inspectorId: row.inspector_id,
  status: row.status,
  version: row.version,
})

/**
 * The visit, with all visits of its company held, for somebody who may change it.
 * @throws Problem `visit.notFound`, `permission.denied`, `version.stale` when `seen` is another version
 */
export async function holdVisit(
  tx: Tx,
  actor: Actor,
  id: string,
  seen: number | undefined,
): Promise<{ row: VisitRow; company: string }> {
  const found = await getVisit(tx, id)
  const company = await lockVisitsOf(tx, found.company_id)
  const row = await getVisit(tx, id)
  if (!company) throw new Problem('visit.notFound')
  authorise(inspectionsPermissions['visit.change'], actor, factsOf(row))
  if (row.version !== seen) throw new Problem('version.stale')
  return { row, company }
}
