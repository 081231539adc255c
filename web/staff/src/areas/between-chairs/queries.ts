import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask } from '../../../../lib/api.ts'

export type GapCount = AnswerOf<'/between-chairs', 'get'>['groups'][number]
export type Gap = GapCount['gap']
export type GapPage = AnswerOf<'/between-chairs/{gap}', 'get'>
export type GapItem = GapPage['items'][number]

const PAGE = 50

const ofUnit = (unit: string | null) => (unit ? { unit } : {})

/** How many there are in each group, of one unit or of all. */
export function gapsQuery(unit: string | null) {
  return queryOptions({
    queryKey: ['between-chairs', unit],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/between-chairs', { params: { query: ofUnit(unit) }, signal }))).groups,
    meta: { topics: ['cases'] },
  })
}

/** One group, what has waited longest first. */
export function gapQuery(gap: Gap, unit: string | null) {
  return infiniteQueryOptions({
    queryKey: ['between-chairs', unit, gap],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...ofUnit(unit), limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(api.GET('/between-chairs/{gap}', { params: { path: { gap }, query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: GapPage) => page.nextCursor,
    meta: { topics: ['cases'] },
  })
}

/** The units that the page can be narrowed to. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  meta: { topics: ['unit'] },
})
