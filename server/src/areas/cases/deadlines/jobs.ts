import { systemActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { recomputeCases } from './recompute.ts'
import { listOpenCases } from './store.ts'

const actor = systemActor('deadlines')
const BATCH = 200

/** One transaction a batch, so that nobody who works on a case waits for all the others. */
export const recomputeDeadlinesJob: JobDefinition = {
  name: 'deadlines.recompute',
  says: 'Counts dates anew when office hours, a goal or a limit has changed, and every night',
  every: '40 2 * * *',
  run: async (kit, data) => {
    const only = data['caseId']
    if (typeof only === 'string') {
      await kit.db.change(actor, (tx) => recomputeCases(tx, kit.clock.now(), [only]))
      return
    }
    for (let after: CaseId | null = null; ; ) {
      const from: CaseId | null = after
      const ids: CaseId[] = await kit.db.change(actor, async (tx) => {
        const batch = await listOpenCases(tx, from, BATCH)
        await recomputeCases(tx, kit.clock.now(), batch)
        return batch
      })
      after = ids.at(-1) ?? null
      if (ids.length < BATCH || after === null) return
    }
  },
}

/** What all open cases are counted by has changed. */
const OF_ALL = new Set(['calendar.changed', 'goal.changed', 'limit.changed', 'area.limitChosen'])
/** What the dates of one case follow from has changed. */
const OF_ONE = new Set([
  'case.resumed',
  'case.woken',
  'case.edited',
  'case.accountabilityTaken',
  'case.accountabilityMoved',
  'case.handedOver',
  'case.reopened',
  'part.resumed',
  'part.woken',
  'part.matterNamed',
  'message.received',
])

/**
 * Plans the counting in the change's own transaction. It is done by the system's own hand afterwards: whoever made the
 * change, such as a company that answers, need not be one who may write dates.
 */
export async function afterAnything(tx: Tx, kit: Kit, event: Recorded): Promise<void> {
  if (OF_ALL.has(event.name)) await kit.jobs.plan(tx, recomputeDeadlinesJob.name, {})
  else if (OF_ONE.has(event.name) && event.caseId)
    await kit.jobs.plan(tx, recomputeDeadlinesJob.name, { caseId: event.caseId })
}
