import type { WhoAnswersIndex } from './index-areas.ts'
import { stem, tokenize } from './swedish.ts'
import { STOP_WORDS } from './words.ts'

/** What an administrator has written: a phrase that means about the same as another, or that leads to an area. */
export type ListedSynonym = {
  readonly phrase: string
  readonly means: string | null
  readonly areaCode: string | null
}

/** A word that cases of an area have been asked with, in its stem, with how many cases that was. */
export type LearnedWord = {
  readonly word: string
  readonly areaCode: string
  readonly cases: number
  /** Of the cases that ask with the word, the share that were of the area: from 0 to 1. */
  readonly share: number
}

/** Another way to say what stands in `words`, or the area that they lead to. */
export type Expansion = {
  readonly words: readonly string[]
  readonly means: readonly string[]
  readonly shown: string
  readonly area: number | undefined
}

export type LearnedPosting = { readonly area: number; readonly weight: number; readonly cases: number }

/** What is known beside the map, laid over its index: made in no time when somebody changes a word. */
export type Vocabulary = {
  /** By the first word of what may be written. */
  readonly expansions: ReadonlyMap<string, readonly Expansion[]>
  readonly learned: ReadonlyMap<string, readonly LearnedPosting[]>
}

export const NO_VOCABULARY: Vocabulary = { expansions: new Map(), learned: new Map() }

/** From four cases on a word says more the more cases there are, and never as much as a word of the map. */
const HALF_TRUSTED = 4

export function compileVocabulary(
  index: WhoAnswersIndex,
  synonyms: readonly ListedSynonym[],
  learned: readonly LearnedWord[],
): Vocabulary {
  const places = new Map(index.codes.map((code, at) => [code, at]))
  const expansions = new Map<string, Expansion[]>()
  const add = (phrase: string, means: string, area: number | undefined): void => {
    const words = stemsOf(phrase)
    const [first] = words
    if (first === undefined) return
    append(expansions, first, {
      words,
      means: tokenize(means).map(({ key }) => key),
      shown: means,
      area,
    })
  }
  for (const { phrase, means, areaCode } of synonyms) {
    if (means !== null) {
      add(phrase, means, undefined)
      add(means, phrase, undefined)
    } else if (areaCode !== null && places.has(areaCode)) add(phrase, '', places.get(areaCode))
  }
  const postings = new Map<string, LearnedPosting[]>()
  for (const { word, areaCode, cases, share } of learned) {
    const area = places.get(areaCode)
    if (area === undefined || STOP_WORDS.has(word)) continue
    append(postings, word, { area, weight: (share * cases) / (cases + HALF_TRUSTED), cases })
  }
  return { expansions, learned: postings }
}

/** The words of a phrase as they are held against a question. */
export function stemsOf(phrase: string): string[] {
  return tokenize(phrase).map(({ key }) => stem(key))
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const present = map.get(key)
  if (present) present.push(value)
  else map.set(key, [value])
}
