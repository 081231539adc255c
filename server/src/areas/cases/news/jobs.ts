import { systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { FIRST_AFTER } from './rules.ts'
import { listQuietSince } from './store.ts'
import { tellNews } from './tell-news.ts'

const actor = systemActor('news')

export const newsJob: JobDefinition = {
  name: 'news.tell',
  says: 'Tells companies how it goes when they have heard nothing for five working days',
  every: '25 8-16 * * 1-5',
  run: async (kit) => {
    const now = kit.clock.now()
    if (!isWorkingDay(dayOf(now))) return
    // So many working days are at least as many days; the rule counts them exactly, under the case's lock.
    const before = new Date(now.getTime() - (FIRST_AFTER - 1) * 86_400_000)
    const quiet = await kit.db.read(actor, (read) => listQuietSince(read, before))
    const failures: unknown[] = []
    // Each in a transaction of its own: one that fails stands in nobody's way, and the job is tried again for it.
    for (const caseId of quiet) {
      await kit.db
        .change(actor, (tx) => tellNews(tx, kit, now, caseId))
        .catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  },
}
