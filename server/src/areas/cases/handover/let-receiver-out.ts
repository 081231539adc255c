import type { Tx } from '../../../platform/db/db.ts'
import { letUnitOut } from '../parts/store.ts'
import type { LockedHandover } from './store.ts'

/**
 * A unit that could read a restricted case only because it was asked to take it reads it no longer. Last in a change:
 * the one who says no reads the case until then.
 */
export async function letReceiverOut(
  tx: Tx,
  { letIn, caseId, toUnitId }: Pick<LockedHandover, 'letIn' | 'caseId' | 'toUnitId'>,
): Promise<void> {
  if (letIn) await letUnitOut(tx, caseId, toUnitId)
}
