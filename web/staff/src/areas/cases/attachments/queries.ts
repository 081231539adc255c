import { queryOptions } from '@tanstack/react-query'
import { API, api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

const DRAWN_WITHIN_MS = 5000

export function filesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'files'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/attachments', { params: { path: { caseId } }, signal }))).items,
    // Pictures are drawn a moment after a file has come; nobody is told of it.
    refetchInterval: ({ state }) =>
      state.data?.some(({ preview }) => preview === 'waiting') ? DRAWN_WITHIN_MS : false,
    meta: { topics: caseTopics(caseId) },
  })
}

/** Of a file that has been drawn small. */
export function pictureAddress(fileId: string, size: 'small' | 'large'): string {
  return `${API}/attachments/${fileId}/previews/${size}`
}

export function fileAddress(fileId: string): string {
  return `${API}/attachments/${fileId}/content`
}
