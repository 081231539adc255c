import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'

export type Follow = Answer<'/project-follows'>['items'][number]
export type News = Answer<'/project-news'>['items'][number]
export type NewFollow = Sent<'/project-follows', 'post'>

export const staleAfterFollow: readonly QueryKey[] = [['project-follows'], ['project-news']]

/** What the person follows. */
export const followsQuery = queryOptions({
  queryKey: ['project-follows'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/project-follows', { signal }))).items as readonly Follow[],
  meta: { topics: ['follow'] },
})

/** What the next digest holds as of now. */
export const newsQuery = queryOptions({
  queryKey: ['project-news'],
  queryFn: ({ signal }) => ask(api.GET('/project-news', { signal })),
  meta: { topics: ['project', 'overlap'] },
})

export function follow(body: NewFollow, intention: string) {
  return ask(api.POST('/project-follows', { body, headers: writeHeaders(intention) }))
}

export function unfollow(followId: string, intention: string) {
  const params = { path: { followId } }
  return ask(api.DELETE('/project-follows/{followId}', { params, headers: writeHeaders(intention) }))
}
