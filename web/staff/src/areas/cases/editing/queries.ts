import { queryOptions } from '@tanstack/react-query'
import { api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

type CaseEdit = BodyOf<'/cases/{caseId}', 'patch'>

/** Changes facts of a case, on the version that was read: somebody else's change in between answers 412. */
export function editCase(caseId: string): Write<{ change: CaseEdit; version: number }> {
  return {
    send: ({ change, version }, intention) =>
      ask(
        api.PATCH('/cases/{caseId}', {
          params: { path: { caseId }, header: { 'If-Match': `"${version}"` } },
          body: change,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** Tells the company a date; moving it needs a reason, which it reads. */
export function promiseDate(caseId: string): Write<{ on: string; reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.PUT('/cases/{caseId}/promise', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** Who may take the next step, those whose units take part first. */
export function candidatesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'next-step-candidates'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/next-step-candidates', { params: { path: { caseId } }, signal })))
        .items,
    meta: { topics: [...caseTopics(caseId), 'member'] },
  })
}
