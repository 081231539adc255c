import type { Phrase, WhoAnswersIndex } from './index-areas.ts'
import { leaningsOf } from './leanings.ts'
import { type Meaning, type QuestionWord, readQuestion, type Way } from './read-question.ts'
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.ts'
import type { Weights } from './weights.ts'

/** Why an area was found: a word of the question, and how it led there. */
export type Reason = {
  /** As the asker wrote it. */
  word: string
  way: Way | 'learned'
  /** The word of the map that it stands for, when that is another. */
  means: string | null
  /** How many settled cases taught it; only for what is learned. */
  cases: number | null
}

export type Hit = {
  code: string
  /** Comparable within one answer only. */
  score: number
  /** The words of the question that matched, as the asker wrote them. */
  words: string[]
  reasons: Reason[]
}
export type Ranked = { hits: Hit[]; sure: boolean }

/** What one area has been given: by each word of the question, so that a word is counted once. */
type Found = {
  readonly area: number
  readonly byWord: Map<number, number>
  readonly byPhrase: Map<number, number>
  readonly learned: Map<number, { value: number; cases: number }>
  readonly meant: Map<number, Meaning>
  readonly led: Set<number>
}

/** Whether it also counts how an area's texts use common words. A piece of a sentence is too short for that. */
export type Weighs = 'subject' | 'subjectAndUsage'

/**
 * Ranks the areas that a question in plain words may concern. Several subjects in one question all come up: what
 * an area higher up already explains counts for less further down. Never throws, whatever the text.
 */
export function rank(
  index: WhoAnswersIndex,
  question: string,
  limit: number,
  vocabulary: Vocabulary = NO_VOCABULARY,
  weighs: Weighs = 'subjectAndUsage',
): Ranked {
  const words = readQuestion(index, question, vocabulary)
  const found = new Map<number, Found>()
  collectWords(index, words, found)
  collectPhrases(index, words, found)
  for (const of of found.values()) {
    for (const [at, value] of of.byPhrase) of.byWord.set(at, (of.byWord.get(at) ?? 0) + value)
  }
  if (weighs === 'subjectAndUsage') collectUsage(index, words, found)
  collectLearned(index, words, vocabulary, found)
  const hits = choose([...found.values()], Math.max(0, limit), index, words)
  return { hits, sure: isSure(hits, index.weights.sure) }
}

function get(found: Map<number, Found>, area: number): Found {
  let present = found.get(area)
  if (!present) {
    present = {
      area,
      byWord: new Map(),
      byPhrase: new Map(),
      learned: new Map(),
      meant: new Map(),
      led: new Set(),
    }
    found.set(area, present)
  }
  return present
}

function collectWords(
  index: WhoAnswersIndex,
  words: readonly QuestionWord[],
  found: Map<number, Found>,
): void {
  const { weights } = index
  const counted = new Map<string, number>()
  words.forEach((word, at) => {
    for (const area of word.leads ?? []) {
      const of = get(found, area)
      of.byWord.set(at, weights.strength.listed)
      of.led.add(at)
    }
    if (word.meanings.length === 0) return
    const times = counted.get(word.stem) ?? 0
    counted.set(word.stem, times + 1)
    if (times > 2) return
    const scale = weights.again ** times
    for (const meaning of word.meanings) {
      const { word: meant, strength, weak } = meaning
      const gain = scale * strength * (weak ? weights.weak : 1) * (index.rarity.get(meant) ?? 0)
      for (const { area, weight } of index.postings.get(meant) ?? []) {
        const of = get(found, area)
        const value = gain * weight
        if ((of.byWord.get(at) ?? 0) >= value) continue
        of.byWord.set(at, value)
        of.meant.set(at, meaning)
        of.led.delete(at)
      }
    }
  })
}

function collectPhrases(
  index: WhoAnswersIndex,
  words: readonly QuestionWord[],
  found: Map<number, Found>,
): void {
  const places = new Map<string, number[]>()
  words.forEach((word, at) => {
    const names = new Set([word.stem, ...word.meanings.filter((m) => m.strength >= 0.6).map((m) => m.word)])
    for (const name of names) {
      const present = places.get(name)
      if (present) present.push(at)
      else places.set(name, [at])
    }
  })
  const done = new Set<Phrase>()
  for (const name of places.keys()) {
    for (const phrase of index.phrases.get(name) ?? []) {
      if (done.has(phrase)) continue
      done.add(phrase)
      const at = placed(phrase, places)
      if (at) reward(index, words, phrase, at, get(found, phrase.area))
    }
  }
}

/** Where the words of a phrase stand, near each other, in the question; nothing when they don't. */
function placed(phrase: Phrase, places: ReadonlyMap<string, readonly number[]>): number[] | undefined {
  const reach = phrase.words.length + (phrase.inOrder ? 1 : 6)
  for (const start of places.get(phrase.words[0] ?? '') ?? []) {
    const at = [start]
    for (const word of phrase.words.slice(1)) {
      const previous = at.at(-1) ?? start
      const next = (places.get(word) ?? []).find((place) =>
        phrase.inOrder
          ? place > previous && place - start < reach
          : !at.includes(place) && Math.abs(place - start) < reach,
      )
      if (next === undefined) break
      at.push(next)
    }
    if (at.length === phrase.words.length) return at
  }
  return undefined
}

function reward(
  index: WhoAnswersIndex,
  words: readonly QuestionWord[],
  phrase: Phrase,
  at: readonly number[],
  of: Found,
): void {
  const { weights } = index
  const telling = at.filter((place) => !words[place]?.empty)
  const bearers = telling.length > 0 ? telling : at
  const rarity =
    bearers.reduce((sum, place, i) => {
      const word = phrase.words[i] ?? ''
      return sum + (words[place]?.empty ? 0.5 : (index.rarity.get(word) ?? 0.5))
    }, 0) / bearers.length
  const isWeak = bearers.every((place) => words[place]?.meanings.every((meaning) => meaning.weak))
  const worth = (phrase.inOrder ? weights.emptyPhrase : weights.phrase) * (isWeak ? weights.weakPhrase : 1)
  const each = (worth * phrase.weight * rarity * Math.min(2, Math.sqrt(at.length))) / bearers.length
  for (const place of bearers) {
    // Many like phrases of an area don't add up: a word is lifted by the best of them.
    if ((of.byPhrase.get(place) ?? 0) < each) of.byPhrase.set(place, each)
  }
}

/** An area that nothing else speaks for is found by usage when that says enough. */
function collectUsage(
  index: WhoAnswersIndex,
  words: readonly QuestionWord[],
  found: Map<number, Found>,
): void {
  for (const { area, byPlace, sum } of leaningsOf(index.usage, words, index.weights)) {
    if (!found.has(area) && sum < index.weights.least) continue
    const of = get(found, area)
    for (const [at, value] of byPlace) of.byWord.set(at, (of.byWord.get(at) ?? 0) + value)
  }
}

/**
 * What settled cases have taught comes last and is bounded: at most a share of what the map itself gives the best
 * area. An area that learned words alone speak for can therefore never go before one that the map speaks for.
 */
function collectLearned(
  index: WhoAnswersIndex,
  words: readonly QuestionWord[],
  vocabulary: Vocabulary,
  found: Map<number, Found>,
): void {
  if (vocabulary.learned.size === 0) return
  const { each, most, share } = index.weights.learned
  const best = Math.max(0, ...[...found.values()].map(total))
  const ceiling = best > 0 ? Math.min(most, share * best) : most
  const seen = new Set<string>()
  words.forEach((word, at) => {
    if (word.empty || seen.has(word.stem)) return
    seen.add(word.stem)
    for (const { area, weight, cases } of vocabulary.learned.get(word.stem) ?? [])
      get(found, area).learned.set(at, { value: each * weight, cases })
  })
  for (const of of found.values()) {
    let sum = 0
    for (const { value } of of.learned.values()) sum += value
    const scale = sum > ceiling ? ceiling / sum : 1
    for (const [at, { value }] of of.learned) of.byWord.set(at, (of.byWord.get(at) ?? 0) + scale * value)
  }
}

function total(of: Found): number {
  let sum = 0
  for (const value of of.byWord.values()) sum += value
  return sum
}

/** Picks the best, then the best of what the words not yet explained say, and so on. */
function choose(
  found: readonly Found[],
  limit: number,
  index: WhoAnswersIndex,
  words: readonly QuestionWord[],
): Hit[] {
  const { weights } = index
  const explained = new Map<number, number>()
  // A question of general words alone still gets the areas that it fits best.
  const least = Math.min(weights.least, 0.4 * Math.max(0, ...found.map(total)))
  const left = new Set(found.filter((of) => total(of) >= least))
  const hits: Hit[] = []
  let ceiling = Number.POSITIVE_INFINITY
  while (hits.length < limit && left.size > 0) {
    let best: Found | undefined
    let most = -1
    for (const candidate of left) {
      let score = 0
      for (const [at, value] of candidate.byWord) {
        const already = explained.get(at) ?? 0
        score += value - weights.explained * Math.min(value, already)
      }
      if (score > most || (score === most && best && candidate.area < best.area)) {
        most = score
        best = candidate
      }
    }
    if (!best) break
    left.delete(best)
    for (const [at, value] of best.byWord) explained.set(at, Math.max(explained.get(at) ?? 0, value))
    ceiling = Math.min(ceiling, most)
    const reasons = reasonsShown(best, words, index)
    hits.push({
      code: index.codes[best.area] ?? '',
      score: round(ceiling),
      words: [...new Set(reasons.map(({ word }) => word))],
      reasons,
    })
  }
  return hits
}

/**
 * The words that made a difference, in the order they were written, each once, with how each led to the area. Small
 * ones are shown when there are no others.
 */
function reasonsShown(of: Found, words: readonly QuestionWord[], index: WhoAnswersIndex): Reason[] {
  const most = Math.max(...of.byWord.values())
  const shown = new Map<string, Reason>()
  const places = [...of.byWord]
    .filter(([at, value]) => value >= 0.2 * most || of.byPhrase.has(at))
    .map(([at]) => at)
    .sort((a, b) => a - b)
  const telling = places.filter((at) => !words[at]?.empty)
  for (const at of telling.length > 0 ? telling : places) {
    const word = words[at]
    if (word && !shown.has(word.raw)) shown.set(word.raw, reasonOf(of, at, word, index))
  }
  return [...shown.values()]
}

function reasonOf(of: Found, at: number, word: QuestionWord, index: WhoAnswersIndex): Reason {
  const written: Reason = { word: word.raw, way: 'written', means: null, cases: null }
  const meaning = of.meant.get(at)
  if (of.led.has(at)) return { ...written, way: 'listed' }
  if (!meaning) {
    const learned = of.learned.get(at)
    return learned ? { ...written, way: 'learned', cases: learned.cases } : written
  }
  if (meaning.way === 'written') return written
  return { ...written, way: meaning.way, means: index.shown.get(meaning.word) ?? null }
}

function isSure(hits: readonly Hit[], { score, lead }: Weights['sure']): boolean {
  const [first, second] = hits
  if (!first || first.score < score) return false
  return !second || first.score >= lead * second.score
}

function round(score: number): number {
  return Math.round(score * 10_000) / 10_000
}
