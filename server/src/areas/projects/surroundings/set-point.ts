import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { decideShape } from '../geometry/read-shape.rules.ts'
import { evaluateCase } from '../overlaps/evaluate.ts'
import { holdOverlaps } from '../overlaps/store.ts'
import { mayReadCase } from '../register/store.ts'
import { putPoint, removePoint } from './store.ts'

/** Says where on the map a case is, or no longer. @throws Problem `case.notFound`, `place.swapped`, `place.outside` */
export async function setPoint(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  point: readonly [number, number] | null,
): Promise<void> {
  await holdOverlaps(tx)
  if (!(await mayReadCase(tx, caseId))) throw new Problem('case.notFound')
  const shape = point && orThrow(decideShape({ type: 'Point', coordinates: point }))
  if (shape?.type === 'Point')
    await putPoint(tx, caseId, shape.coordinates, { by: memberOf(actor).memberId, now })
  else await removePoint(tx, caseId)
  await record(tx, actor, now, { name: 'overlap.casePlaced', caseId })
  await evaluateCase(tx, actor, now, caseId)
}
