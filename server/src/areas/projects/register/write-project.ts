import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { formatReference } from './rules.ts'
import { insertHistory, insertProject, nextProjectNumber, type Told, updateProject } from './store.ts'

/** Writes a project that has been looked at, with its first line of history. What it overlaps is the caller’s to find. */
export async function writeAdded(
  tx: Tx,
  actor: Actor,
  now: Date,
  told: Told,
  from: {
    readonly what: 'added' | 'imported'
    readonly fromCaseId?: string | null
    readonly source?: { readonly system: string; readonly id: string }
  },
): Promise<{ id: string; reference: string }> {
  const by = memberOf(actor).memberId
  const year = Number(dayOf(now).slice(0, 4))
  const reference = formatReference(year, await nextProjectNumber(tx, year))
  const { fromCaseId = null, source } = from
  const id = await insertProject(tx, told, { reference, by, now, fromCaseId, source })
  await insertHistory(tx, { projectId: id, version: 1, what: from.what, at: now, by, phase: told.phase })
  await record(tx, actor, now, { name: 'project.added', data: { projectId: id, unitId: told.unitId } })
  return { id, reference }
}

/** Writes what a project says from now on, and what of it has changed. */
export async function writeChanged(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  { told, fields, why }: { readonly told: Told; readonly fields: readonly string[]; readonly why: string },
): Promise<number> {
  const version = await updateProject(tx, id, told, now)
  const by = memberOf(actor).memberId
  const { phase, unitId } = told
  await insertHistory(tx, { projectId: id, version, what: 'changed', at: now, by, phase, fields, why })
  await record(tx, actor, now, {
    name: 'project.changed',
    data: { projectId: id, unitId, fields: [...fields] },
  })
  return version
}
