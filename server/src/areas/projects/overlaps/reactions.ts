import type { Reaction, ReactionTable } from '../../../platform/events/reactions.ts'

/** What a case says of its place, areas or end may have changed: it is looked at anew, after its own transaction. */
const lookAnew: Reaction = async (tx, kit, { caseId }) => {
  if (caseId) await kit.jobs.plan(tx, 'overlaps.evaluateCase', { caseId })
}

export const overlapReactions: ReactionTable = {
  'case.received': lookAnew,
  'case.edited': lookAnew,
  'case.closed': lookAnew,
  'case.reopened': lookAnew,
}
