import type { z } from 'zod'
import type { CaseId, PartId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { isEnded } from '../parts/rules.ts'
import type { OfferParts } from '../parts/schema.ts'
import { listParts } from '../parts/store.ts'
import { writeNeeds } from './plan-part.ts'
import { getNeeds } from './store.ts'

type Offered = Pick<z.output<typeof OfferParts>['parts'][number], 'insteadOf' | 'needs' | 'after'>

/**
 * Puts what has just been offered into the plan of its locked case. A part that is offered in the place of a declined one
 * stands where that one stood: it waits for the same, and the same wait for it.
 * @param ids the parts' ids, in the order of `offered`
 * @throws Problem `plan.unknownPart`, `plan.circle`
 */
export async function planOffered(
  tx: Tx,
  caseId: CaseId,
  offered: readonly Offered[],
  ids: readonly PartId[],
): Promise<void> {
  if (!offered.some((part) => part.insteadOf || part.needs.length > 0 || part.after.length > 0)) return
  const before = await getNeeds(tx, caseId)
  const status = new Map((await listParts(tx, caseId)).map((part) => [part.id, part.status]))
  const changed = new Map<PartId, PartId[]>()
  for (const [at, part] of offered.entries()) {
    const id = ids[at]
    if (!id) continue
    const named = part.needs.map((needed) => {
      const is = status.get(needed)
      if (!is || (isEnded(is) && is !== 'settled')) throw new Problem('plan.unknownPart')
      return needed
    })
    const beside = part.after.map((position) => {
      const needed = ids[position]
      if (!needed) throw new Problem('plan.unknownPart')
      return needed
    })
    const inherited = part.insteadOf ? (before.get(part.insteadOf) ?? []) : []
    changed.set(id, [...new Set([...named, ...beside, ...inherited])])
    if (!part.insteadOf) continue
    for (const [waiting, needed] of before) {
      if (!needed.includes(part.insteadOf)) continue
      changed.set(waiting, [...new Set([...(changed.get(waiting) ?? needed), id])])
    }
  }
  await writeNeeds(tx, caseId, before, changed)
}
