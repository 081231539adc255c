import { splitCompound } from './compounds.ts'
import type { AreaText, Posting } from './index-areas.ts'
import type { QuestionWord } from './read-question.ts'
import { stem, tokenize } from './swedish.ts'
import type { Weights } from './weights.ts'

/**
 * How the texts of each area use words. People who don't know the term say it with common ones: "ingen hittar hit",
 * "får inte plats". No word of it tells much, and most are small; together, and beside each other, they do. So all
 * words are counted here, small ones too, and every two that stand next to each other.
 */
export type Usage = {
  /** By word, or two words with a space between: how much more it is used in an area than in the others. */
  readonly leanings: ReadonlyMap<string, readonly Posting[]>
  readonly areas: number
}

/** What the usage gives an area, shared out over the places of the question's words. */
export type Leaning = {
  readonly area: number
  readonly sum: number
  readonly byPlace: ReadonlyMap<number, number>
}

type Cut = (word: string) => string | undefined

export function buildUsage(areas: readonly AreaText[], known: Cut, weights: Weights): Usage {
  const { keyword, part, pair, sharpness } = weights.usage
  const counts = new Map<string, Map<number, number>>()
  areas.forEach((area, at) => {
    const count = (text: string, worth: number): void => {
      for (const [unit, times] of unitsOf(text, known, part)) {
        let present = counts.get(unit)
        if (!present) {
          present = new Map()
          counts.set(unit, present)
        }
        present.set(at, (present.get(at) ?? 0) + times * worth)
      }
    }
    for (const text of [area.title, area.description, ...area.examples]) count(text, 1)
    for (const text of area.keywords) count(text, keyword)
  })
  const leanings = new Map<string, Posting[]>()
  for (const [unit, byArea] of counts) {
    let all = 0
    for (const times of byArea.values()) all += times
    const scale = unit.includes(' ') ? pair : 1
    const found: Posting[] = []
    for (const [area, times] of byArea)
      found.push({ area, weight: scale * Math.log(1 + (sharpness * areas.length * times) / all) })
    leanings.set(unit, found)
  }
  return { leanings, areas: areas.length }
}

/** The words of a text, the parts of its compounds and its neighbours, each with what it counts. */
function unitsOf(text: string, known: Cut, part: number): Map<string, number> {
  const units = new Map<string, number>()
  const raise = (unit: string, worth: number): void => {
    if ((units.get(unit) ?? 0) < worth) units.set(unit, worth)
  }
  let before: string | undefined
  for (const { key } of tokenize(text)) {
    if (isNumber(key)) continue
    const word = stem(key)
    raise(word, 1)
    if (before !== undefined) raise(`${before} ${word}`, 1)
    before = word
    const split = splitCompound(key, (piece) => (piece === key ? undefined : known(piece)))
    if (split.whole) for (const piece of split.parts) raise(piece, part)
  }
  return units
}

/**
 * The areas that use words as the question does. Bounded: all areas share one whole among them, so that usage lifts
 * what the words of subject leave open and never outweighs a question full of them.
 */
export function leaningsOf(usage: Usage, words: readonly QuestionWord[], weights: Weights): Leaning[] {
  const { most, heat, small } = weights.usage
  if (usage.areas < 2) return []
  const byArea = new Map<number, Map<number, number>>()
  const sums = new Float64Array(usage.areas)
  for (const [unit, { place, worth }] of unitsAsked(words, small)) {
    for (const { area, weight } of usage.leanings.get(unit) ?? []) {
      const value = worth * weight
      sums[area] = (sums[area] ?? 0) + value
      let places = byArea.get(area)
      if (!places) {
        places = new Map()
        byArea.set(area, places)
      }
      places.set(place, (places.get(place) ?? 0) + value)
    }
  }
  if (byArea.size === 0) return []
  const top = Math.max(...sums)
  const shares = sums.map((sum) => Math.exp((sum - top) / heat))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const even = 1 / usage.areas
  const found: Leaning[] = []
  for (const [area, places] of byArea) {
    const share = ((shares[area] ?? 0) / whole - even) / (1 - even)
    if (share < LEAST_SHARE) continue
    const each = (most * share) / (sums[area] ?? 1)
    found.push({
      area,
      sum: most * share,
      byPlace: new Map([...places].map(([place, value]) => [place, each * value])),
    })
  }
  return found
}

/** Less than this says nothing, and would only make the list of areas long. */
const LEAST_SHARE = 0.005

type Asked = { readonly place: number; readonly worth: number }

/** What the question says in the same units, what its words may mean too, each once and where it stands first. */
function unitsAsked(words: readonly QuestionWord[], small: number): Map<string, Asked> {
  const units = new Map<string, Asked>()
  const raise = (unit: string, place: number, worth: number): void => {
    const present = units.get(unit)
    if (!present || present.worth < worth) units.set(unit, { place, worth })
  }
  let before: string | undefined
  words.forEach((word, place) => {
    for (const { word: meant, strength } of word.meanings) raise(meant, place, strength)
    if (isNumber(word.stem)) return
    if (word.apart) {
      if (!word.empty) raise(word.stem, place, 1)
      return
    }
    raise(word.stem, place, word.empty ? small : 1)
    if (before !== undefined) raise(`${before} ${word.stem}`, place, 1)
    before = word.stem
  })
  return units
}

function isNumber(key: string): boolean {
  return /^\p{N}+$/u.test(key)
}
