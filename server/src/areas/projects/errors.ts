/** How the endpoints of projects may end, and the HTTP status of each. The words stand in texts/. */
export const projectsErrors = {
  'project.notFound': 404,
  'project.unknownUnit': 422,
  'project.unknownContact': 422,
  'project.unknownArea': 422,
  'project.unknownCompany': 422,
  'project.unknownPartner': 422,
  'project.unknownCase': 422,
  'project.daysInOrder': 422,
  'project.noShape': 422,
  'project.needlessShape': 422,
  'project.noPlaceText': 422,
  'project.ended': 409,
  'project.notEnded': 409,
  'project.notBackToDraft': 409,
  'project.draftElsewhere': 422,
  'project.needsReason': 422,
  'overlap.notFound': 404,
  'overlap.ended': 409,
  'overlap.needsDecision': 422,
  'overlap.unknownOwner': 422,
  'place.swapped': 422,
  'place.outside': 422,
  'place.tooManyPoints': 422,
  'place.tooFewPoints': 422,
  'place.crossesItself': 422,
} as const satisfies Record<string, number>

/** Rules that the database enforces, and the code of each. */
export const projectsConstraints = {
  project_days_in_order: 'project.daysInOrder',
  project_stopped_with_reason: 'project.needsReason',
} as const satisfies Record<string, keyof typeof projectsErrors>
