import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask } from '../../../../lib/api.ts'
import type { FollowUpSearch } from './address.ts'

export type Results = AnswerOf<'/follow-up-results', 'get'>
export type Result = NonNullable<Results['all']>
export type Group = Results['units'][number]

const SELDOM = 10 * 60_000

/** Key figures of a period; while others are fetched the last ones stay. */
export function resultsQuery(search: FollowUpSearch) {
  return queryOptions({
    queryKey: ['follow-up', search],
    queryFn: ({ signal }) => ask(api.GET('/follow-up-results', { params: { query: search }, signal })),
    placeholderData: keepPreviousData,
    meta: { topics: ['cases'] },
  })
}

export const unitsQuery = queryOptions({
  queryKey: ['follow-up-choices', 'units'],
  queryFn: async () => (await ask(api.GET('/units'))).items,
  staleTime: SELDOM,
  meta: { topics: ['unit'] },
})

export const areasQuery = queryOptions({
  queryKey: ['follow-up-choices', 'areas'],
  queryFn: async () => (await ask(api.GET('/areas'))).items,
  staleTime: SELDOM,
  meta: { topics: ['responsibility', 'area'] },
})
