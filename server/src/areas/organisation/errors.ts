/** How the organisation's endpoints may end, and the HTTP status of each. */
export const organisationErrors = {
  'unit.notFound': 404,
  'duty.notFound': 404,
  'duty.taken': 409,
  'duty.past': 409,
  'duty.notPilot': 422,
  'duty.endsBeforeStart': 422,
  'duty.inThePast': 422,
  'duty.tooLong': 422,
  'calendar.neverOpen': 422,
  'calendar.closesBeforeOpening': 422,
  'calendar.inThePast': 422,
  'calendar.alreadyClosed': 422,
  'calendar.dayNotFound': 404,
} as const satisfies Record<string, number>

export const organisationConstraints = {
  duty_one_at_a_time: 'duty.taken',
  office_hours_some_day: 'calendar.neverOpen',
} as const satisfies Record<string, string>
