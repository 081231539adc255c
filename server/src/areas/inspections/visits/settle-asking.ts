import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { inspectionsPermissions } from '../permissions.ts'
import { factsOf } from './hold-visit.ts'
import { getVisit } from './store.ts'
import { settleRequests } from './write-store.ts'

/** The company's wish is talked through: the time stays. @throws Problem `visit.notFound`, `visitRequest.notFound` */
export async function settleAsking(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const row = await getVisit(tx, id)
  authorise(inspectionsPermissions['visit.change'], actor, factsOf(row))
  const settled = await settleRequests(tx, id, memberOf(actor).memberId, now)
  if (settled === 0) throw new Problem('visitRequest.notFound')
  await record(tx, actor, now, {
    name: 'visit.otherTimeSettled',
    data: { visitId: id, unitId: row.unit_id },
    ...(row.case_id ? { caseId: row.case_id } : {}),
  })
}
