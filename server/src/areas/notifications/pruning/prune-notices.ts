import { systemActor } from '../../../kernel/actor.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { deleteOldNotices } from './store.ts'

const DAY = 86_400_000
/** Days after which a notice that has been seen goes. */
const SEEN = 90
/** Days after which any notice goes. More than a year, so that nobody comes back from a long leave to nothing. */
const ANY = 400
/** So many in one transaction, so that none of them is long. */
const AT_ONCE = 5000

/**
 * A notice points at what has happened; the case keeps that. Mails look back a few hours and digests a day, and what
 * still waits for somebody stands in Min dag, so that nothing is lost with it.
 */
export const pruneNoticesJob: JobDefinition = {
  name: 'notices.prune',
  says: 'Removes notices seen more than 90 days ago, and all that are older than 400 days',
  every: '50 2 * * *',
  run: async (kit) => {
    const now = kit.clock.now().getTime()
    const age = { seenBefore: new Date(now - SEEN * DAY), lastBefore: new Date(now - ANY * DAY) }
    const pruner = systemActor('notices')
    while ((await kit.db.change(pruner, (tx) => deleteOldNotices(tx, age, AT_ONCE))) === AT_ONCE);
  },
}
