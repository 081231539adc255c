import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { type CaseChange, touchCase } from '../case-store.ts'
import { endHandovers } from '../handover/withdraw-handover.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { letUnitIn } from '../parts/store.ts'
import { type Began, beginAccountability, endAccountability } from './store.ts'

/**
 * Passes the whole of a locked case from the one who answers for it to another, at one instant, and tells the company
 * the name. The receiver's unit reads the case from now on. Nobody is asked any more to take it over. The caller records
 * the event.
 * @returns the case's version
 */
export async function moveAccountability(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  to: { memberId: MemberId; unitId: UnitId; began: Began },
  change: Partial<CaseChange> = {},
): Promise<number> {
  // Before the change of hands: what belongs to a restricted case is written by those who read it.
  await letUnitIn(tx, caseId, to.unitId)
  const from = await endAccountability(tx, caseId, now)
  await beginAccountability(tx, { caseId, ...to, from })
  const version = await touchCase(tx, caseId, now, change)
  await tellCompany(tx, kit, now, caseId, {
    kind: 'accepted',
    key: `accepted:${caseId}:${to.memberId}:${version}`,
  })
  await endHandovers(tx, now, caseId, 'moved')
  return version
}
