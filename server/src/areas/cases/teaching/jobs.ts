import { systemActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { keepLessons } from '../../responsibility/index.ts'
import { listOwnNames, listTeachingCases } from './store.ts'

const actor = systemActor('teaching')

/** State-based: what is learned is counted from the cases as they are, so that it may run at any time and twice at once. */
export const teachJob: JobDefinition = {
  name: 'case.teach',
  says: 'Learns from settled cases which words lead to which area, each night and when a case is closed',
  every: '20 3 * * *',
  run: (kit) => kit.db.change(actor, (tx) => teach(tx, kit.clock.now())),
}

function teach(tx: Tx, now: Date): Promise<void> {
  return keepLessons(tx, now, async (own) => {
    const names = await listOwnNames(own)
    const cases = await listTeachingCases(own)
    return cases.map((one, at) => (at === 0 ? { ...one, names: [...one.names, ...names] } : one))
  })
}

/** What makes a case teach, or teach something else, or no longer. */
const TEACHES = new Set([
  'case.closed',
  'case.reopened',
  'case.edited',
  'learning.switched',
  'company.merged',
  'company.mergeUndone',
])

export async function afterAnything(tx: Tx, kit: Kit, { name }: Recorded): Promise<void> {
  if (TEACHES.has(name)) await kit.jobs.plan(tx, teachJob.name, {})
}
