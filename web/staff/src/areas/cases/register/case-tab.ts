/** What of a case is in front. It stands in the address, so that a link can lead straight to it. */
export const caseTabs = ['parts', 'talk', 'answer', 'files', 'timeline'] as const
export type CaseTab = (typeof caseTabs)[number]

/** A dialog that a link may open at once. */
export const caseDeeds = ['promise', 'nextStep'] as const
export type CaseDeed = (typeof caseDeeds)[number]

export function readCaseTab(search: Record<string, unknown>): { tab?: CaseTab; do?: CaseDeed } {
  const tab = caseTabs.find((known) => known === search['tab'])
  const deed = caseDeeds.find((known) => known === search['do'])
  return { ...(tab && tab !== 'parts' ? { tab } : {}), ...(deed ? { do: deed } : {}) }
}
