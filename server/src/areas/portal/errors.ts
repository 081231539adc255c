/** How the company's pages may end, and the HTTP status of each. */
export const portalErrors = {
  'portal.linkGone': 404,
  'portal.draftGone': 404,
  'portal.notCovered': 409,
  'portal.alreadyOpen': 409,
  'portal.notOpen': 409,
  'referral.linkGone': 404,
  'eid.expired': 400,
  'eid.refused': 400,
  'eid.tooWeak': 400,
  'eid.unknown': 400,
  'code.wrong': 400,
  'code.dead': 400,
} as const satisfies Record<string, number>
