import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Participation = Answer<'/participation'>['items'][number]

export function participationQuery(days: number) {
  return queryOptions({
    queryKey: ['units', 'participation', days],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/participation', { params: { query: { days } }, signal }))).items,
    meta: { topics: ['unit'] },
  })
}

/** What a unit that joins has in place, and what is left. */
export function joiningQuery(slug: string) {
  return queryOptions({
    queryKey: ['units', 'joining', slug],
    queryFn: ({ signal }) => ask(api.GET('/units/{slug}/joining', { params: { path: { slug } }, signal })),
    meta: { topics: ['unit', 'member', 'responsibility'] },
  })
}
