import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { decideShape } from '../geometry/read-shape.rules.ts'
import { getProject } from '../register/store.ts'
import type { NewFollow } from './schema.ts'
import { countFollows, deleteFollow, insertFollow, isActiveArea, type Thing } from './store.ts'

/** More than this nobody follows; a unit or an area says it better. */
const MOST = 200

/**
 * Follows from now on. What is followed already stays so.
 * @throws Problem `project.notFound`, `follow.unknown`, `follow.nowhere`, `follow.tooMany`, those of a drawn place
 */
export async function follow(tx: Tx, actor: Actor, now: Date, wanted: NewFollow): Promise<string> {
  const { memberId } = memberOf(actor)
  const thing = await thingOf(tx, wanted)
  if ((await countFollows(tx, memberId)) >= MOST) throw new Problem('follow.tooMany', { most: MOST })
  const id = await insertFollow(tx, memberId, thing, now)
  await record(tx, actor, now, { name: 'follow.begun', data: { followId: id } })
  return id
}

async function thingOf(read: Read, wanted: NewFollow): Promise<Thing> {
  switch (wanted.kind) {
    case 'project':
      return { projectId: (await getProject(read, wanted.projectId)).id }
    case 'unit':
      if (!(await findUnit(read, wanted.unitId))?.active) throw new Problem('follow.unknown')
      return { unitId: wanted.unitId }
    case 'area':
      if (!(await isActiveArea(read, wanted.areaId))) throw new Problem('follow.unknown')
      return { areaId: wanted.areaId }
    case 'place': {
      const { name, text, geometry, metres } = wanted
      if (!geometry && !/[a-zåäöé0-9]/i.test(text)) throw new Problem('follow.nowhere')
      return { place: { name, text, shape: geometry && orThrow(decideShape(geometry)), metres } }
    }
  }
}

/** @throws Problem `follow.notFound` */
export async function unfollow(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  await deleteFollow(tx, memberOf(actor).memberId, id)
  await record(tx, actor, now, { name: 'follow.ended', data: { followId: id } })
}
