import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

export function promisesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'promises'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/promises', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}
