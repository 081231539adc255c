import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'

export type Unit = Answer<'/units'>['items'][number]
export type UnitProfile = Answer<'/units/{slug}'>
export type Area = Answer<'/areas'>['items'][number]
export type UnitEdit = Sent<'/units/{slug}', 'patch'>

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  meta: { topics: ['unit'] },
})

function unitKey(slug: string): QueryKey {
  return ['units', slug]
}

/** A unit's own page. */
export function unitQuery(slug: string) {
  return queryOptions({
    queryKey: unitKey(slug),
    queryFn: ({ signal }) => ask(api.GET('/units/{slug}', { params: { path: { slug } }, signal })),
    meta: { topics: ['unit', 'member'] },
  })
}

/** The areas in which the unit has a role. */
export function unitAreasQuery(slug: string) {
  return queryOptions({
    queryKey: ['areas', 'of-unit', slug],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/areas', { params: { query: { unit: slug } }, signal }))).items,
    meta: { topics: ['responsibility', 'unit'] },
  })
}

/** Saves what the unit says of itself, on top of the version that was read. Makes everything under `units` stale. */
export function editUnit(slug: string, version: number, change: UnitEdit, intention: string) {
  return ask(
    api.PATCH('/units/{slug}', {
      params: { path: { slug }, header: { 'If-Match': `"${version}"` } },
      body: change,
      headers: writeHeaders(intention),
    }),
  )
}
