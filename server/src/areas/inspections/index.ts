/** What other areas may use of the inspections. */
export { askForOtherTime } from './announced/ask-for-other-time.ts'
export { readVisitPlan } from './announced/read-plan.ts'
export type { Occasion } from './announced/rules.ts'
export { type Announced, isContactOfVisit } from './announced/store.ts'
export { visitsOfMember } from './calendars/own-events.ts'
