import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type BoundaryNote = Answer<'/boundary-notes'>['items'][number]

export function boundaryQuery(area: string) {
  return queryOptions({
    queryKey: ['areas', 'boundary', area],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/boundary-notes', { params: { query: { area } }, signal }))).items,
    meta: { topics: ['boundary'] },
  })
}

/** Every note that holds: what the squares of the matrix tell of. */
export const everyNoteQuery = queryOptions({
  queryKey: ['areas', 'boundary', null],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/boundary-notes', { signal }))).items.filter(({ endedAt }) => endedAt === null),
  meta: { topics: ['boundary'] },
})

export type NoteDraft = { unitId: string; otherUnitId: string; body: string; example: string }

/** Writes a note. Makes everything under `areas` stale. */
export function writeNote(code: string, note: NoteDraft, intention: string) {
  return ask(
    api.POST('/areas/{code}/boundary-notes', {
      params: { path: { code } },
      body: note,
      headers: writeHeaders(intention),
    }),
  )
}

/** The note holds no longer. Makes everything under `areas` stale. */
export function endNote(noteId: string, intention: string) {
  return ask(
    api.POST('/boundary-notes/{noteId}/end', {
      params: { path: { noteId } },
      headers: writeHeaders(intention),
    }),
  )
}
