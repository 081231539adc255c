/** Every event of projects. Who is told of each stands in notices.ts. */
export const projectsEvents = [
  'project.added',
  'project.changed',
  'project.ended',
  'project.resumed',
  'project.confirmed',
  'overlap.found',
  'overlap.moved',
  'overlap.reopened',
  'overlap.ended',
  'overlap.settled',
  'overlap.given',
  'overlap.ruleChanged',
  'overlap.casePlaced',
] as const

export type ProjectEventName = (typeof projectsEvents)[number]
