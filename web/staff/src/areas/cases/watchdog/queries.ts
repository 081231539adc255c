import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

export type Signal = AnswerOf<'/cases/{caseId}/signals', 'get'>['items'][number]

/** What has run out in a case, and who reads it right now. */
export function signalsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'signals'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/signals', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}
