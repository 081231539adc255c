import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { getProject } from '../register/store.ts'
import { addFile, noteStopped, readFile, removeFile } from './change-files.ts'
import { listFiles } from './store.ts'

const FileView = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  at: z.string(),
  by: z.object({ id: z.uuid(), name: z.string() }),
  isStopped: z.boolean().meta({ description: 'Malicious code was found in it: nobody can fetch it.' }),
})

export const fileEndpoints = [
  reading({
    path: '/projects/{projectId}/files',
    operation: 'listProjectFiles',
    tag: 'projects',
    summary: 'Files of a project',
    description:
      'For those who read the project in the cooperation. Content at /farled/v1/project-files/{fileId}/content.',
    permission: 'project.read',
    params: z.object({ projectId: z.uuid() }),
    answer: z.object({ items: z.array(FileView) }),
    errors: ['project.notFound'],
    handle: async (read, { params }) => {
      const { id } = await getProject(read, params.projectId)
      const rows = await listFiles(read, id)
      return {
        body: {
          items: rows.map((row) => ({
            id: row.id,
            name: row.name,
            size: Number(row.size),
            mediaType: row.mediaType,
            at: row.at.toISOString(),
            by: { id: row.byId, name: row.byName },
            isStopped: row.threat !== null,
          })),
        },
      }
    },
  }),
  changing({
    method: 'delete',
    path: '/project-files/{fileId}',
    operation: 'removeProjectFile',
    tag: 'projects',
    summary: 'Take a file away from a project',
    description: 'By whoever may change the project.',
    permission: 'project.change',
    params: z.object({ fileId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['projectFile.notFound', 'project.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await removeFile(tx, actor, now, params.fileId)
      return { body: null }
    },
  }),
]

const projectOf = (params: Readonly<Record<string, string>>): string => {
  const id = z.uuid().safeParse(params['projectId']).data
  if (!id) throw new Problem('project.notFound')
  return id
}

/** Files go in and out as they are: in as multipart, out always as a download. */
export const fileTransfers: readonly Transfer[] = [
  {
    kind: 'upload',
    path: '/projects/{projectId}/files',
    operation: 'addProjectFile',
    summary: 'Add a file to a project',
    permission: 'project.change',
    handle: async (tx, { params, name, file }, { actor, now }) => ({
      id: await addFile(tx, actor, now, projectOf(params), { name, file }),
    }),
    stopped: (tx, { params }, { actor, now }) => noteStopped(tx, actor, now, projectOf(params)),
  },
  {
    kind: 'download',
    path: '/project-files/{fileId}/content',
    operation: 'getProjectFileContent',
    summary: 'The content of a file of a project',
    permission: 'project.read',
    handle: (read, { params }) => readFile(read, params['fileId'] ?? ''),
  },
]
