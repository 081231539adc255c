import { stem, type Token, tokenize } from '../who-answers/swedish.ts'
import { STOP_WORDS, WEAK_WORDS } from '../who-answers/words.ts'

/** A word that may be learned from a question, with how it was written there. */
export type TaughtWord = { readonly word: string; readonly shown: string }

const SHORTEST = 4
const LONGEST = 30
const WEAK: ReadonlySet<string> = new Set([...WEAK_WORDS].map(stem))

/** Taken out before anything is read: e-mail and web addresses, and whatever holds a digit. */
const NOT_WORDS = /\S*@\S*|\b(?:https?:\/\/|www\.)\S+|\S+\.(?:se|com|nu|org|net)\b\S*|\S*\p{N}\S*/giu
/** Names of streets and places end so; a common word that does is no great loss. */
const STREET =
  /.{3,}(?:gatan|vägen|gränd|gränden|stigen|backen|torget|allén|kajen|esplanaden|street|road)s?$/u

/**
 * The content words of a question: never a name, a number, an address or anything that points at somebody. A capital
 * inside a sentence makes a name; `names` are those that are known.
 */
export function taughtWords(question: string, names: ReadonlySet<string>): TaughtWord[] {
  const text = question.replace(NOT_WORDS, ' ')
  const found = new Map<string, string>()
  for (const token of tokenize(text)) {
    const word = stem(token.key)
    if (!isContent(token, word) || names.has(word) || isNamed(text, token)) continue
    if (!found.has(word)) found.set(word, token.key)
  }
  return [...found].map(([word, shown]) => ({ word, shown }))
}

/** The words that a text uses as names: those with a capital where no sentence begins. */
export function namesIn(text: string): string[] {
  return tokenize(text)
    .filter((token) => isNamed(text, token))
    .map(({ key }) => stem(key))
}

/** The words of a name as it stands in a register: a company, a person, a place. */
export function wordsOfName(name: string): string[] {
  return tokenize(name).map(({ key }) => stem(key))
}

function isContent({ key }: Token, word: string): boolean {
  return (
    key.length >= SHORTEST &&
    key.length <= LONGEST &&
    /^\p{L}+$/u.test(key) &&
    !STOP_WORDS.has(key) &&
    !STOP_WORDS.has(word) &&
    !WEAK.has(word) &&
    !STREET.test(key)
  )
}

/** A capital where no sentence begins; a text all in capitals tells nothing, and nothing is taken from it. */
function isNamed(text: string, { raw, at }: Token): boolean {
  if (!/^\p{Lu}/u.test(raw)) return false
  if (raw.length > 1 && raw === raw.toUpperCase()) return true
  const before = text.slice(0, at).trimEnd()
  return before !== '' && !/[.!?:\n•–-]$/u.test(before) && !text.slice(0, at).endsWith('\n')
}
