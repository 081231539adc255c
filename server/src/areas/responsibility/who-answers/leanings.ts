import type { QuestionWord } from './read-question.ts'
import { isNumber, type Usage } from './usage.ts'
import type { Weights } from './weights.ts'

/** What the usage gives an area, shared out over the places of the question's words. */
export type Leaning = {
  readonly area: number
  readonly sum: number
  readonly byPlace: ReadonlyMap<number, number>
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
