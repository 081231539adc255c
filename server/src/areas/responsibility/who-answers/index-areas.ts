import type { AreaText, Posting } from './area-text.ts'
import { splitCompound } from './compounds.ts'
import { buildSpelling, type Spelling } from './spelling.ts'
import { stem, tokenize } from './swedish.ts'
import { SYNONYMS } from './synonyms.ts'
import { buildUsage, type Usage } from './usage.ts'
import { WEIGHTS, type Weights } from './weights.ts'
import { SIMPLE_WORDS, STOP_WORDS } from './words.ts'

/** Several words that together mean more than apart: `hyra mark`, `bygga om`. */
export type Phrase = {
  readonly area: number
  readonly words: readonly string[]
  readonly weight: number
  /** Fewer than two of the words carry a meaning of their own, so they must follow each other. */
  readonly inOrder: boolean
}

export type WhoAnswersIndex = {
  readonly codes: readonly string[]
  readonly postings: ReadonlyMap<string, readonly Posting[]>
  /** How much a word tells areas apart: near 1 for a word of one area, near 0 for a word of all. */
  readonly rarity: ReadonlyMap<string, number>
  /** Phrases by their first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Words written out in some area or known as simple words; compounds are cut into these. */
  readonly known: ReadonlySet<string>
  readonly synonyms: ReadonlyMap<string, readonly string[]>
  readonly spelling: Spelling
  readonly usage: Usage
  /** A word as the map's Swedish writes it, by its stem: what people are shown. Words of its English are not there. */
  readonly shown: ReadonlyMap<string, string>
  readonly weights: Weights
}

/** A part of a compound says less than the compound; the last part is what it is, the first what it is about. */
const PART = 0.45
/** A part that stands alone at one end must be long not to be there by chance. */
const LONG_PART = 6

export type IndexOptions = {
  readonly synonyms?: readonly (readonly string[])[]
  readonly weights?: Weights
}

/** Reads the map once; the result is never changed and may be kept until the map changes. */
export function buildIndex(areas: readonly AreaText[], options: IndexOptions = {}): WhoAnswersIndex {
  const weights = options.weights ?? WEIGHTS
  const whole = areas.map((area) => wordsOf(area, weights.place))
  const known = new Set<string>(SIMPLE_WORDS.map(stem))
  for (const words of whole) for (const word of words.keys()) if (word.length >= 3) known.add(word)
  const knownStem = (word: string): string | undefined => lookUp(known, word)

  const postings = new Map<string, Posting[]>()
  const parts = new Map<string, readonly string[]>()
  const shown = new Map<string, string>()
  whole.forEach((words, area) => {
    const said = new Map<string, number>()
    for (const [word, { key, weight, english }] of words) {
      raise(said, word, weight)
      if (!english && (!shown.has(word) || key.length < (shown.get(word) ?? '').length)) shown.set(word, key)
      let found = parts.get(word)
      if (!found) {
        const split = splitCompound(key, (piece) => (piece === key ? undefined : knownStem(piece)))
        found = split.whole ? split.parts : split.parts.filter((part) => part.length >= LONG_PART)
        parts.set(word, found)
      }
      for (const part of found) if (part !== word) raise(said, part, weight * PART)
    }
    for (const [word, weight] of said) {
      const present = postings.get(word)
      if (present) present.push({ area, weight })
      else postings.set(word, [{ area, weight }])
    }
  })
  return {
    codes: areas.map((area) => area.code),
    postings,
    rarity: rarities(postings, areas.length),
    phrases: phrasesOf(areas),
    known,
    synonyms: synonymsOf([...SYNONYMS, ...(options.synonyms ?? [])], postings),
    spelling: buildSpelling(postings.keys()),
    usage: buildUsage(areas, knownStem, weights),
    shown,
    weights,
  }
}

/** Whether a word, in its stem, stands among the keywords or in the title of an area: nothing is left to learn there. */
export function isKeyword(index: WhoAnswersIndex, word: string, code: string): boolean {
  const area = index.codes.indexOf(code)
  return (index.postings.get(word) ?? []).some(
    (posting) => posting.area === area && posting.weight >= index.weights.place.keyword,
  )
}

/** The known form of a word as written, with a genitive or passive s taken away when that is what hides it. */
export function lookUp(known: { has(word: string): boolean }, word: string): string | undefined {
  if (word.length < 3) return known.has(word) ? word : undefined
  const plain = stem(word)
  if (plain.length >= 3 && known.has(plain)) return plain
  if (word.length > 4 && word.endsWith('s')) {
    const bare = stem(word.slice(0, -1))
    if (bare.length >= 3 && known.has(bare)) return bare
  }
  return known.has(word) ? word : undefined
}

type Word = { readonly key: string; readonly weight: number; readonly english: boolean }

/** The words of one area with the most that any place gives them. */
function wordsOf(area: AreaText, place: Weights['place']): Map<string, Word> {
  const words = new Map<string, Word>()
  const add = (text: string, weight: number, english = false): void => {
    for (const { key } of tokenize(text)) {
      if (STOP_WORDS.has(key) || key.length < 2) continue
      const word = stem(key)
      const present = words.get(word)
      if (!present || present.weight < weight)
        words.set(word, { key, weight, english: english && (present?.english ?? true) })
    }
  }
  add(area.title, place.title)
  for (const keyword of area.keywords) {
    const tokens = tokenize(keyword)
    add(keyword, tokens.length > 1 ? place.inPhrase : place.keyword)
    // A hyphen joins: "VA-anslutning" is also written "vaanslutning" and "VA anslutning".
    if (tokens.length === 2 && keyword.includes('-')) add(tokens.map((t) => t.key).join(''), place.keyword)
  }
  for (const example of area.examples) add(example, place.example)
  add(area.description, place.description)
  add(area.titleEn, place.englishTitle, true)
  if (area.descriptionEn) add(area.descriptionEn, place.english, true)
  return words
}

function rarities(postings: ReadonlyMap<string, readonly Posting[]>, areas: number): Map<string, number> {
  const most = Math.log(1 + areas / 0.5)
  const rarity = new Map<string, number>()
  for (const [word, found] of postings) {
    let spread = 0
    for (const { weight } of found) spread += Math.min(1, weight)
    rarity.set(word, Math.log(1 + areas / (0.5 + spread)) / most)
  }
  return rarity
}

function phrasesOf(areas: readonly AreaText[]): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>()
  areas.forEach((area, at) => {
    for (const text of [area.title, ...area.keywords]) {
      const tokens = tokenize(text)
      if (tokens.length < 2 || tokens.length > 6) continue
      const telling = tokens.filter(({ key }) => !STOP_WORDS.has(key))
      const inOrder = telling.length < 2
      const words = (inOrder ? tokens : telling).map(({ key }) => stem(key))
      const phrase = { area: at, words, weight: text === area.title ? 0.6 : 1, inOrder }
      const first = words[0] ?? ''
      const present = phrases.get(first)
      if (present) present.push(phrase)
      else phrases.set(first, [phrase])
    }
  })
  return phrases
}

/** From each word to the others of its groups that some area holds. Members of several words are left to phrases. */
function synonymsOf(
  groups: readonly (readonly string[])[],
  postings: ReadonlyMap<string, unknown>,
): Map<string, readonly string[]> {
  const synonyms = new Map<string, string[]>()
  for (const group of groups) {
    const members = group.flatMap((text) => {
      const tokens = tokenize(text)
      return tokens.length === 1 && tokens[0] ? [stem(tokens[0].key)] : []
    })
    for (const member of members) {
      const others = members.filter((other) => other !== member && postings.has(other))
      synonyms.set(member, [...(synonyms.get(member) ?? []), ...others])
    }
  }
  return synonyms
}

function raise(weights: Map<string, number>, word: string, weight: number): void {
  if ((weights.get(word) ?? 0) < weight) weights.set(word, weight)
}
