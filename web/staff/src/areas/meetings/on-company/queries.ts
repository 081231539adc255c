import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { meetingTopics } from '../queries.ts'

export type MatterRow = Answer<'/companies/{companyId}/meetings'>['items'][number]

const PAGE = 10
const MOST_NOW = 3

/** Where a company comes, or its cases are taken up: to come, or what has been. */
export function companyMeetingsQuery(companyId: string, when: 'coming' | 'past') {
  return infiniteQueryOptions({
    queryKey: ['meetings', 'company', companyId, when],
    queryFn: ({ pageParam, signal }) => {
      const query = { when, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(
        api.GET('/companies/{companyId}/meetings', { params: { path: { companyId }, query }, signal }),
      )
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { topics: meetingTopics },
  })
}

export function companyNowMeetingsQuery(companyId: string) {
  return queryOptions({
    queryKey: ['meetings', 'company', companyId, 'now'],
    queryFn: async ({ signal }) => {
      const query = { limit: MOST_NOW }
      return (
        await ask(
          api.GET('/companies/{companyId}/meetings', { params: { path: { companyId }, query }, signal }),
        )
      ).items
    },
    meta: { topics: meetingTopics },
  })
}
