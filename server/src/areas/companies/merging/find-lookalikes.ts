import type { CompanyId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { type Reason, reasonsToThinkSame } from './likeness.rules.ts'
import { listCandidates, listDistinct, traitsOf } from './lookalike-store.ts'

const MOST_SHOWN = 10

export type Lookalike = { readonly id: CompanyId; readonly because: readonly Reason[] }

/** Entries that may be the same company, those with most reasons first; none that somebody has said is another. */
export async function findLookalikes(read: Read, id: CompanyId): Promise<Lookalike[]> {
  const own = (await traitsOf(read, [id])).get(id)
  if (!own) return []
  const candidates = await listCandidates(read, id, own)
  const distinct = await listDistinct(read, id)
  const traits = await traitsOf(
    read,
    candidates.filter((one) => !distinct.has(one)),
  )
  return [...traits]
    .map(([other, its]) => ({ id: other, because: reasonsToThinkSame(own, its) }))
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => b.because.length - a.because.length || a.id.localeCompare(b.id))
    .slice(0, MOST_SHOWN)
}
