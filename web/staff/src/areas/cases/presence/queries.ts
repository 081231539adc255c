import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask } from '../../../../../lib/api.ts'
import { caseKey } from '../case-keys.ts'
import { placeIn } from './place.ts'

export type Presence = AnswerOf<'/cases/{caseId}/presence', 'put'>

/** Which of the browser's tabs this is. */
const tab = crypto.randomUUID()
let said = 0

/** Says what is done here, and reads who else is there: one question for both, asked again before it runs out. */
export function presenceQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'presence'],
    queryFn: ({ signal }) => {
      const { doing, partId } = placeIn(caseId)
      return ask(
        api.PUT('/cases/{caseId}/presence', {
          params: { path: { caseId } },
          body: { tab, nth: ++said, doing, partId },
          signal,
        }),
      )
    },
    staleTime: 0,
    gcTime: 0,
    meta: { topics: [`presence:${caseId}`] },
  })
}

/** The tab has left the case; sent also while the page is being closed. Who does not get through is gone in half a minute. */
export async function leave(caseId: string): Promise<void> {
  const params = { path: { caseId } }
  const body = { tab, nth: ++said, doing: null, partId: null }
  await api.PUT('/cases/{caseId}/presence', { params, body, keepalive: true }).catch(() => undefined)
}
