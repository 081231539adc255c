/** Every event of the responsibility map. Who is told of each stands in notices.ts. */
export const responsibilityEvents = [
  'responsibility.changed',
  'limit.added',
  'limit.changed',
  'limit.checked',
  'area.limitChosen',
  'boundary.written',
  'boundary.ended',
  'map.proposed',
  'map.approved',
  'map.rejected',
  'map.withdrawn',
  'answerText.written',
  'answerText.changed',
  'answerText.retired',
  'answerText.restored',
  'planTemplate.written',
  'planTemplate.changed',
  'planTemplate.retired',
  'planTemplate.restored',
  'area.usualDaysSaid',
] as const

export type ResponsibilityEventName = (typeof responsibilityEvents)[number]
