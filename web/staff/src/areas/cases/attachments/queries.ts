import { queryOptions } from '@tanstack/react-query'
import { API, api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

export function filesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'files'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/attachments', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export function fileAddress(fileId: string): string {
  return `${API}/attachments/${fileId}/content`
}
