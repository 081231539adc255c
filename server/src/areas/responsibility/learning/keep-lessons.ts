import type { Tx } from '../../../platform/db/db.ts'
import { areaIdByCode, currentIndex } from '../asking/suggest-areas.ts'
import { isKeyword } from '../who-answers/index.ts'
import { learnWords, type SettledCase } from './rules.ts'
import { lockLearning, noteChangedWords, replaceLessons, setCounted } from './store.ts'

/**
 * Learns anew from the cases as they are now; what no case teaches any longer is forgotten. Two that count at once come
 * one after the other and say the same. `cases` are read once the turn has come, so that the later one sees the latest.
 */
export async function keepLessons(
  tx: Tx,
  now: Date,
  cases: (tx: Tx) => Promise<readonly SettledCase[]>,
): Promise<void> {
  const { learns } = await lockLearning(tx)
  const { index } = await currentIndex(tx)
  const codes = new Map([...(await areaIdByCode(tx))].map(([code, id]) => [id as string, code]))
  const lessons = learns
    ? learnWords(await cases(tx), (word, areaId) => isKeyword(index, word, codes.get(areaId) ?? ''))
    : []
  const known = lessons.filter(({ areaId }) => codes.has(areaId))
  if (await replaceLessons(tx, known)) await noteChangedWords(tx)
  await setCounted(tx, now)
}
