import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { decideShape } from '../geometry/read-shape.rules.ts'
import { mayReadCase } from '../register/store.ts'
import { evaluateCase } from './evaluate.ts'
import { putPoint } from './rule-store.ts'
import { holdOverlaps } from './store.ts'

/** Says where on the map a case is. @throws Problem `case.notFound`, `place.swapped`, `place.outside` */
export async function setPoint(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  point: readonly [number, number],
): Promise<void> {
  await holdOverlaps(tx)
  if (!(await mayReadCase(tx, caseId))) throw new Problem('case.notFound')
  const shape = orThrow(decideShape({ type: 'Point', coordinates: point }))
  if (shape.type !== 'Point') throw new Problem('place.outside')
  await putPoint(tx, caseId, shape.coordinates, { by: memberOf(actor).memberId, now })
  await record(tx, actor, now, { name: 'overlap.casePlaced', caseId })
  await evaluateCase(tx, actor, now, caseId)
}
