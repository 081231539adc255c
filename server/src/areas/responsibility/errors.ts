/** How the responsibility map's endpoints may end, and the HTTP status of each. */
export const responsibilityErrors = {
  'area.notFound': 404,
  'responsibility.collides': 409,
  'responsibility.already': 409,
  'responsibility.leavesGap': 409,
  'responsibility.inThePast': 422,
  'responsibility.unknownUnit': 422,
} as const satisfies Record<string, number>

export const responsibilityConstraints = {
  responsibility_one_accountable: 'responsibility.collides',
  responsibility_one_role_a_unit: 'responsibility.collides',
  responsibility_not_empty: 'responsibility.collides',
} as const satisfies Record<string, string>
