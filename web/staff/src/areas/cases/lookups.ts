import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../lib/api.ts'

/*
 * What the forms choose from. It changes seldom, and the server says when it does.
 */
const SELDOM = 10 * 60_000

export const unitsQuery = queryOptions({
  queryKey: ['case-choices', 'units'],
  queryFn: async () => (await ask(api.GET('/units'))).items,
  staleTime: SELDOM,
  meta: { topics: ['unit'] },
})

export const areasQuery = queryOptions({
  queryKey: ['case-choices', 'areas'],
  queryFn: async () => (await ask(api.GET('/areas'))).items,
  staleTime: SELDOM,
  meta: { topics: ['responsibility', 'area'] },
})

/** Those who work in a unit, to choose an officer among. */
export function unitMembersQuery(slug: string) {
  return queryOptions({
    queryKey: ['case-choices', 'members', slug],
    queryFn: async () => (await ask(api.GET('/units/{slug}', { params: { path: { slug } } }))).members,
    staleTime: SELDOM,
    meta: { topics: ['unit', 'member'] },
  })
}
