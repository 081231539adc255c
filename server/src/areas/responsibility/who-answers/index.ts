/** "Vem ansvarar?": from free text to ranked areas with the words that matched. */
export type { AreaText } from './area-text.ts'
export { buildIndex, isKeyword, type WhoAnswersIndex } from './index-areas.ts'
export type { Reason } from './rank.ts'
export {
  compileVocabulary,
  type LearnedWord,
  type ListedSynonym,
  NO_VOCABULARY,
  stemsOf,
  type Vocabulary,
} from './vocabulary.ts'
export { whoAnswers } from './who-answers.ts'
