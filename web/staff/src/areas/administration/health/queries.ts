import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type HealthCheck = Answer<'/health-checks'>['items'][number]

const EVERY_MS = 30_000

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async ({ signal }) => (await ask(api.GET('/health-checks', { signal }))).items,
  refetchInterval: EVERY_MS,
})
