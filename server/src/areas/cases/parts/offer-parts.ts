import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, PartId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { goalDay } from '../deadlines/goal-day.ts'
import { casePermissions } from '../permissions.ts'
import { planOffered } from '../plan/plan-offered.ts'
import { recordCase } from '../record-case.ts'
import type { OfferParts } from './schema.ts'
import { insertPart, letUnitIn, listParts } from './store.ts'

/** Asks units to take their part. Until one accepts, the case's accountable answers for the part too. */
export async function offerParts(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: z.output<typeof OfferParts>,
): Promise<PartId[]> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['part.offer'], actor, facts)
  if (facts.status === 'closed') throw new Problem('case.closed')
  const named = [...new Set(input.parts.flatMap(({ areaId }) => areaId ?? []))]
  const areas = await findAreasForCase(tx, named, dayOf(now))
  if (areas.length !== named.length) throw new Problem('case.unknownArea')
  const declined = new Set(
    (await listParts(tx, caseId)).filter(({ status }) => status === 'declined').map(({ id }) => id),
  )
  const ids: PartId[] = []
  await touchCase(tx, caseId, now, facts.status === 'received' ? { status: 'open' } : undefined)
  for (const part of input.parts) {
    const unit = await findUnit(tx, part.unitId)
    if (!unit?.active) throw new Problem('case.unknownUnit')
    if (part.insteadOf && !declined.has(part.insteadOf)) throw new Problem('part.notFound')
    const acceptBy = await goalDay(tx, 'accept_offer', part.unitId, dayOf(now))
    const id = await insertPart(tx, { ...part, caseId, offeredAt: now, acceptBy })
    await letUnitIn(tx, caseId, part.unitId)
    await recordCase(tx, actor, now, 'part.offered', caseId, {
      partId: id,
      unitId: part.unitId,
      title: part.title,
    })
    ids.push(id)
  }
  await planOffered(tx, caseId, input.parts, ids)
  return ids
}
