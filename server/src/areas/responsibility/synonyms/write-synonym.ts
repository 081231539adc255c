import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { noteChangedWords } from '../learning/store.ts'
import { findArea } from '../map/store.ts'
import { decideSaid, decideSynonymAct, type SaidSynonym, type SynonymAct } from './rules.ts'
import type { ChangeSynonym, NewSynonym } from './schema.ts'
import { insertSynonym, lockSynonym, updateSynonym } from './store.ts'

export type SeenSynonym = { readonly id: string; readonly version: number | undefined }

/** Keeps a synonym: the search uses it from the next question on. @throws Problem `area.notFound`, `synonym.taken` and those of `decideSaid` */
export async function writeSynonym(
  tx: Tx,
  actor: Actor,
  now: Date,
  { phrase, means, area }: NewSynonym,
): Promise<string> {
  const said = { phrase, means, areaId: await areaIdOf(tx, area) }
  orThrow(decideSaid(said))
  const id = await insertSynonym(tx, said, { by: memberOf(actor).memberId, now })
  await noteChangedWords(tx)
  await record(tx, actor, now, { name: 'synonym.written', data: { synonymId: id, ...said } })
  return id
}

/** Changes what is sent, and gives the new version. @throws Problem `version.stale`, `synonym.retired`, `synonym.taken` and those of `decideSaid` */
export async function changeSynonym(
  tx: Tx,
  actor: Actor,
  now: Date,
  seen: SeenSynonym,
  change: ChangeSynonym,
): Promise<number> {
  const before = await lockForAct(tx, seen, 'change')
  const said: SaidSynonym = {
    phrase: change.phrase ?? before.phrase,
    means: change.means === undefined ? before.means : change.means,
    areaId: change.area === undefined ? before.areaId : await areaIdOf(tx, change.area),
  }
  orThrow(decideSaid(said))
  if (said.phrase === before.phrase && said.means === before.means && said.areaId === before.areaId)
    return before.version
  const by = memberOf(actor).memberId
  const version = await updateSynonym(tx, seen.id, { ...said, retiredAt: null }, { by, now })
  await noteChangedWords(tx)
  const was = { phrase: before.phrase, means: before.means, areaId: before.areaId }
  await record(tx, actor, now, { name: 'synonym.changed', data: { synonymId: seen.id, ...said, was } })
  return version
}

/** The search no longer uses it; it is kept. @throws Problem `version.stale`, `synonym.retired` */
export function retireSynonym(tx: Tx, actor: Actor, now: Date, seen: SeenSynonym): Promise<number> {
  return turn(tx, actor, now, seen, 'retire')
}

/** The search uses it again, as it was. @throws Problem `version.stale`, `synonym.notRetired`, `synonym.taken` */
export function restoreSynonym(tx: Tx, actor: Actor, now: Date, seen: SeenSynonym): Promise<number> {
  return turn(tx, actor, now, seen, 'restore')
}

async function turn(
  tx: Tx,
  actor: Actor,
  now: Date,
  seen: SeenSynonym,
  act: 'retire' | 'restore',
): Promise<number> {
  const before = await lockForAct(tx, seen, act)
  const retiredAt = act === 'retire' ? now : null
  const by = memberOf(actor).memberId
  const version = await updateSynonym(tx, seen.id, { ...before, retiredAt }, { by, now })
  await noteChangedWords(tx)
  const name = act === 'retire' ? 'synonym.retired' : 'synonym.restored'
  await record(tx, actor, now, { name, data: { synonymId: seen.id } })
  return version
}

async function lockForAct(tx: Tx, seen: SeenSynonym, act: SynonymAct) {
  const synonym = await lockSynonym(tx, seen.id)
  if (!synonym) throw new Problem('synonym.notFound')
  orThrow(decideSynonymAct(synonym, act, seen.version))
  return synonym
}

async function areaIdOf(tx: Tx, code: string | null): Promise<string | null> {
  if (code === null) return null
  const area = await findArea(tx, code)
  if (!area) throw new Problem('area.notFound')
  return area.id
}
