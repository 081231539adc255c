import type { Locale } from '../../../kernel/actor.ts'

const SWEDISH = /\b(och|att|det|jag|vi|är|för|inte|hej|som|har|vill|på|med)\b/giu
const ENGLISH = /\b(and|the|we|is|for|not|hello|hi|that|have|would|with|you|are)\b/giu

/** The language that somebody writes in, by its commonest words. Swedish unless it is clearly English. */
export function languageOf(text: string): Locale {
  const count = (words: RegExp) => text.match(words)?.length ?? 0
  return count(ENGLISH) > count(SWEDISH) + 1 ? 'en' : 'sv'
}
