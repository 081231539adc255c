import { API, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Sent } from '../../../../../lib/api-types.ts'

export function addLink(
  itemId: string,
  body: Sent<'/meeting-items/{itemId}/links', 'post'>,
  intention: string,
) {
  const params = { path: { itemId } }
  return ask(api.POST('/meeting-items/{itemId}/links', { params, body, headers: writeHeaders(intention) }))
}

export function removePaper(paperId: string, intention: string) {
  const params = { path: { paperId } }
  return ask(api.DELETE('/meeting-papers/{paperId}', { params, headers: writeHeaders(intention) }))
}

/** Where files of an item are taken in. */
export const filesPath = (itemId: string): string => `/meeting-items/${itemId}/files`

/** Where the content of a file is fetched. */
export const paperAddress = (paperId: string): string => `${API}/meeting-papers/${paperId}/content`
