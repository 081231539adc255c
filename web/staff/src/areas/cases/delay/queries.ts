import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type DelayDraft = { reason: string; on: string }

const bodyOf = ({ reason, on }: DelayDraft) => ({ reason, on: on || null })

/** What the company has been told of delays, and whether a notice is proposed. */
export function delayQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'delay'],
    queryFn: ({ signal }) =>
      ask(api.GET('/cases/{caseId}/delay-notices', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

/** The mail exactly as it would be sent. */
export function previewDelay(caseId: string) {
  return (draft: DelayDraft) =>
    ask(
      api.POST('/cases/{caseId}/delay-notices/preview', {
        params: { path: { caseId } },
        body: bodyOf(draft),
      }),
    )
}

export function tellDelay(caseId: string): Write<DelayDraft> {
  return {
    send: (draft, intention) =>
      ask(
        api.POST('/cases/{caseId}/delay-notices', {
          params: { path: { caseId } },
          body: bodyOf(draft),
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
