import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { stemsOf } from '../who-answers/index.ts'

/** What a synonym says: its phrase means about the same as another, or leads to an area; never both. */
export type SaidSynonym = {
  readonly phrase: string
  readonly means: string | null
  readonly areaId: string | null
}

export type SynonymFacts = SaidSynonym & { readonly version: number; readonly retired: boolean }
export type SynonymAct = 'change' | 'retire' | 'restore'
export type SynonymRefusal = 'version.stale' | 'synonym.retired' | 'synonym.notRetired'

/** One in use is changed or retired; a retired one only comes back. Nobody writes over what they have not read. */
export function decideSynonymAct(
  synonym: Pick<SynonymFacts, 'version' | 'retired'>,
  act: SynonymAct,
  seen: number | undefined,
): Verdict<undefined, SynonymRefusal> {
  if (synonym.version !== seen) return refuse('version.stale')
  if (act === 'restore') return synonym.retired ? allow() : refuse('synonym.notRetired')
  return synonym.retired ? refuse('synonym.retired') : allow()
}

export type SaidRefusal = 'synonym.sayOne' | 'synonym.sameWord' | 'synonym.noWord'

/** A phrase needs a word in it, and another meaning than itself: two forms of one word are the same already. */
export function decideSaid({ phrase, means, areaId }: SaidSynonym): Verdict<undefined, SaidRefusal> {
  if ((means === null) === (areaId === null)) return refuse('synonym.sayOne')
  const words = stemsOf(phrase)
  if (words.length === 0 || (means !== null && stemsOf(means).length === 0)) return refuse('synonym.noWord')
  if (means !== null && stemsOf(means).join(' ') === words.join(' ')) return refuse('synonym.sameWord')
  return allow()
}
