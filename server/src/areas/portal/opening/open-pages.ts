import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findCoverage } from '../../cases/index.ts'
import { endOpening, insertOpening, isOpen } from './store.ts'

/**
 * Lets companies in. Refused while a question of some area would reach nobody who is present and may act; what has been
 * opened stays open if that changes, for a closed door helps no company.
 * @throws Problem `portal.notCovered`, `portal.alreadyOpen`
 */
export async function openPages(tx: Tx, actor: Actor, now: Date): Promise<void> {
  if (await isOpen(tx)) throw new Problem('portal.alreadyOpen')
  const { findings, isGreen } = await findCoverage(tx, now)
  const stopping = findings.filter(({ weight }) => weight === 'stops')
  if (!isGreen) throw new Problem('portal.notCovered', { count: stopping.length })
  const { memberId } = memberOf(actor)
  if (!(await insertOpening(tx, memberId, now))) throw new Problem('portal.alreadyOpen')
  await record(tx, actor, now, { name: 'portal.opened', data: {} })
}

/**
 * New questions are taken in by staff only, until the pages open again. Cases that have begun are followed as before.
 * @throws Problem `portal.notOpen`
 */
export async function closePages(tx: Tx, actor: Actor, now: Date, reason: string): Promise<void> {
  const { memberId } = memberOf(actor)
  if (!(await endOpening(tx, { by: memberId, now, reason }))) throw new Problem('portal.notOpen')
  await record(tx, actor, now, { name: 'portal.closed', data: { reason } })
}
