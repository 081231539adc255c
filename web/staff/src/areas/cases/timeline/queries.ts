import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

const PAGE = 100

export function eventsQuery(caseId: string) {
  return infiniteQueryOptions({
    queryKey: [...caseKey(caseId), 'events'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(api.GET('/cases/{caseId}/events', { params: { path: { caseId }, query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
    meta: { topics: caseTopics(caseId) },
  })
}
