import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import type { StoredFile } from '../../../platform/files/file-store.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { keepFile } from '../../cases/index.ts'
import { projectsPermissions } from '../permissions.ts'
import { factsOf, getProject, lockProject } from '../register/store.ts'
import { deleteFile, getFile, insertFile } from './store.ts'

/** Adds a file that has been taken in; also to a project that has ended, which may be what is written down last. @throws Problem `project.notFound` */
export async function addFile(
  tx: Tx,
  actor: Actor,
  now: Date,
  projectId: string,
  { name, file }: { readonly name: string; readonly file: StoredFile },
): Promise<string> {
  const project = await lockProject(tx, projectId)
  authorise(projectsPermissions['project.change'], actor, factsOf(project))
  await keepFile(tx, file, now)
  const by = memberOf(actor).memberId
  const id = await insertFile(tx, { projectId: project.id, hash: file.hash, name, by, now })
  await record(tx, actor, now, { name: 'project.fileAdded', data: { projectId: project.id, fileId: id } })
  return id
}

/** @throws Problem `projectFile.notFound` */
export async function removeFile(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const { projectId } = await getFile(tx, id)
  const project = await lockProject(tx, projectId)
  authorise(projectsPermissions['project.change'], actor, factsOf(project))
  await deleteFile(tx, id)
  await record(tx, actor, now, { name: 'project.fileRemoved', data: { projectId, fileId: id } })
}

/** Malicious code was found in what was sent, and it was not taken in. @throws Problem `project.notFound` */
export async function noteStopped(tx: Tx, actor: Actor, now: Date, projectId: string): Promise<void> {
  const project = await getProject(tx, projectId)
  authorise(projectsPermissions['project.change'], actor, factsOf(project))
  await record(tx, actor, now, { name: 'project.fileStopped', data: { projectId } })
}

/** What is sent to whoever fetches it. @throws Problem `projectFile.notFound`, `projectFile.stopped` */
export async function readFile(read: Read, id: string) {
  const { name, hash, mediaType, threat } = await getFile(read, id)
  if (threat !== null) throw new Problem('projectFile.stopped')
  return { name, hash, mediaType }
}
