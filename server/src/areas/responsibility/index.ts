/** What other areas may know of the responsibility map: who answers for a kind of question. */
export { findAreasForCase } from './asking/store.ts'
export { type SuggestedArea, type Suggestion, suggestAreas } from './asking/suggest-areas.ts'
export { boundaryText } from './boundary/schema.ts'
export { writeBoundaryNote } from './boundary/write-note.ts'
export { listRules as listLimitRules, listRulesOfAreas } from './limits/store.ts'
export { listPublicTemplates, listSteps, listTemplates, type StepRow } from './plan-templates/store.ts'
export { proposeChange } from './proposals/propose-change.ts'
export { proposalReason } from './proposals/view.ts'
