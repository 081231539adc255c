import type { Phrase, WhoAnswersIndex } from './index-areas.ts'
import { type QuestionWord, readQuestion } from './read-question.ts'

export type Hit = {
  code: string
  /** Comparable within one answer only. */
  score: number
  /** The words of the question that matched, as the asker wrote them. */
  words: string[]
}
export type WhoAnswers = { hits: Hit[]; sure: boolean }

const WEIGH = {
  weak: 0.55,
  phrase: 0.9,
  emptyPhrase: 0.75,
  again: 0.25,
  explained: 0.55,
  least: 0.1,
  weakPhrase: 0.7,
} as const

/** What one area has been given: by each word of the question, so that a word is counted once. */
type Found = {
  readonly area: number
  readonly byWord: Map<number, number>
  readonly byPhrase: Map<number, number>
}

/**
 * Ranks the areas that a question in plain words may concern. Several subjects in one question all come up: what
 * an area higher up already explains counts for less further down. Never throws, whatever the text.
 */
export function whoAnswers(index: WhoAnswersIndex, question: string, limit = 5): WhoAnswers {
  const words = readQuestion(index, question)
  const found = new Map<number, Found>()
  collectWords(index, words, found)
  collectPhrases(index, words, found)
  for (const of of found.values()) {
    for (const [at, value] of of.byPhrase) of.byWord.set(at, (of.byWord.get(at) ?? 0) + value)
  }
  const hits = choose([...found.values()], Math.max(0, limit), index, words)
  return { hits, sure: isSure(hits) }
}

function get(found: Map<number, Found>, area: number): Found {
  let present = found.get(area)
  if (!present) {
    present = { area, byWord: new Map(), byPhrase: new Map() }
    found.set(area, present)
  }
  return present
}

function collectWords(
  index: WhoAnswersIndex,
  words: readonly QuestionWord[],
  found: Map<number, Found>,
): void {
  const counted = new Map<string, number>()
  words.forEach((word, at) => {
    if (word.meanings.length === 0) return
    const times = counted.get(word.stem) ?? 0
    counted.set(word.stem, times + 1)
    if (times > 2) return
    const scale = WEIGH.again ** times
    for (const { word: meant, strength, weak } of word.meanings) {
      const gain = scale * strength * (weak ? WEIGH.weak : 1) * (index.rarity.get(meant) ?? 0)
      for (const { area, weight } of index.postings.get(meant) ?? []) {
        const of = get(found, area)
        const value = gain * weight
        if ((of.byWord.get(at) ?? 0) < value) of.byWord.set(at, value)
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
  const telling = at.filter((place) => !words[place]?.empty)
  const bearers = telling.length > 0 ? telling : at
  const rarity =
    bearers.reduce((sum, place, i) => {
      const word = phrase.words[i] ?? ''
      return sum + (words[place]?.empty ? 0.5 : (index.rarity.get(word) ?? 0.5))
    }, 0) / bearers.length
  const isWeak = bearers.every((place) => words[place]?.meanings.every((meaning) => meaning.weak))
  const worth = (phrase.inOrder ? WEIGH.emptyPhrase : WEIGH.phrase) * (isWeak ? WEIGH.weakPhrase : 1)
  const each = (worth * phrase.weight * rarity * Math.min(2, Math.sqrt(at.length))) / bearers.length
  for (const place of bearers) {
    // Many like phrases of an area don't add up: a word is lifted by the best of them.
    if ((of.byPhrase.get(place) ?? 0) < each) of.byPhrase.set(place, each)
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
  const explained = new Map<number, number>()
  // A question of general words alone still gets the areas that it fits best.
  const least = Math.min(WEIGH.least, 0.4 * Math.max(0, ...found.map(total)))
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
        score += value - WEIGH.explained * Math.min(value, already)
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
    hits.push({ code: index.codes[best.area] ?? '', score: round(ceiling), words: wordsShown(best, words) })
  }
  return hits
}

/** The words that made a difference, in the order they were written, each once. */
function wordsShown(of: Found, words: readonly QuestionWord[]): string[] {
  const most = Math.max(...of.byWord.values())
  const shown = [...of.byWord]
    .filter(([at, value]) => value >= 0.2 * most || of.byPhrase.has(at))
    .sort(([a], [b]) => a - b)
    .map(([at]) => words[at]?.raw ?? '')
  return [...new Set(shown)]
}

function isSure(hits: readonly Hit[]): boolean {
  const [first, second] = hits
  if (!first || first.score < 0.8) return false
  return !second || first.score >= 1.35 * second.score
}

function round(score: number): number {
  return Math.round(score * 10_000) / 10_000
}
