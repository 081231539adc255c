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
  return [caseKey(caseId), ['cases'], ['my-day'], ['between-chairs']]
}

/** A change that can be asked of the server: how it is sent, and what is no longer true afterwards. */
export type Write<Input, Result = unknown> = {
  readonly send: (input: Input, intention: string) => Promise<Result>
  readonly invalidates: () => readonly QueryKey[]
}
