import type { Actor } from '../../../kernel/actor.ts'
import type { AreaId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findArea } from '../map/store.ts'
import { endAside, findLearned, insertAside, lockLearning, noteChangedWords, setLearns } from './store.ts'

export type WordOfArea = { readonly code: string; readonly word: string }

/** The word no longer says anything of the area, whatever cases teach. Twice is as once. @throws Problem `area.notFound`, `learnedWord.notFound` */
export async function setWordAside(
  tx: Tx,
  actor: Actor,
  now: Date,
  { code, word }: WordOfArea,
): Promise<void> {
  const areaId = await areaIdOf(tx, code)
  const learned = await findLearned(tx, word, areaId)
  if (!learned) throw new Problem('learnedWord.notFound')
  const by = memberOf(actor).memberId
  if (!(await insertAside(tx, { word, areaId, shown: learned.shown, by, now }))) return
  await noteChangedWords(tx)
  await record(tx, actor, now, { name: 'learnedWord.setAside', data: { word, areaId } })
}

/** What cases teach of the word counts again. @throws Problem `area.notFound`, `learnedWord.notSetAside` */
export async function takeWordBack(
  tx: Tx,
  actor: Actor,
  now: Date,
  { code, word }: WordOfArea,
): Promise<void> {
  const areaId = await areaIdOf(tx, code)
  if (!(await endAside(tx, word, areaId, memberOf(actor).memberId, now)))
    throw new Problem('learnedWord.notSetAside')
  await noteChangedWords(tx)
  await record(tx, actor, now, { name: 'learnedWord.takenBack', data: { word, areaId } })
}

/** Learning as a whole on or off. What was learned is forgotten when it goes off, and counted anew when it comes on. */
export async function switchLearning(tx: Tx, actor: Actor, now: Date, learns: boolean): Promise<void> {
  if ((await lockLearning(tx)).learns === learns) return
  await setLearns(tx, learns, memberOf(actor).memberId, now)
  await record(tx, actor, now, { name: 'learning.switched', data: { learns } })
}

async function areaIdOf(tx: Tx, code: string): Promise<AreaId> {
  const area = await findArea(tx, code)
  if (!area) throw new Problem('area.notFound')
  return area.id
}
