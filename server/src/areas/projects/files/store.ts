import { z } from 'zod'
import type { MemberId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

export async function insertFile(
  tx: Tx,
  file: {
    readonly projectId: string
    readonly hash: string
    readonly name: string
    readonly by: MemberId
    readonly now: Date
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('project_file')
    .values({
      id,
      project_id: file.projectId,
      hash: file.hash,
      name: file.name,
      added_at: file.now,
      added_by: file.by,
    })
    .execute()
  return id
}

/** The files of a project, in the order in which they came. */
export function listFiles(read: Read, projectId: string) {
  return read
    .selectFrom('project_file as x')
    .innerJoin('stored_file as f', 'f.hash', 'x.hash')
    .innerJoin('member as m', 'm.id', 'x.added_by')
    .select(['x.id', 'x.name', 'x.added_at as at', 'x.added_by as byId', 'm.name as byName'])
    .select(['f.size', 'f.media_type as mediaType', 'f.threat'])
    .where('x.project_id', '=', projectId)
    .orderBy('x.added_at')
    .orderBy('x.id')
    .execute()
}

/** @throws Problem `projectFile.notFound`, also for a file of a project that the caller may not read */
export async function getFile(read: Read, id: string) {
  const row = z.uuid().safeParse(id).success ? await findFile(read, id) : undefined
  if (!row) throw new Problem('projectFile.notFound')
  return row
}

function findFile(read: Read, id: string) {
  return read
    .selectFrom('project_file as x')
    .innerJoin('stored_file as f', 'f.hash', 'x.hash')
    .select(['x.id', 'x.project_id as projectId', 'x.name', 'x.hash'])
    .select(['f.media_type as mediaType', 'f.threat'])
    .where('x.id', '=', id)
    .executeTakeFirst()
}

export async function deleteFile(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('project_file').where('id', '=', id).execute()
}
