/** Every event of the organisation. Who is told of each stands in notices.ts. */
export const organisationEvents = [
  'member.identityBound',
  'member.localeChanged',
  'unit.edited',
  'duty.planned',
  'duty.ended',
  'duty.removed',
  'calendar.changed',
] as const

export type OrganisationEventName = (typeof organisationEvents)[number]
