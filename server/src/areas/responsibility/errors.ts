/** How the responsibility map's endpoints may end, and the HTTP status of each. */
export const responsibilityErrors = {
  'area.notFound': 404,
  'unit.answersForAreas': 409,
  'responsibility.collides': 409,
  'responsibility.already': 409,
  'responsibility.leavesGap': 409,
  'responsibility.inThePast': 422,
  'responsibility.unknownUnit': 422,
  'boundary.notFound': 404,
  'boundary.ended': 409,
  'boundary.sameUnit': 422,
  'proposal.notFound': 404,
  'proposal.ended': 409,
  'proposal.alreadyOpen': 409,
  'limit.notFound': 404,
  'limit.codeTaken': 409,
  'limit.beforeLatest': 409,
  'limit.unknownPeriod': 422,
  'limit.extensionWithoutPeriod': 422,
  'limit.asksWithinIsForHybrid': 422,
} as const satisfies Record<string, number>

export const responsibilityConstraints = {
  responsibility_one_accountable: 'responsibility.collides',
  responsibility_one_role_a_unit: 'responsibility.collides',
  limit_rule_one_at_a_time: 'limit.beforeLatest',
  responsibility_not_empty: 'responsibility.collides',
  map_proposal_one_open: 'proposal.alreadyOpen',
  boundary_note_two_units: 'boundary.sameUnit',
} as const satisfies Record<string, string>
