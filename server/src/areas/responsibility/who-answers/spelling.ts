import { soundKey } from './swedish.ts'

/** Known words ordered so that the nearest to a misspelt one is found without comparing with all. */
export type Spelling = {
  readonly words: readonly string[]
  readonly sounds: ReadonlyMap<string, readonly number[]>
  readonly pairs: ReadonlyMap<string, readonly number[]>
}
export type Near = { readonly word: string; readonly closeness: number }

/** Shorter words have too many neighbours to be corrected. */
const SHORTEST = 5
const CANDIDATES = 12

export function buildSpelling(words: Iterable<string>): Spelling {
  const kept: string[] = []
  const sounds = new Map<string, number[]>()
  const pairs = new Map<string, number[]>()
  for (const word of words) {
    if (word.length < 4) continue
    const at = kept.push(word) - 1
    append(sounds, soundKey(word), at)
    for (const pair of letterPairs(word)) append(pairs, pair, at)
  }
  return { words: kept, sounds, pairs }
}

/** Known words that the written one may be a slip for, the closest first; `closeness` is 1 for alike. */
export function nearest(spelling: Spelling, word: string): Near[] {
  const sound = soundKey(word)
  const alike = word.length >= 4 ? spelling.sounds.get(sound) : undefined
  if (alike) return alike.slice(0, 3).map((at) => ({ word: spelling.words[at] ?? '', closeness: 0.95 }))
  if (word.length < SHORTEST) return []
  const slips = word.length >= 9 ? 2 : 1
  const found: Near[] = []
  for (const at of candidates(spelling, word, slips)) {
    const other = spelling.words[at] ?? ''
    const distance = slipsBetween(sound, soundKey(other), slips)
    if (distance > slips) continue
    if (distance > 0 && other.length <= SHORTEST && other[0] !== word[0]) continue
    found.push({ word: other, closeness: 1 - (distance + 0.5) / Math.max(word.length, other.length) })
  }
  return found.sort((a, b) => b.closeness - a.closeness || (a.word < b.word ? -1 : 1)).slice(0, 3)
}

/** Words of about the same length that share the most letter pairs. */
function candidates(spelling: Spelling, word: string, slips: number): number[] {
  const shared = new Map<number, number>()
  const own = letterPairs(word)
  for (const pair of own) {
    for (const at of spelling.pairs.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  // One slip disturbs at most three pairs (two letters that changed places).
  const least = Math.max(1, own.size - 3 * slips)
  const near: [number, number][] = []
  for (const [at, count] of shared) {
    const other = spelling.words[at] ?? ''
    if (count >= least && Math.abs(other.length - word.length) <= slips + 1) near.push([at, count])
  }
  return near
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([at]) => at)
}

function letterPairs(word: string): Set<string> {
  const pairs = new Set<string>()
  const framed = `^${word}$`
  for (let i = 0; i + 1 < framed.length; i++) pairs.add(framed.slice(i, i + 2))
  return pairs
}

/** Letters added, lost, exchanged or swapped with their neighbour; gives up above `most` and answers `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = previous
    previous = row
  }
  return Math.min(previous[b.length] ?? 0, most + 1)
}

function append(map: Map<string, number[]>, key: string, at: number): void {
  const present = map.get(key)
  if (present) present.push(at)
  else map.set(key, [at])
}
