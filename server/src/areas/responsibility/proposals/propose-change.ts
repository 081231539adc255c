import type { Actor } from '../../../kernel/actor.ts'
import type { AreaId, UnitId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { lockArea } from '../map/store.ts'
import { approveOwnUnits } from './answer-proposal.ts'
import { decideProposal } from './rules.ts'
import { findAccountableUnit, hasOpenProposal, insertProposal } from './store.ts'

export type ChangeOfMap = {
  readonly areaId: AreaId
  readonly unitId: UnitId
  readonly fromOn: LocalDay
  readonly reason: string
  readonly disputeId: string | null
}

/**
 * Proposes that another unit answers for an area. Each unit that gains or loses approves; one who leads such a unit does
 * so by proposing. With the last approval the map changes.
 * @throws Problem `responsibility.unknownUnit` and those of `decideProposal`
 */
export async function proposeChange(tx: Tx, actor: Actor, now: Date, change: ChangeOfMap): Promise<string> {
  const unit = await findUnit(tx, change.unitId)
  if (!unit?.active) throw new Problem('responsibility.unknownUnit')
  await lockArea(tx, change.areaId)
  const fromUnitId = await findAccountableUnit(tx, change.areaId, change.fromOn)
  const openProposal = await hasOpenProposal(tx, change.areaId)
  orThrow(decideProposal({ ...change, fromUnitId, today: dayOf(now), openProposal }))
  const id = await insertProposal(tx, { ...change, fromUnitId, by: memberOf(actor).memberId, now })
  await record(tx, actor, now, {
    name: 'map.proposed',
    data: { proposalId: id, areaId: change.areaId, unitId: change.unitId, fromUnitId, on: change.fromOn },
  })
  await approveOwnUnits(tx, actor, now, id)
  return id
}
