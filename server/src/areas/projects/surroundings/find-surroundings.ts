import type { z } from 'zod'
import type { CaseId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { metresBetween } from '../geometry/planar.rules.ts'
import { presentShape } from '../geometry/read-shape.rules.ts'
import { simplify } from '../geometry/simplify.rules.ts'
import { toLonLat } from '../geometry/sweref.rules.ts'
import { around, getRule, listPoints } from '../overlaps/store.ts'
import { presentParty } from '../overlaps/view.ts'
import { mayReadCase } from '../register/store.ts'
import type { Surroundings } from './schema.ts'
import { listNear } from './store.ts'

/** What is too small to see on a small map is left out of what is drawn there. */
const DETAIL_METRES = 2

/** Projects near a case, the nearest first. @throws Problem `case.notFound` */
export async function findSurroundings(read: Read, caseId: CaseId): Promise<z.input<typeof Surroundings>> {
  if (!(await mayReadCase(read, caseId))) throw new Problem('case.notFound')
  const rule = await getRule(read)
  const reach = Math.max(rule.collisionMetres, rule.opportunityMetres)
  const point = (await listPoints(read, [caseId])).get(caseId)
  const rows = await listNear(read, caseId, point ? around(point, reach) : null)
  const items = rows
    .map((row) => ({ row, metres: point && row.shape ? metresBetween(point, row.shape) : row.metres }))
    .filter(
      ({ row, metres }) => row.isOfCase || row.overlapId !== null || (metres !== null && metres <= reach),
    )
    .toSorted((a, b) => (a.metres ?? Number.MAX_VALUE) - (b.metres ?? Number.MAX_VALUE))
    .map(({ row, metres }) => ({
      project: presentParty(row),
      geometry: row.shape && presentShape(simplify(row.shape, DETAIL_METRES)),
      metres,
      isOfCase: row.isOfCase,
      overlap:
        row.overlapId && row.kind && row.status
          ? { id: row.overlapId, kind: row.kind, status: row.status }
          : null,
    }))
  return { point: point?.type === 'Point' ? [...toLonLat(point.coordinates)] : null, reach, items }
}
