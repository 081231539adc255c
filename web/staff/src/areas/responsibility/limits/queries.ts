import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Limits = Answer<'/limits'>
export type Limit = Limits['items'][number]
export type Rule = NonNullable<Limit['now']>
export type NewRule = BodyOf<'/limits/{code}/rules', 'post'>

/** Areas show their limit, and dates in cases follow from it. */
export const staleAfterLimit: readonly QueryKey[] = [['limits'], ['areas'], ['case']]

export const limitsQuery = queryOptions({
  queryKey: ['limits'],
  queryFn: ({ signal }) => ask(api.GET('/limits', { signal })),
  meta: { topics: ['limit', 'area'] },
})

/** A limit with all that it has said and will say. */
export function limitQuery(code: string) {
  return queryOptions({
    queryKey: ['limits', code],
    queryFn: ({ signal }) => ask(api.GET('/limits/{code}', { params: { path: { code } }, signal })),
    meta: { topics: ['limit'] },
  })
}

export function checkLimit(code: string, intention: string) {
  return ask(
    api.POST('/limits/{code}/checks', {
      params: { path: { code } },
      headers: writeHeaders(intention),
    }),
  )
}

export function changeLimit(code: string, body: NewRule, intention: string) {
  return ask(
    api.POST('/limits/{code}/rules', { params: { path: { code } }, body, headers: writeHeaders(intention) }),
  )
}
