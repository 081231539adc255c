import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { API, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'

export type ImportRequest = Sent<'/map-import-previews', 'post'>
export type Preview = Answer<'/map-import-previews', 'post'>
export type StarterUnit = Answer<'/starter-map/units'>['items'][number]

const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  meta: { topics: ['unit'] },
})

export { unitsQuery as ownUnitsQuery }

/** The kinds of unit that the starter map names. */
export const starterUnitsQuery = queryOptions({
  queryKey: ['starter-units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/starter-map/units', { signal }))).items,
  staleTime: Number.POSITIVE_INFINITY,
})

/** What it would change. Nothing is written. */
export function previewImport(body: ImportRequest) {
  return ask(api.POST('/map-import-previews', { body }))
}

/** Does what the preview showed. */
export function importMap(body: ImportRequest & { fingerprint: string }, intention: string) {
  return ask(api.POST('/map-imports', { body, headers: writeHeaders(intention) }))
}

/** A map that has changed shows in all of these. */
export const staleAfterImport: readonly QueryKey[] = [
  ['areas'],
  ['responsibilities'],
  ['units'],
  ['setup'],
  ['coverage'],
]

/** Where the map is fetched as a file. */
export function fileAddress(on: string, form: string): string {
  return `${API}/map-files/${on}/${form}`
}
