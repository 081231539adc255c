import type { Actor } from '../../../kernel/actor.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { evaluateCase, evaluateProject } from './evaluate.ts'
import { insertRule, listOpenProjects } from './rule-store.ts'
import type { NewRule } from './schema.ts'
import { getRule, holdOverlaps } from './store.ts'

/** A new version of the measures; every project is then looked at anew by a job. @throws Problem `version.stale` */
export async function changeRule(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  { ifVersion, rule }: { readonly ifVersion: number | undefined; readonly rule: NewRule },
): Promise<number> {
  await holdOverlaps(tx)
  const { version } = await getRule(tx)
  if (version !== ifVersion) throw new Problem('version.stale')
  await insertRule(tx, rule, { version: version + 1, by: memberOf(actor).memberId, now })
  await record(tx, actor, now, { name: 'overlap.ruleChanged', data: { version: version + 1 } })
  await kit.jobs.plan(tx, 'overlaps.evaluateAll', {})
  return version + 1
}

const actor = systemActor('projects')

/** Each project in a transaction of its own, so that nobody who saves has to wait for all. */
export const evaluateAllJob: JobDefinition = {
  name: 'overlaps.evaluateAll',
  says: 'Looks for overlaps anew after the measures have changed',
  run: async (kit) => {
    for (const id of await kit.db.read(actor, listOpenProjects)) await evaluateOne(kit, id)
  },
}

async function evaluateOne(kit: Kit, id: string): Promise<void> {
  await kit.db.change(actor, async (tx) => {
    await holdOverlaps(tx)
    await evaluateProject(tx, actor, kit.clock.now(), id)
  })
}

/** Planned by an import, in its transaction. It may run twice: what has been found is not found again. */
export const evaluateImportedJob: JobDefinition = {
  name: 'overlaps.evaluateImported',
  says: 'Looks for what projects that came in a file overlap',
  run: async (kit, { projectIds }) => {
    if (!Array.isArray(projectIds)) return
    for (const id of projectIds) if (typeof id === 'string') await evaluateOne(kit, id)
  },
}

/** Planned by what happens to a case: a case is not held up by the register, and nothing of it is forgotten. */
export const evaluateCaseJob: JobDefinition = {
  name: 'overlaps.evaluateCase',
  says: 'Looks for projects that a case lies within the reach of',
  run: async (kit, { caseId }) => {
    if (typeof caseId !== 'string') return
    await kit.db.change(actor, async (tx) => {
      await holdOverlaps(tx)
      await evaluateCase(tx, actor, kit.clock.now(), caseId)
    })
  },
}
