import { systemActor } from '../../../kernel/actor.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { clearAway } from './store.ts'

export const clearPresenceJob: JobDefinition = {
  name: 'presence.clear',
  says: 'Clears away who had a case open, when they no longer do',
  every: '*/5 * * * *',
  run: (kit) => kit.db.change(systemActor('presence'), (tx) => clearAway(tx, kit.clock.now())),
}
