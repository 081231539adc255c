import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'

export const introductionQuery = queryOptions({
  queryKey: ['introduction'],
  queryFn: ({ signal }) => ask(api.GET('/me/introduction', { signal })),
})

/** Notes that it has been read, or practised. Makes `introduction` stale. */
export function noteIntroduction(step: 'read' | 'practised', intention: string) {
  return ask(api.POST('/me/introduction', { body: { step }, headers: writeHeaders(intention) }))
}
