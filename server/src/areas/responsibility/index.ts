/** What other areas may know of the responsibility map: who answers for a kind of question. */
export { findAreasForCase } from './asking/store.ts'
export { type SuggestedArea, type Suggestion, suggestAreas } from './asking/suggest-areas.ts'
