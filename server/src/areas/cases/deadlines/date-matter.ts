import type { Actor } from '../../../kernel/actor.ts'
import type { PartId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { lockPart, touchCase } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { decideDates } from './matter.rules.ts'
import { findMatterDates, saveMatterDates } from './matter-store.ts'
import { recomputeCases } from './recompute.ts'
import type { MatterDates } from './schema.ts'

/**
 * Says what has happened to the application that a part handles: the limit of law is counted from it.
 * @throws Problem `version.stale`, and those of `decideDates`
 */
export async function dateMatter(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  seen: number | undefined,
  dates: MatterDates,
): Promise<number> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.work'], actor, part)
  const { receivedOn, version } = await findMatterDates(tx, partId)
  if (version !== seen) throw new Problem('version.stale')
  orThrow(decideDates({ ...part, receivedOn, today: dayOf(now) }, dates))
  const saved = await saveMatterDates(tx, partId, part.caseId, dates)
  await recomputeCases(tx, now, [part.caseId])
  const { caseId, unitId, title } = part
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'part.matterDated', caseId, { partId, unitId, title, ...dates })
  return saved
}
