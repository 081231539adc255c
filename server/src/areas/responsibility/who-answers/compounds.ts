/** The words that a compound is made of, first to last, and how sure the cut is. */
export type Split = { readonly parts: readonly string[]; readonly whole: boolean }

const NOTHING: Split = { parts: [], whole: false }
const SHORTEST_PART = 3
const LONGEST = 32
/** Alone at the end, short words are mostly there by chance. */
const SHORTEST_LONE_LAST = 4
/** Words of two letters that many Swedish compounds begin with. */
const SHORT_FIRST = new Set(['el', 'va', 'it', 'ta', 'ö', 'by', 'bo', 'ny', 'is'])

/** Looks like a word at the end of another, but is only how that one is inflected: "sommaren" holds no arena. */
const ENDING = /^(aren|arens|arna|arnas|erna|ernas|orna|ornas)$/

/** Gives the form under which a word is known, or nothing. */
export type Known = (word: string) => string | undefined

/**
 * Cuts a compound into words that are known. Swedish joins words with nothing, with s (`livsmedelsbutik`), or by
 * changing the last vowel (`gatukök`, `kyrkogård`). When no cut explains the whole word, the known word at either
 * end is given alone, if it is long enough not to be there by chance.
 */
export function splitCompound(word: string, known: Known): Split {
  if (word.length < 2 * SHORTEST_PART - 1 || word.length > LONGEST) return NOTHING
  return wholeSplit(word, known) ?? endsOnly(word, known)
}

/** The cut with the fewest parts; among those, the one with the longest last part, since it carries the meaning. */
function wholeSplit(word: string, known: Known): Split | undefined {
  const length = word.length
  /** best[i]: the parts that explain word from i to the end. */
  const best: (string[] | undefined)[] = Array.from({ length: length + 1 })
  for (let from = length - SHORTEST_PART; from >= 0; from--) {
    if (from > 0) {
      const last = knownLast(word.slice(from), known)
      if (last) {
        best[from] = [last]
        continue
      }
    }
    for (let to = from + 2; to <= length - SHORTEST_PART; to++) {
      const tail = best[to]
      if (!tail || tail.length > 3) continue
      const present = best[from]
      if (present && present.length <= tail.length + 1) continue
      const first = knownFirst(word.slice(from, to), known)
      if (first) best[from] = [first, ...tail]
    }
  }
  const parts = best[0]
  return parts && parts.length > 1 ? { parts, whole: true } : undefined
}

function knownLast(piece: string, known: Known): string | undefined {
  return ENDING.test(piece) ? undefined : known(piece)
}

/** A part that is not the last one, with the letter that joins it taken away. */
function knownFirst(piece: string, known: Known): string | undefined {
  if (piece.length < SHORTEST_PART) return SHORT_FIRST.has(piece) ? (known(piece) ?? piece) : undefined
  const plain = known(piece)
  if (plain) return plain
  const link = piece.at(-1)
  const rest = piece.slice(0, -1)
  if (rest.length < SHORTEST_PART) return undefined
  if (link === 's') return known(rest)
  if (link === 'u' || link === 'o' || link === 'e') return known(rest) ?? known(`${rest}a`)
  return undefined
}

function endsOnly(word: string, known: Known): Split {
  const parts: string[] = []
  const first = longestFirst(word, known)
  if (first) parts.push(first)
  const last = longestLast(word, known)
  if (last && last !== first) parts.push(last)
  return { parts, whole: false }
}

function longestFirst(word: string, known: Known): string | undefined {
  for (let to = word.length - SHORTEST_PART; to >= 4; to--) {
    const found = knownFirst(word.slice(0, to), known)
    if (found) return found
  }
  return undefined
}

function longestLast(word: string, known: Known): string | undefined {
  for (let from = SHORTEST_PART; from <= word.length - SHORTEST_LONE_LAST; from++) {
    const found = knownLast(word.slice(from), known)
    if (found) return found
  }
  return undefined
}
