import { systemActor } from '../../../kernel/actor.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { getServiceCalendar } from '../../organisation/index.ts'
import { getServiceGoals } from '../deadlines/goals-store.ts'
import { keepSignals } from './keep-signals.ts'
import { watchTime } from './rules.ts'
import { listCasesToMend, lockCases } from './store.ts'

const watchdog = systemActor('watchdog')
/** Cases to a transaction: few enough that nobody waits long for one of them. */
const BATCH = 50

/**
 * Goes round: what has run out is told, what has not been mended is told to more, what is no more is ended. It looks for
 * what should be and is not, so it catches up after an outage; each batch is looked at again under lock, so that two at
 * once, or a change meanwhile, lose nothing and double nothing.
 */
export const runWatchdogJob: JobDefinition = {
  name: 'watchdog.run',
  says: 'Tells those responsible of what has run out, and more people the longer it lasts',
  every: '*/5 * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const { time, cases } = await kit.db.read(watchdog, async (read) => {
      const time = watchTime(now, await getServiceCalendar(read), (await getServiceGoals(read)).stillness)
      return { time, cases: await listCasesToMend(read, time) }
    })
    const failures: unknown[] = []
    for (let at = 0; at < cases.length; at += BATCH) {
      const some = cases.slice(at, at + BATCH)
      const mend = kit.db.change(watchdog, async (tx) => {
        await lockCases(tx, some)
        await keepSignals(tx, watchdog, now, time, some)
      })
      // One that can't be mended keeps nobody else waiting; the next round tries it again.
      await mend.catch((failure: unknown) => failures.push(failure))
    }
    if (failures.length > 0) throw failures[0]
  },
}
