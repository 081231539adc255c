/** Every event of projects. Who is told of each stands in notices.ts. */
export const projectsEvents = [
  'project.added',
  'project.imported',
  'project.changed',
  'project.ended',
  'project.resumed',
  'project.confirmed',
  'project.fileAdded',
  'project.fileRemoved',
  'project.fileStopped',
  'follow.begun',
  'follow.ended',
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
