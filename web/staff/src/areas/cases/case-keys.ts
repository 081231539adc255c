import type { QueryKey } from '@tanstack/react-query'

/** Under this key lies everything that is known of one case. */
export function caseKey(caseId: string): QueryKey {
  return ['case', caseId]
}

/** What the server calls a case when it says that somebody has changed it. */
export function caseTopics(caseId: string): readonly string[] {
  return [`case:${caseId}`]
}

/** What is no longer true when something has happened to a case: the case itself, the lists and Min dag. */
export function staleAfter(caseId: string): readonly QueryKey[] {
  return [caseKey(caseId), ['cases'], ['my-day']]
}
