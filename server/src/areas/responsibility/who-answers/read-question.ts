import { splitCompound } from './compounds.ts'
import { lookUp, type WhoAnswersIndex } from './index-areas.ts'
import { nearest } from './spelling.ts'
import { stem, type Token, tokenize } from './swedish.ts'
import { STOP_WORDS, WEAK_WORDS } from './words.ts'

const WEAK_STEMS: ReadonlySet<string> = new Set([...WEAK_WORDS].map(stem))

/** A word of the map that a word of the question may stand for, and how surely (0–1). `weak` words tell little. */
export type Meaning = { readonly word: string; readonly strength: number; readonly weak: boolean }

export type QuestionWord = {
  readonly raw: string
  readonly stem: string
  /** A word of no subject: it takes part in phrases only. */
  readonly empty: boolean
  readonly meanings: readonly Meaning[]
}

const STRENGTH = {
  synonym: 0.7,
  part: 0.62,
  knownPart: 0.4,
  loosePart: 0.45,
  noun: 0.85,
  partSynonym: 0.4,
  spelling: 0.95,
  joined: 0.95,
} as const

/** How many unknown words of one question are looked up as misspelt; nobody misspells more and is understood. */
const MOST_CORRECTED = 40
type Corrections = { left: number }

/** The question as words with what each may mean, in the order they were written. */
export function readQuestion(index: WhoAnswersIndex, question: string): QuestionWord[] {
  const tokens = tokenize(question)
  const seen = new Map<string, QuestionWord>()
  const corrections = { left: MOST_CORRECTED }
  return tokens.flatMap((token, at) => {
    const name = isName(question, token)
    const known = `${token.key}${name}`
    const word = seen.get(known) ?? readWord(index, token, name, corrections)
    seen.set(known, word)
    return [{ ...word, raw: token.raw }, ...readJoined(index, token, tokens[at + 1])]
  })
}

function readWord(
  index: WhoAnswersIndex,
  token: Token,
  isName: boolean,
  corrections: Corrections,
): QuestionWord {
  const { key } = token
  const empty = STOP_WORDS.has(key) || (key.length < 2 && !index.postings.has(key)) || /^\p{N}+$/u.test(key)
  const own = stem(key)
  return {
    raw: token.raw,
    stem: own,
    empty,
    meanings: empty ? [] : meaningsOf(index, key, isName, corrections),
  }
}

/** Two words that the map writes as one: "båt plats", "TA plan". */
function readJoined(index: WhoAnswersIndex, token: Token, next: Token | undefined): QuestionWord[] {
  if (!next || next.key.length < 3 || token.key.length < 2) return []
  const key = token.key + next.key
  const word = lookUp(index.postings, key)
  if (!word || word.length < 5) return []
  return [
    {
      raw: token.raw,
      stem: word,
      empty: false,
      meanings: [{ word, strength: STRENGTH.joined, weak: false }],
    },
  ]
}

function meaningsOf(
  index: WhoAnswersIndex,
  key: string,
  isName: boolean,
  corrections: Corrections,
): Meaning[] {
  const found = new Map<string, number>()
  const add = (word: string, strength: number): void => {
    if ((found.get(word) ?? 0) < strength) found.set(word, strength)
  }
  const own = lookUp(index.postings, key)
  if (own) add(own, 1)
  addSynonyms(index, own ?? stem(key), STRENGTH.synonym, add)
  if (isName && !own) return []
  // Verbs in -era come from nouns: "kontrollerar" is about "kontroll".
  const noun = /^(.{5,})er$/.exec(stem(key))?.[1]
  if (!own && noun && index.postings.has(noun)) add(noun, STRENGTH.noun)
  const cut = addParts(index, key, own !== undefined, 1, add)
  if (!own && !cut && !noun && corrections.left > 0) {
    corrections.left--
    for (const { word, closeness } of nearest(index.spelling, stem(key))) {
      const strength = STRENGTH.spelling * closeness
      add(word, strength)
      addSynonyms(index, word, STRENGTH.synonym * strength, add)
      addParts(index, word, true, strength, add)
    }
  }
  return [...found].map(([word, strength]) => ({ word, strength, weak: WEAK_STEMS.has(word) }))
}

type Add = (word: string, strength: number) => void

function addSynonyms(index: WhoAnswersIndex, word: string, strength: number, add: Add): void {
  for (const other of index.synonyms.get(word) ?? []) add(other, strength)
}

/** Whether the compound could be cut without remainder. A word that is itself known is only cut when it is whole. */
function addParts(index: WhoAnswersIndex, key: string, isKnown: boolean, scale: number, add: Add): boolean {
  const split = splitCompound(key, (piece) => (piece === key ? undefined : lookUp(index.known, piece)))
  if (!split.whole && isKnown) return false
  for (const part of split.parts) {
    add(part, scale * (isKnown ? STRENGTH.knownPart : split.whole ? STRENGTH.part : STRENGTH.loosePart))
    addSynonyms(index, part, scale * STRENGTH.partSynonym, add)
  }
  // "brandskyddsdokument": the first two parts may be a word of the map by themselves.
  if (split.whole && split.parts.length > 2) {
    for (const half of halves(index, key)) add(half, scale * STRENGTH.part * 1.2)
  }
  return split.whole
}

/** Longer words of the map at either end of a compound of three parts or more. */
function halves(index: WhoAnswersIndex, key: string): string[] {
  const found: string[] = []
  for (let cut = 4; cut <= key.length - 3; cut++) {
    const first = lookUp(index.postings, key.slice(0, cut).replace(/s$/, ''))
    if (first && first.length >= 6) found.push(first)
    const last = lookUp(index.postings, key.slice(cut))
    if (last && last.length >= 6) found.push(last)
  }
  return found
}

/** A capital inside a sentence: the name of a street, a person or a firm, whose parts say nothing. */
function isName(question: string, token: Token): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(token.raw)) return false
  return /[\p{L}\p{N},][ \t]+$/u.test(question.slice(Math.max(0, token.at - 4), token.at))
}
