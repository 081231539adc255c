import { QueryClient } from '@tanstack/react-query'
import { isApiError } from './api-error.ts'
import { isWriting } from './writing.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** What the answer is about, as the server names it when it changes: `case:<id>`, `cases`, `my-day` … */
      topics?: readonly string[]
    }
  }
}

/**
 * Reads are tried again when the server was silent or stumbled, never when it said no. Nothing is fetched
 * anew under the hands of somebody who writes.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && (!isApiError(error) || error.isUncertain),
        refetchOnWindowFocus: () => !isWriting(),
        refetchOnReconnect: () => !isWriting(),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
