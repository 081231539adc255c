import { systemActor } from '../../../kernel/actor.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { deleteExpiredDrafts } from './store.ts'

/** Drafts that nobody sent go after their seven days; people are told so. */
export const sweepDraftsJob: JobDefinition = {
  name: 'portal.sweepDrafts',
  says: 'Removes questions that were started and never sent, after seven days',
  every: '20 * * * *',
  run: (kit) => kit.db.change(systemActor('portal'), (tx) => deleteExpiredDrafts(tx, kit.clock.now())),
}
