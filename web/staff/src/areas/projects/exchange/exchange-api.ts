import { API, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'
import { askedOf, type ProjectFilters } from '../filters.ts'

export type ImportRequest = Sent<'/project-import-previews', 'post'>
export type Preview = Answer<'/project-import-previews', 'post'>

/** What it would change. Nothing is written. */
export function previewImport(body: ImportRequest) {
  return ask(api.POST('/project-import-previews', { body }))
}

/** Does what the preview showed. */
export function importProjects(body: ImportRequest & { fingerprint: string }, intention: string) {
  return ask(api.POST('/project-imports', { body, headers: writeHeaders(intention) }))
}

/** Where the projects of a filter are fetched as a file. */
export function fileAddress(filters: ProjectFilters, ending: 'xlsx' | 'csv' | 'geojson'): string {
  const asked = Object.entries(askedOf(filters)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const query = asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''
  return `${API}/project-exports/projects.${ending}${query}`
}
