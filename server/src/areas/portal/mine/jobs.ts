import { systemActor } from '../../../kernel/actor.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { sweepSignIns } from './code-store.ts'

export const sweepSignInsJob: JobDefinition = {
  name: 'portal.sweepSignIns',
  says: 'Clears codes and sessions of people at companies whose time is out',
  every: '23 * * * *',
  run: (kit) => kit.db.change(systemActor('portal'), (tx) => sweepSignIns(tx, kit.clock.now())),
}
