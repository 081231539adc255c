import type { Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { findAuthority } from '../authorities/store.ts'
import { insertUnit, type UnitToAdd } from './profile-store.ts'

/** @throws Problem `authority.notFound`, `unit.slugTaken` */
export async function addUnit(tx: Tx, actor: Actor, now: Date, unit: UnitToAdd): Promise<UnitId> {
  const authority = await findAuthority(tx, unit.authority)
  if (!authority) throw new Problem('authority.notFound')
  const id = newId()
  await insertUnit(tx, { ...unit, id, authorityId: authority.id, since: unit.inLots ? dayOf(now) : null })
  await record(tx, actor, now, { name: 'unit.added', data: { unitId: id, slug: unit.slug } })
  return id
}
