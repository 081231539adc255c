import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'

export type Overlap = Answer<'/overlaps'>['items'][number]
export type Settlement = Sent<'/overlaps/{overlapId}/status', 'put'>

const MOST = 50

/** The overlaps of a project that have not ended by themselves, settled ones too. */
export function projectOverlapsQuery(projectId: string) {
  const query = { project: projectId, status: 'all' as const, limit: MOST }
  return queryOptions({
    queryKey: ['project', projectId, 'overlaps'],
    queryFn: async ({ signal }) => {
      const { items } = await ask(api.GET('/overlaps', { params: { query }, signal }))
      return items.filter((overlap) => overlap.endedAt === null)
    },
    meta: { topics: ['project', 'projects', 'overlap'] },
  })
}

export function settleOverlap({ id, version }: Overlap, body: Settlement, intention: string) {
  const params = { path: { overlapId: id }, header: { 'If-Match': `"${version}"` } }
  return ask(api.PUT('/overlaps/{overlapId}/status', { params, body, headers: writeHeaders(intention) }))
}
