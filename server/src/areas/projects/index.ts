/** What other areas may use of the projects. */
export { OverlapParty, OverlapSeen } from './overlaps/schema.ts'
export { presentParty, presentSeen } from './overlaps/view.ts'
export { findOverlaps, listForForum, type OverlapRow, type PartyRow } from './overlaps/view-store.ts'
export { findProjects, mayReadProjects } from './register/describe-store.ts'
