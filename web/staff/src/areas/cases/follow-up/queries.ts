import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

export type FollowUp = AnswerOf<'/cases/{caseId}/follow-ups', 'get'>['items'][number]

/** What the company has said after each closing, and whether it has been asked without an answer. */
export function followUpsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'follow-ups'],
    queryFn: ({ signal }) =>
      ask(api.GET('/cases/{caseId}/follow-ups', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}
