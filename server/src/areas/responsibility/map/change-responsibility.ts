import type { Actor } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { findUnit } from '../../organisation/index.ts'
import { decideChange } from './rules.ts'
import type { NewResponsibility } from './schema.ts'
import { endPeriods, findArea, insertPeriod, listPeriodsFrom, lockArea } from './store.ts'

/**
 * Starts a new period of responsibility and ends, the day before it, those that it takes the place of.
 * @throws Problem `area.notFound`, `responsibility.unknownUnit`, and those of `decideChange`; `responsibility.collides`
 *   when another change of the same area was quicker
 */
export async function changeResponsibility(
  tx: Tx,
  actor: Actor,
  times: { readonly now: Date; readonly today: LocalDay },
  code: string,
  { unitId, role, from }: NewResponsibility,
  proposalId: string | null = null,
): Promise<string> {
  const area = await findArea(tx, code)
  if (!area) throw new Problem('area.notFound')
  const unit = await findUnit(tx, unitId)
  if (!unit?.active) throw new Problem('responsibility.unknownUnit')
  await lockArea(tx, area.id)
  const periods = await listPeriodsFrom(tx, area.id, from)
  const { end } = orThrow(decideChange({ unitId, role, from, today: times.today, periods }))
  const ended = await endPeriods(tx, end, from)
  const id = newId()
  await insertPeriod(tx, {
    id,
    areaId: area.id,
    unitId,
    role,
    from,
    setAt: times.now,
    setBy: actor.kind === 'member' ? actor.memberId : null,
    proposalId,
  })
  await record(tx, actor, times.now, {
    name: 'responsibility.changed',
    data: { responsibilityId: id, areaId: area.id, unitId, role, from, ended },
  })
  return id
}
