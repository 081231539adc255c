/** How the company's pages may end, and the HTTP status of each. */
export const portalErrors = {
  'portal.linkGone': 404,
  'portal.draftGone': 404,
  'code.wrong': 400,
  'code.dead': 400,
} as const satisfies Record<string, number>
