import type { AreaText, Posting } from './area-text.ts'
import { splitCompound } from './compounds.ts'
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

export function isNumber(key: string): boolean {
  return /^\p{N}+$/u.test(key)
}
