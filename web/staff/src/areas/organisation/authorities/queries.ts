import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Sent } from '../../../../../lib/api-types.ts'

export type NewAuthority = Sent<'/authorities', 'post'>
export type NewUnit = Sent<'/units', 'post'>

export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: async ({ signal }) => (await ask(api.GET('/authorities', { signal }))).items,
  meta: { topics: ['authority', 'unit'] },
})

export function addAuthority(body: NewAuthority, intention: string) {
  return ask(api.POST('/authorities', { body, headers: writeHeaders(intention) }))
}

export function addUnit(body: NewUnit, intention: string) {
  return ask(api.POST('/units', { body, headers: writeHeaders(intention) }))
}

/** A new authority or unit shows in all of these. */
export const staleAfterUnit = [['authorities'], ['units'], ['setup'], ['coverage']]
