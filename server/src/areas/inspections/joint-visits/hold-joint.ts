import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { findCompanyOfJoint, getJoint, type JointRow, lockVisitsOf } from './store.ts'

/**
 * A joint visit, with all visits of its company held.
 * @throws Problem `jointVisit.notFound`, `jointVisit.over` when it is dissolved, `version.stale`
 */
export async function holdJoint(
  tx: Tx,
  id: string,
  seen: number | undefined,
): Promise<{ joint: JointRow; company: string }> {
  await getJoint(tx, id)
  const of = await findCompanyOfJoint(tx, id)
  const company = of && (await lockVisitsOf(tx, of))
  if (!company) throw new Problem('jointVisit.over')
  const joint = await getJoint(tx, id)
  if (joint.status === 'dissolved') throw new Problem('jointVisit.over')
  if (joint.version !== seen) throw new Problem('version.stale')
  return { joint, company }
}
