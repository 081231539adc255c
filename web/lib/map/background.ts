import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'

/** What the municipality has chosen to lie under its maps. It changes when the program is started anew. */
export const mapBackgroundQuery = queryOptions({
  queryKey: ['map-background'],
  queryFn: ({ signal }) => ask(api.GET('/map-background', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})
