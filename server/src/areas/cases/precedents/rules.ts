import type { LocalDay } from '../../../kernel/local-day.ts'
import { areOpposite } from '../conflicts/rules.ts'
import { agree, TERMS, type Term, type TermKey } from '../conflicts/terms.ts'
import type { Verdict } from '../facts.ts'

/** So many of the latest answers on a topic are looked through, and so many are shown. */
export const LOOKED_THROUGH = 300
export const MOST_SHOWN = 8
/** Of those shown, so many point the other way when there are others to show too. */
const MOST_OPPOSITE = 4
/** From here on two questions are so like each other that the companies could expect the same answer. */
export const LIKE_ENOUGH = 0.25

export type EarlierAnswer = {
  readonly answerId: string
  readonly verdict: Verdict
  readonly validUntil: LocalDay | null
  /** The words that its case asks with, each in its stem, none of them twice. */
  readonly words: readonly string[]
}

export type Ranked<T> = T & { readonly likeness: number; readonly pointsOtherWay: boolean }

/**
 * How like each question is to the one at hand, from 0 to 1: the share of the words that both have, where a word counts
 * for more the fewer others have it. On one topic nearly all say “uteservering”, and it tells little.
 */
export function rankByLikeness<T extends EarlierAnswer>(
  words: readonly string[],
  earlier: readonly T[],
  verdict: Verdict | null,
): Ranked<T>[] {
  const having = new Map<string, number>()
  const questions = [words, ...earlier.map((one) => one.words)]
  for (const word of questions.flat()) having.set(word, (having.get(word) ?? 0) + 1)
  const weightOf = (word: string) => 1 + Math.log(questions.length / (having.get(word) ?? 1))
  const sizeOf = (of: readonly string[]) => Math.sqrt(of.reduce((sum, word) => sum + weightOf(word) ** 2, 0))
  const own = new Set(words)
  const size = sizeOf(words)
  const likenessTo = (other: readonly string[]) => {
    const both = other.reduce((sum, word) => (own.has(word) ? sum + weightOf(word) ** 2 : sum), 0)
    return both === 0 ? 0 : both / (size * sizeOf(other))
  }
  return earlier
    .map((one) => ({
      ...one,
      likeness: likenessTo(one.words),
      pointsOtherWay: verdict !== null && areOpposite(verdict, one.verdict),
    }))
    .sort((a, b) => b.likeness - a.likeness)
}

/** Which of the ranked are shown: the likest, those that point the other way first, yet not those alone. */
export function choosePrecedents<T>(ranked: readonly Ranked<T>[]): Ranked<T>[] {
  const [opposite, others] = [true, false].map((way) =>
    ranked.filter((one) => one.pointsOtherWay === way),
  ) as [Ranked<T>[], Ranked<T>[]]
  const first = opposite.slice(0, Math.max(MOST_OPPOSITE, MOST_SHOWN - others.length))
  return [...first, ...others].slice(0, MOST_SHOWN)
}

/** Earlier answers that make this one look odd: to a question that is much like it, the other way, and still valid. */
export function findContrary<T extends EarlierAnswer>(
  ranked: readonly Ranked<T>[],
  today: LocalDay,
): Ranked<T>[] {
  return ranked.filter(
    (one) => one.pointsOtherWay && one.likeness >= LIKE_ENOUGH && !isExpired(one.validUntil, today),
  )
}

/** The day itself still counts. */
export function isExpired(validUntil: LocalDay | null, today: LocalDay): boolean {
  return validUntil !== null && validUntil < today
}

/** The figures that the earlier answer gives and this one gives otherwise. A day of an earlier case says nothing of this one. */
export function otherFigures(given: readonly Term[], earlier: readonly Term[]): TermKey[] {
  return earlier.flatMap((term) => {
    const same = given.find(({ key }) => key === term.key)
    return same && TERMS[term.key].kind !== 'day' && !agree(same, term) ? [term.key] : []
  })
}
