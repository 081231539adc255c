import { createHash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { holdOverlaps } from '../overlaps/store.ts'
import { projectsPermissions } from '../permissions.ts'
import { IMPACTS } from '../register/schema.ts'
import { listLists, lockProject, type Told } from '../register/store.ts'
import { toldOf } from '../register/told.ts'
import { writeAdded, writeChanged } from '../register/write-project.ts'
import { loadState } from './load-state.ts'
import type { Asked, Plan, State } from './plan.ts'
import { planImport } from './plan-import.rules.ts'
import { readProjects } from './read-file.ts'
import type { ImportRequest, ProjectImport } from './schema.ts'

export type Planned = { readonly plan: Plan; readonly state: State; readonly fingerprint: string }

/**
 * What a file would do, and a fingerprint of it on the projects as they are.
 * @throws Problem `project.unknownUnit`, and those of `readProjects`
 */
export async function findPlan(read: Read, actor: Actor, request: ImportRequest): Promise<Planned> {
  authorise(projectsPermissions['project.add'], actor, request.unitId)
  const bytes = Buffer.from(request.content, 'base64')
  const asked: Asked = { unitId: request.unitId, source: request.source, me: memberOf(actor).memberId }
  const file = readProjects(request.name, bytes)
  const state = await loadState(read, actor, file.rows, asked)
  if (!state.units.some(({ id, active }) => id === asked.unitId && active))
    throw new Problem('project.unknownUnit')
  const plan = planImport({ file, asked, state, impacts: IMPACTS })
  const fingerprint = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([asked, state]))
    .digest('hex')
  return { plan, state, fingerprint }
}

/**
 * Does what was shown, all of it or nothing. What the projects then overlap is looked for by a job that is planned in
 * the same transaction: hundreds of rows hold nobody else up, and none is forgotten.
 * @throws Problem `projectImport.changed`, `.refused`, `.nothing`, and those of `findPlan`
 */
export async function importProjects(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  { fingerprint: shown, ...request }: ProjectImport,
): Promise<{ added: number; changed: number }> {
  // Before any row, as all who write projects do.
  await holdOverlaps(tx)
  const { plan, fingerprint } = await findPlan(tx, actor, request)
  if (fingerprint !== shown) throw new Problem('projectImport.changed')
  if (plan.refused.length > 0) throw new Problem('projectImport.refused')
  if (plan.acts.length === 0) throw new Problem('projectImport.nothing')
  const ids: string[] = []
  for (const act of plan.acts) {
    if (act.kind === 'added') {
      const { id } = await writeAdded(tx, actor, now, act.told, { what: 'imported', source: act.source })
      ids.push(id)
      continue
    }
    const row = await lockProject(tx, act.projectId)
    const told: Told = { ...toldOf(row, await listLists(tx, row.id)), ...act.patch }
    await writeChanged(tx, actor, now, row.id, { told, fields: Object.keys(act.patch), why: '' })
    ids.push(row.id)
  }
  const added = plan.acts.filter(({ kind }) => kind === 'added').length
  const changed = plan.acts.length - added
  await record(tx, actor, now, { name: 'project.imported', data: { unitId: request.unitId, added, changed } })
  await kit.jobs.plan(tx, 'overlaps.evaluateImported', { projectIds: ids })
  return { added, changed }
}
