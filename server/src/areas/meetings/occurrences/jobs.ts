import { systemActor } from '../../../kernel/actor.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { listSeries, lockSeries } from '../series/store.ts'
import { planMeetings } from './plan-meetings.ts'

const actor = systemActor('meetings')

/** Series go on: each night they get the meetings of one more day ahead. */
export const planMeetingsJob: JobDefinition = {
  name: 'meetings.plan',
  says: 'Gives each series of meetings its coming meetings, half a year ahead',
  every: '10 4 * * *',
  run: async (kit) => {
    const series = await kit.db.read(actor, listSeries)
    for (const { id, ended_at: ended } of series) {
      if (ended) continue
      await kit.db.change(actor, async (tx) => planMeetings(tx, kit.clock.now(), await lockSeries(tx, id)))
    }
  },
}
