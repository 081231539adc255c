import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Setup = Answer<'/setup'>

/** How far the program has been set up. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => ask(api.GET('/setup', { signal })),
  meta: { topics: ['authority', 'unit', 'member', 'people', 'area', 'map', 'responsibility', 'duty'] },
})

/** So little is in place that nobody can use the program yet. */
export function isNew({ steps }: Setup): boolean {
  return steps.some(({ id, isDone }) => !isDone && (id === 'authorities' || id === 'units' || id === 'areas'))
}
