import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../lib/api-types.ts'

export type Lookalike = Answer<'/companies/{companyId}/lookalikes'>['items'][number]
export type Merge = Answer<'/companies/{companyId}/merges'>['items'][number]
export type MergePreview = Answer<'/company-merge-previews', 'post'>
export type HistoryEvent = Answer<'/companies/{companyId}/events'>['items'][number]
export type NewMerge = Sent<'/company-merges', 'post'>

/** Entries that may be the same company. */
export function lookalikesQuery(companyId: string) {
  return queryOptions({
    queryKey: ['companies', companyId, 'lookalikes'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/companies/{companyId}/lookalikes', { params: { path: { companyId } }, signal })))
        .items,
    meta: { topics: ['company'] },
  })
}

/** What has been merged into the company. */
export function mergesQuery(companyId: string) {
  return queryOptions({
    queryKey: ['companies', companyId, 'merges'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/companies/{companyId}/merges', { params: { path: { companyId } }, signal })))
        .items,
    meta: { topics: ['company', 'cases'] },
  })
}

/** What a merge would bring together, as far as the viewer may see it. */
export function previewQuery(absorbedId: string, stayingId: string) {
  return queryOptions({
    queryKey: ['companies', 'merge-preview', absorbedId, stayingId],
    queryFn: ({ signal }) =>
      ask(api.POST('/company-merge-previews', { body: { absorbedId, stayingId }, signal })),
    meta: { topics: ['company', 'cases'] },
  })
}

/** What has happened with the company, the latest first. */
export function historyQuery(companyId: string) {
  return infiniteQueryOptions({
    queryKey: ['companies', companyId, 'history'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/companies/{companyId}/events', {
          params: { path: { companyId }, query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { topics: ['company'] },
  })
}

/** Makes everything in `staleKeys` stale. */
export function mergeCompanies(body: NewMerge, intention: string) {
  return ask(api.POST('/company-merges', { body, headers: writeHeaders(intention) }))
}

/** Makes everything in `staleKeys` stale. */
export function undoMerge(mergeId: string, reason: string, intention: string) {
  return ask(
    api.POST('/company-merges/{mergeId}/undo', {
      params: { path: { mergeId } },
      body: { reason },
      headers: writeHeaders(intention),
    }),
  )
}

/** Makes the suggestions of both companies stale. */
export function tellApart(companyId: string, otherId: string, intention: string) {
  return ask(
    api.POST('/companies/{companyId}/distinctions', {
      params: { path: { companyId } },
      body: { otherId },
      headers: writeHeaders(intention),
    }),
  )
}
