import { Problem } from '../../../kernel/problem.ts'
import { asSystem } from '../../../platform/db/db.ts'
import type { Reaction } from '../../../platform/events/reactions.ts'
import { factOf } from '../../../platform/events/recorded.ts'
import { listOpenWithUnit } from './store.ts'

/** A unit with open cases or parts is not closed. Those that the one who acts may read are named. */
export const refuseClosingUnit: Reaction = async (tx, _kit, event) => {
  const unitId = factOf(event, 'unitId') ?? ''
  const all = await asSystem(tx, () => listOpenWithUnit(tx, unitId))
  if (all.length === 0) return
  const readable = await listOpenWithUnit(tx, unitId)
  throw new Problem('unit.holdsOpen', { numbers: readable.length > 0 ? readable.join(', ') : '–' })
}
