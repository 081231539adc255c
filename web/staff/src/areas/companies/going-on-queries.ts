import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../lib/api.ts'
import type { Answer } from '../../../../lib/api-types.ts'

export type GivenAnswer = Answer<'/companies/{companyId}/answers'>['items'][number]

const PAGE = 20
const SAID_PAGE = 5
const MOST_NOW = 5

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
}

/** The company's cases that are open, or have ended; the newest first. */
export function companyCasesQuery(company: string, status: 'active' | 'closed') {
  return infiniteQueryOptions({
    queryKey: ['cases', 'of-company', company, status],
    queryFn: ({ pageParam, signal }) => {
      const query = { company, status, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(api.GET('/cases', { params: { query }, signal }))
    },
    ...paged,
    meta: { topics: ['cases'] },
  })
}

/** The few of its open cases in which something is promised first. */
export function companyNowQuery(company: string) {
  return queryOptions({
    queryKey: ['cases', 'of-company', company, 'now'],
    queryFn: async ({ signal }) => {
      const query = { company, status: 'active', sort: 'changed', limit: MOST_NOW } as const
      return (await ask(api.GET('/cases', { params: { query }, signal }))).items
    },
    meta: { topics: ['cases'] },
  })
}

/** What the company has been answered, in all its cases. */
export function answersQuery(companyId: string) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'answers-to-company', companyId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: SAID_PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(
        api.GET('/companies/{companyId}/answers', { params: { path: { companyId }, query }, signal }),
      )
    },
    ...paged,
    meta: { topics: ['cases'] },
  })
}

/** What the company has written and been written, in all its cases. */
export function messagesQuery(companyId: string) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'messages-with-company', companyId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: SAID_PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(
        api.GET('/companies/{companyId}/messages', { params: { path: { companyId }, query }, signal }),
      )
    },
    ...paged,
    meta: { topics: ['cases'] },
  })
}
