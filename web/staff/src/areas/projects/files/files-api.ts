import { queryOptions } from '@tanstack/react-query'
import { API, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type ProjectFile = Answer<'/projects/{projectId}/files'>['items'][number]

export function filesQuery(projectId: string) {
  return queryOptions({
    queryKey: ['project', projectId, 'files'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/projects/{projectId}/files', { params: { path: { projectId } }, signal }))).items,
    meta: { topics: ['project'] },
  })
}

export function removeFile(fileId: string, intention: string) {
  const params = { path: { fileId } }
  return ask(api.DELETE('/project-files/{fileId}', { params, headers: writeHeaders(intention) }))
}

/** Where files of a project are taken in. */
export const filesPath = (projectId: string): string => `/projects/${projectId}/files`

/** Where the content of a file is fetched. */
export const fileAddress = (fileId: string): string => `${API}/project-files/${fileId}/content`
