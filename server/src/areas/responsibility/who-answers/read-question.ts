import { splitCompound } from './compounds.ts'
import { ENGLISH_STOP_WORDS, isEnglish, translate, translateSlip } from './english.ts'
import { lookUp, type WhoAnswersIndex } from './index-areas.ts'
import { nearest } from './spelling.ts'
import { stem, type Token, tokenize } from './swedish.ts'
import { type Expansion, NO_VOCABULARY, type Vocabulary } from './vocabulary.ts'
import { STOP_WORDS, WEAK_WORDS } from './words.ts'

const WEAK_STEMS: ReadonlySet<string> = new Set([...WEAK_WORDS].map(stem))

/**
 * How a word of the question came to stand for one of the map: written so, a part of it, known to mean about the same,
 * put right from a slip, translated, or listed by an administrator.
 */
export type Way = 'written' | 'part' | 'synonym' | 'spelling' | 'translated' | 'listed'

/** A word of the map that a word of the question may stand for, and how surely (0–1). `weak` words tell little. */
export type Meaning = {
  readonly word: string
  readonly strength: number
  readonly weak: boolean
  readonly way: Way
}

export type QuestionWord = {
  readonly raw: string
  readonly stem: string
  /** A word of no subject: it takes part in phrases only. */
  readonly empty: boolean
  readonly meanings: readonly Meaning[]
  /** Areas that an administrator has let the word lead to. */
  readonly leads?: readonly number[]
  /** Says nothing by its neighbours: two words read as one, what the list adds, small words of English. */
  readonly apart?: boolean
}

/** How many unknown words of one question are looked up as misspelt; nobody misspells more and is understood. */
const MOST_CORRECTED = 40

/** What one reading shares: the index, the language of the question, and how many slips may still be looked up. */
type Reading = { readonly index: WhoAnswersIndex; readonly english: boolean; left: number }

/** The question as words with what each may mean, in the order they were written. */
export function readQuestion(
  index: WhoAnswersIndex,
  question: string,
  vocabulary: Vocabulary = NO_VOCABULARY,
): QuestionWord[] {
  const tokens = tokenize(question)
  const seen = new Map<string, QuestionWord>()
  const reading: Reading = { index, english: isEnglish(tokens), left: MOST_CORRECTED }
  const words = tokens.map((token) => {
    const name = isName(question, token)
    const known = `${token.key}${name}`
    const word = seen.get(known) ?? readWord(reading, token, name)
    seen.set(known, word)
    return { ...word, raw: token.raw }
  })
  const { at, after } = readListed(reading, words, vocabulary)
  return [
    ...words.flatMap((word, place) => [
      at.get(place) ?? word,
      ...readJoined(index, tokens[place], tokens[place + 1]),
    ]),
    ...after,
  ]
}

function readWord(reading: Reading, token: Token, isName: boolean): QuestionWord {
  const { key } = token
  const { postings } = reading.index
  const empty =
    STOP_WORDS.has(key) ||
    (reading.english && ENGLISH_STOP_WORDS.has(key)) ||
    (key.length < 2 && !postings.has(key)) ||
    /^\p{N}+$/u.test(key)
  return {
    raw: token.raw,
    stem: stem(key),
    empty,
    apart: empty && reading.english,
    meanings: empty ? [] : meaningsOf(reading, key, isName),
  }
}

/** Two words that the map writes as one: "båt plats", "TA plan". */
function readJoined(
  index: WhoAnswersIndex,
  token: Token | undefined,
  next: Token | undefined,
): QuestionWord[] {
  if (!token || !next || next.key.length < 3 || token.key.length < 2) return []
  // A small word at the end is no part of a compound, and "ingen" or "ens" would be taken for an inflection.
  if (STOP_WORDS.has(next.key)) return []
  const key = token.key + next.key
  const word = lookUp(index.postings, key)
  if (!word || word.length < 5) return []
  const { joined } = index.weights.strength
  return [
    {
      raw: token.raw,
      stem: word,
      empty: false,
      apart: true,
      meanings: [{ word, strength: joined, weak: false, way: 'written' }],
    },
  ]
}

type Listed = { readonly at: ReadonlyMap<number, QuestionWord>; readonly after: readonly QuestionWord[] }

/**
 * What the administrators' list says of words and phrases of the question. A word for a word is one more meaning of
 * it; what is said in several words is read as though it had been written too, after all the rest.
 */
function readListed(reading: Reading, words: readonly QuestionWord[], vocabulary: Vocabulary): Listed {
  const at = new Map<number, QuestionWord>()
  const after: QuestionWord[] = []
  if (vocabulary.expansions.size === 0) return { at, after }
  words.forEach((word, place) => {
    for (const expansion of vocabulary.expansions.get(word.stem) ?? []) {
      if (!expansion.words.every((part, nth) => words[place + nth]?.stem === part)) continue
      const raw = words
        .slice(place, place + expansion.words.length)
        .map((one) => one.raw)
        .join(' ')
      const listed = listedMeanings(reading, expansion)
      if (expansion.words.length === 1 && expansion.means.length < 2) {
        const before = at.get(place) ?? word
        at.set(place, {
          ...before,
          empty: false,
          meanings: strongest([...before.meanings, ...listed.flat()]),
          leads: [...(before.leads ?? []), ...leadsOf(expansion)],
        })
        continue
      }
      const shown = { raw, stem: '', empty: false, meanings: [], leads: leadsOf(expansion), apart: true }
      if (expansion.area !== undefined) after.push(shown)
      expansion.means.forEach((key, nth) =>
        after.push({
          raw,
          stem: stem(key),
          empty: STOP_WORDS.has(key),
          meanings: listed[nth] ?? [],
          apart: true,
        }),
      )
      // A gap, so that no phrase is found across two of them.
      after.push({ raw, stem: '', empty: true, meanings: [], apart: true })
    }
  })
  return { at, after }
}

const leadsOf = ({ area }: Expansion): number[] => (area === undefined ? [] : [area])

function listedMeanings(reading: Reading, { means }: Expansion): Meaning[][] {
  const { listed } = reading.index.weights.strength
  return means.map((key) =>
    STOP_WORDS.has(key)
      ? []
      : meaningsOf(reading, key, false).map((meaning) => ({
          ...meaning,
          strength: meaning.strength * listed,
          way: 'listed' as const,
        })),
  )
}

function strongest(meanings: readonly Meaning[]): Meaning[] {
  const best = new Map<string, Meaning>()
  for (const meaning of meanings) {
    if ((best.get(meaning.word)?.strength ?? 0) < meaning.strength) best.set(meaning.word, meaning)
  }
  return [...best.values()]
}

function meaningsOf(reading: Reading, key: string, isName: boolean): Meaning[] {
  const { index } = reading
  const strengths = index.weights.strength
  const found = new Map<string, { strength: number; way: Way }>()
  const add: Add = (word, strength, way) => {
    if ((found.get(word)?.strength ?? 0) < strength) found.set(word, { strength, way })
  }
  const written = lookUp(index.postings, key)
  const translated = reading.english || !written ? translate(key) : []
  // "barn" and "hot" are Swedish words too; in English they mean what they mean there.
  const isOther =
    reading.english && translated.length > 0 && written !== undefined && index.shown.has(written)
  const own = isOther && !translated.some((word) => stem(word) === written) ? undefined : written
  if (own) add(own, 1, 'written')
  addSynonyms(index, own ?? stem(key), strengths.synonym, add)
  for (const word of translated) addTranslated(index, word, 1, add)
  if (reading.english && !own && translated.length === 0) {
    const { words, closeness } = translateSlip(key)
    for (const word of words) addTranslated(index, word, closeness, add)
    if (words.length > 0) return meanings(found)
  }
  // Verbs in -era come from nouns: "kontrollerar" is about "kontroll".
  const noun = /^(.{5,})er$/.exec(stem(key))?.[1]
  const goesOn = !isName || own !== undefined
  if (goesOn && !own && noun && index.postings.has(noun)) add(noun, strengths.noun, 'part')
  const cut = goesOn && addParts(index, key, own !== undefined, 1, add)
  if (goesOn && !own && !cut && !noun && translated.length === 0 && reading.left > 0) {
    reading.left--
    for (const { word, closeness } of nearest(index.spelling, stem(key))) {
      const strength = strengths.spelling * closeness
      add(word, strength, 'spelling')
      addSynonyms(index, word, strengths.synonym * strength, add)
      addParts(index, word, true, strength, add)
    }
  }
  return meanings(found)
}

function meanings(found: ReadonlyMap<string, { strength: number; way: Way }>): Meaning[] {
  return [...found].map(([word, { strength, way }]) => ({ word, strength, way, weak: WEAK_STEMS.has(word) }))
}

type Add = (word: string, strength: number, way: Way) => void

/** A common word is not made telling by a rare one that means about the same: "hus" by "kåk". */
function addSynonyms(index: WhoAnswersIndex, word: string, strength: number, add: Add): void {
  const own = index.rarity.get(word) ?? 1
  for (const other of index.synonyms.get(word) ?? [])
    add(other, strength * Math.min(1, own / (index.rarity.get(other) ?? 1)), 'synonym')
}

function addTranslated(index: WhoAnswersIndex, word: string, scale: number, add: Add): void {
  const translated = scale * index.weights.strength.translated
  const known = lookUp(index.postings, word)
  if (known) return add(known, translated, 'translated')
  // Of no subject in Swedish, but used: "ringer" in "ingen ringer tillbaka".
  if (index.usage.leanings.has(stem(word))) return add(stem(word), translated, 'translated')
  for (const part of splitCompound(word, (piece) => lookUp(index.known, piece)).parts)
    add(part, translated * index.weights.strength.part, 'translated')
}

/** Whether the compound could be cut without remainder. A word that is itself known is only cut when it is whole. */
function addParts(index: WhoAnswersIndex, key: string, isKnown: boolean, scale: number, add: Add): boolean {
  const { knownPart, part: wholePart, loosePart, partSynonym } = index.weights.strength
  const split = splitCompound(key, (piece) => (piece === key ? undefined : lookUp(index.known, piece)))
  if (!split.whole && isKnown) return false
  for (const part of split.parts) {
    add(part, scale * (isKnown ? knownPart : split.whole ? wholePart : loosePart), 'part')
    addSynonyms(index, part, scale * partSynonym, add)
  }
  // "brandskyddsdokument": the first two parts may be a word of the map by themselves.
  if (split.whole && split.parts.length > 2) {
    for (const half of halves(index, key)) add(half, scale * wholePart * 1.2, 'part')
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
