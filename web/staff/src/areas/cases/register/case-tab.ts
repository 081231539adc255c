/** What of a case is in front. It stands in the address, so that a link can lead straight to it. */
export const caseTabs = ['parts', 'talk', 'answer', 'files', 'timeline'] as const
export type CaseTab = (typeof caseTabs)[number]

export function readCaseTab(search: Record<string, unknown>): { tab?: CaseTab } {
  const tab = caseTabs.find((known) => known === search['tab'])
  return tab && tab !== 'parts' ? { tab } : {}
}
