/** What other areas may use of the projects. */
export { listPublicProjectsNear } from './of-company/public-projects.ts'
export type { PublicProject } from './of-company/store.ts'
export { OverlapParty, OverlapSeen } from './overlaps/schema.ts'
export { presentParty, presentSeen } from './overlaps/view.ts'
export { findOverlaps, listForForum, type OverlapRow, type PartyRow } from './overlaps/view-store.ts'
export { findProjects, mayReadProjects } from './register/describe-store.ts'
