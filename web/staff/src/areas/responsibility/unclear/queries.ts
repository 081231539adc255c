import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type UnclearBorder = Answer<'/unclear-borders'>['items'][number]
export type Sign = UnclearBorder['signs'][number]

/** Where units have not been sure whose a question was, in so many days back. */
export function unclearQuery(days: number) {
  return queryOptions({
    queryKey: ['areas', 'unclear', days],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/unclear-borders', { params: { query: { days } }, signal }))).items,
    meta: { topics: ['part', 'case', 'dispute', 'boundary', 'map', 'responsibility'] },
  })
}
