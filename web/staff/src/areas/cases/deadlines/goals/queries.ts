import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, type BodyOf, writeHeaders } from '../../../../../../lib/api.ts'
import type { Answer } from '../../../../../../lib/api-types.ts'

export type Goals = Answer<'/service-goals'>
export type Goal = Goals['items'][number]
type GoalBody = BodyOf<'/service-goals/{kind}', 'put'>

/** Dates in all open cases follow from a goal. */
export const staleAfterGoal: readonly QueryKey[] = [['service-goals'], ['case'], ['cases'], ['my-day']]

export const goalsQuery = queryOptions({
  queryKey: ['service-goals'],
  queryFn: ({ signal }) => ask(api.GET('/service-goals', { signal })),
  meta: { topics: ['goal'] },
})

export function changeGoal({ kind, version }: Goal, body: GoalBody, intention: string) {
  return ask(
    api.PUT('/service-goals/{kind}', {
      params: { path: { kind }, header: { 'If-Match': `"${version}"` } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}
