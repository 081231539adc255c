/** "Vem ansvarar?": from free text to ranked areas with the words that matched. */
export { type AreaText, buildIndex, type WhoAnswersIndex } from './index-areas.ts'
export { whoAnswers } from './rank.ts'
