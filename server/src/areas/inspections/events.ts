/** Every event of inspections. Who is told of each stands in notices.ts. */
export const inspectionsEvents = [
  'visit.planned',
  'visit.changed',
  'visit.timeFixed',
  'visit.cancelled',
  'visit.outcomeNoted',
  'visit.otherTimeAsked',
  'visit.otherTimeSettled',
  'visit.settingsChanged',
  'jointVisit.proposed',
  'jointVisit.timeProposed',
  'jointVisit.answered',
  'jointVisit.agreed',
  'jointVisit.left',
  'jointVisit.dissolved',
] as const

export type InspectionEventName = (typeof inspectionsEvents)[number]
