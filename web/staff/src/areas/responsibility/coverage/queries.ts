import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Coverage = Answer<'/map-coverage'>
export type Finding = Coverage['items'][number]
export type Opening = Answer<'/public-opening'>

/** Whether a question of any area would reach somebody now. */
export const coverageQuery = queryOptions({
  queryKey: ['coverage'],
  queryFn: ({ signal }) => ask(api.GET('/map-coverage', { signal })),
  meta: { topics: ['responsibility', 'unit', 'member', 'absence', 'duty', 'limit', 'area'] },
})

/** Whether companies may ask. */
export const openingQuery = queryOptions({
  queryKey: ['coverage', 'opening'],
  queryFn: ({ signal }) => ask(api.GET('/public-opening', { signal })),
  meta: { topics: ['portal'] },
})

/** Lets companies in. Makes everything under `coverage` stale. */
export function openPages(_input: null, intention: string) {
  return ask(api.POST('/public-opening', { headers: writeHeaders(intention) }))
}

/** Takes in no more questions from the public pages. Makes everything under `coverage` stale. */
export function closePages(body: { reason: string }, intention: string) {
  return ask(api.POST('/public-opening/closure', { body, headers: writeHeaders(intention) }))
}
