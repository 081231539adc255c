import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer } from '../../../../lib/api-types.ts'

export type Area = Answer<'/areas'>['items'][number]
export type AreaDetails = Answer<'/areas/{code}'>
export type Period = AreaDetails['history'][number]
export type Role = Period['role']
export type MapRow = Answer<'/responsibilities'>['items'][number]
export type Unit = Answer<'/units'>['items'][number]
export type Suggestion = Answer<'/area-searches', 'post'>
export type Hit = Suggestion['hits'][number]

const LISTENS = ['responsibility', 'unit']

export const areasQuery = queryOptions({
  queryKey: ['areas', 'all'],
  queryFn: async ({ signal }) => (await ask(api.GET('/areas', { signal }))).items,
  meta: { topics: LISTENS },
})

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  meta: { topics: ['unit'] },
})

/** Every role of every unit on one day; today when none is given. */
export function mapQuery(on: string) {
  return queryOptions({
    queryKey: ['areas', 'map', on],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/responsibilities', { params: { query: on ? { on } : {} }, signal }))).items,
    placeholderData: keepPreviousData,
    meta: { topics: LISTENS },
  })
}

/** An area with its whole history. */
export function areaQuery(code: string) {
  return queryOptions({
    queryKey: ['areas', 'one', code],
    queryFn: ({ signal }) => ask(api.GET('/areas/{code}', { params: { path: { code } }, signal })),
    meta: { topics: LISTENS },
  })
}

export const dutyNowQuery = queryOptions({
  queryKey: ['duty', 'now'],
  queryFn: ({ signal }) => ask(api.GET('/duty', { signal })),
  meta: { topics: ['duty'] },
})

const MOST_HITS = 6

/** The areas that a question in plain words concerns, the likeliest first. */
export function suggestionQuery(question: string) {
  return queryOptions({
    queryKey: ['area-search', question],
    queryFn: ({ signal }) =>
      ask(api.POST('/area-searches', { body: { question, limit: MOST_HITS }, signal })),
    enabled: question !== '',
    placeholderData: keepPreviousData,
    meta: { topics: LISTENS },
  })
}

export type Change = { unitId: string; role: string; from: string }

/** Starts a new period; history is kept. Makes everything under `areas` stale. */
export function startPeriod(code: string, { unitId, role, from }: Change, intention: string) {
  return ask(
    api.POST('/areas/{code}/responsibilities', {
      params: { path: { code } },
      body: { unitId, role: role as Role, from },
      headers: writeHeaders(intention),
    }),
  )
}
