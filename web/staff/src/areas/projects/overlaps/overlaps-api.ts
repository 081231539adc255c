import { infiniteQueryOptions, keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'
import { staleAfterProject } from '../queries.ts'
import type { OverlapFilters } from './filters.ts'

export type OverlapPage = Answer<'/overlaps'>
export type Overlap = OverlapPage['items'][number]
export type OverlapParty = Overlap['project']
export type OverlapKind = Overlap['kind']
export type Settlement = Sent<'/overlaps/{overlapId}/status', 'put'>
export type Preview = Answer<'/projects/overlaps-preview', 'post'>
export type PreviewPlan = Sent<'/projects/overlaps-preview', 'post'>

const MOST = 50
const PAGE = 25
const topics = ['project', 'projects', 'overlap']

/** Any settled overlap changes what the lists say, and the pages of its projects. */
export const staleAfterOverlap: readonly QueryKey[] = [...staleAfterProject, ['overlaps'], ['surroundings']]

/** The overlaps of a project that have not ended by themselves, settled ones too. */
export function projectOverlapsQuery(projectId: string) {
  const query = { project: projectId, status: 'standing' as const, sort: 'gravest' as const, limit: MOST }
  return queryOptions({
    queryKey: ['project', projectId, 'overlaps'],
    queryFn: async ({ signal }) => {
      const { items } = await ask(api.GET('/overlaps', { params: { query }, signal }))
      return items
    },
    meta: { topics },
  })
}

/** New ones that concern me: how many, and the gravest. */
export const waitingOverlapsQuery = queryOptions({
  queryKey: ['overlaps', 'waiting'],
  queryFn: ({ signal }) => ask(api.GET('/overlaps/waiting', { signal })),
  meta: { topics },
})

/** The overlaps of a filter, the gravest first, a page at a time. */
export function overlapsQuery({ status = 'open', kind, unit, mine }: OverlapFilters) {
  const asked = {
    status,
    sort: 'gravest' as const,
    limit: PAGE,
    ...(kind ? { kind } : {}),
    ...(unit ? { unit } : {}),
    ...(mine ? { mine } : {}),
  }
  return infiniteQueryOptions({
    queryKey: ['overlaps', 'list', asked],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asked, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(api.GET('/overlaps', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta: { topics },
  })
}

/** What a plan would meet if it were saved as it stands. One that is asked about anew is no longer waited for. */
export function previewQuery(plan: PreviewPlan) {
  return queryOptions({
    queryKey: ['overlaps', 'preview', plan],
    queryFn: async ({ signal }) =>
      (await ask(api.POST('/projects/overlaps-preview', { body: plan, signal }))) as Preview,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function settleOverlap({ id, version }: Overlap, body: Settlement, intention: string) {
  const params = { path: { overlapId: id }, header: { 'If-Match': `"${version}"` } }
  return ask(api.PUT('/overlaps/{overlapId}/status', { params, body, headers: writeHeaders(intention) }))
}
