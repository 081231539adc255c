import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer } from '../../../../lib/api-types.ts'
import { useWrite } from '../../../../lib/use-write.ts'

export type Notice = Answer<'/notices'>['items'][number]

const PAGE = 20
const topics = ['notices']

/** How many one has not seen; the server stops counting at a hundred. */
export const unseenQuery = queryOptions({
  queryKey: ['notices', 'unseen-count'],
  queryFn: async ({ signal }) => (await ask(api.GET('/notices/unseen-count', { signal }))).unseen,
  meta: { topics },
})

/** What has happened of late, for the panel under the bell. */
export const latestQuery = queryOptions({
  queryKey: ['notices', 'latest'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/notices', { params: { query: { limit: PAGE } }, signal }))).items,
  meta: { topics },
})

/** All that one has been told, or what one has not seen, page by page. */
export function noticesQuery(unseen: boolean) {
  return infiniteQueryOptions({
    queryKey: ['notices', 'all', unseen],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam ? { cursor: pageParam } : {}
      const query = { unseen: unseen ? 'true' : 'false', limit: PAGE, ...cursor } as const
      return ask(api.GET('/notices', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { topics },
  })
}

/** Some of them, or all that had happened by an instant. */
export type Seen = { ids?: string[]; until: string }

/**
 * What has been seen of a case by having it in front of one. Makes nothing stale by itself: when it made a difference
 * the server says so, to all of one's screens.
 */
export function useMarkCaseSeen() {
  return useWrite<{ caseId: string }, unknown>({
    call: (seen, intention) =>
      ask(api.POST('/notices/seen', { body: seen, headers: writeHeaders(intention) })),
  })
}

/** They are not sent by mail any more; the bell, the panel and the page show it. */
export function useMarkSeen() {
  return useWrite<Seen, unknown>({
    call: (seen, intention) =>
      ask(api.POST('/notices/seen', { body: seen, headers: writeHeaders(intention) })),
    invalidates: () => [['notices']],
  })
}
