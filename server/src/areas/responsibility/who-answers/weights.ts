/**
 * What each kind of evidence is worth. Chosen on labelled questions, never on those that the figures are reported
 * from: `npm run bench:search` tunes them fold by fold and says what that gives.
 */
export const WEIGHTS = {
  /** What the place of a word in an area's texts is worth, against a keyword that is one word. */
  place: {
    title: 1.15,
    keyword: 1,
    inPhrase: 0.7,
    example: 0.28,
    description: 0.32,
    englishTitle: 0.98,
    english: 0.35,
  },
  /** How surely a word of the question stands for a word of the map, against the word itself. */
  strength: {
    synonym: 0.65,
    listed: 0.85,
    translated: 0.85,
    part: 0.85,
    knownPart: 0.4,
    loosePart: 0.45,
    noun: 0.85,
    partSynonym: 0.4,
    spelling: 0.95,
    joined: 0.95,
  },
  /**
   * How the areas' texts use words, small ones and neighbours too: what a keyword, a part of a compound, two words
   * beside each other and a small word count, how much more a word says that few areas use, how evenly the areas
   * share, and what they share at most.
   */
  usage: { keyword: 0.5, part: 0.45, pair: 0.5, small: 0.8, sharpness: 7, heat: 3, most: 1 },
  weak: 0.55,
  phrase: 0.63,
  emptyPhrase: 0.75,
  weakPhrase: 0.7,
  again: 0.25,
  /** How much less a word says of an area when one higher up has explained it already. */
  explained: 0.55,
  least: 0.1,
  /** What words learned from settled cases may add to an area, and at most what share of the best that the map says. */
  learned: { each: 0.45, most: 0.6, share: 0.5 },
  /** When the answer calls itself sure: the score of the first area, and how far ahead it is of the next. */
  sure: { score: 0.8, lead: 2 },
  /** When a part of a question is an ask of its own: its score, and how far ahead of the next area. */
  several: { score: 0.48, lead: 1.9, listScore: 0.8, listLead: 1.6, least: 0.12 },
} as const

type Loose<T> = { readonly [K in keyof T]: T[K] extends number ? number : Loose<T[K]> }
export type Weights = Loose<typeof WEIGHTS>
