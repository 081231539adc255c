import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import type { ProjectEventName } from '../events.ts'
import { hasEnded, type Phase } from '../facts.ts'
import { evaluateProject } from '../overlaps/evaluate.ts'
import { holdOverlaps } from '../overlaps/store.ts'
import { projectsPermissions } from '../permissions.ts'
import { decideEnding } from './rules.ts'
import {
  type Deed,
  factsOf,
  insertHistory,
  lockProject,
  type ProjectRecord,
  setConfirmed,
  setPhase,
} from './store.ts'

/** @throws Problem `project.notFound`, `project.ended`, `project.needsReason`, `version.stale` */
export async function endProject(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  { how, why, ifVersion }: { how: 'done' | 'stopped'; why: string; ifVersion: number | undefined },
): Promise<number> {
  const row = await holdProject(tx, actor, id)
  if (row.version !== ifVersion) throw new Problem('version.stale')
  orThrow(decideEnding({ phase: row.phase, how, why }))
  const version = await setPhase(tx, id, how, why, now)
  return note(tx, actor, now, row, { name: 'project.ended', what: 'ended', version, phase: how, why })
}

/** A project that had ended goes on. @throws Problem `project.notFound`, `project.notEnded`, `version.stale` */
export async function resumeProject(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  { phase, why, ifVersion }: { phase: Phase; why: string; ifVersion: number | undefined },
): Promise<number> {
  const row = await holdProject(tx, actor, id)
  if (row.version !== ifVersion) throw new Problem('version.stale')
  if (!hasEnded(row.phase)) throw new Problem('project.notEnded')
  const version = await setPhase(tx, id, phase, '', now)
  return note(tx, actor, now, row, { name: 'project.resumed', what: 'resumed', version, phase, why })
}

/** Somebody says that what stands is still true. @throws Problem `project.notFound`, `project.ended` */
export async function confirmProject(tx: Tx, actor: Actor, now: Date, id: string): Promise<number> {
  const row = await holdProject(tx, actor, id)
  if (hasEnded(row.phase)) throw new Problem('project.ended')
  const version = await setConfirmed(tx, id, memberOf(actor).memberId, now)
  return note(tx, actor, now, row, {
    name: 'project.confirmed',
    what: 'confirmed',
    version,
    phase: row.phase,
    why: '',
  })
}

async function holdProject(tx: Tx, actor: Actor, id: string): Promise<ProjectRecord> {
  await holdOverlaps(tx)
  const row = await lockProject(tx, id)
  authorise(projectsPermissions['project.change'], actor, factsOf(row))
  return row
}

async function note(
  tx: Tx,
  actor: Actor,
  now: Date,
  row: ProjectRecord,
  {
    name,
    ...deed
  }: {
    readonly name: ProjectEventName
    readonly what: Exclude<Deed, 'added' | 'changed'>
    readonly version: number
    readonly phase: Phase
    readonly why: string
  },
): Promise<number> {
  const by = memberOf(actor).memberId
  await insertHistory(tx, { projectId: row.id, at: now, by, ...deed })
  await record(tx, actor, now, {
    name,
    data: { projectId: row.id, unitId: row.unit_id },
  })
  await evaluateProject(tx, actor, now, row.id)
  return deed.version
}
