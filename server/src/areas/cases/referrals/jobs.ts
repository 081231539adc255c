import type { ReferralId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { listDueToRemind, listSilent } from './store.ts'
import { clock, noteSilence, remindOutside } from './time-passes.ts'

export const remindOutsideJob: JobDefinition = {
  name: 'referrals.remind',
  says: 'Reminds others outside halfway of what they have been asked',
  every: '20 8-16 * * 1-5',
  run: async (kit) => {
    const now = kit.clock.now()
    const due = await kit.db.read(clock, (read) => listDueToRemind(read, dayOf(now)))
    await each(kit, due, (tx, id) => remindOutside(tx, kit, now, id))
  },
}

/** Before what stands still wakes, so that it is told once why. */
export const noteSilenceJob: JobDefinition = {
  name: 'referrals.silence',
  says: 'Brings back what others outside have not answered in time',
  every: '1 * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const due = await kit.db.read(clock, (read) => listSilent(read, dayOf(now)))
    await each(kit, due, (tx, id) => noteSilence(tx, now, id))
  },
}

/** Each in a transaction of its own: one that fails stands in nobody's way, and the job is tried again for it. */
async function each(
  kit: Kit,
  due: readonly ReferralId[],
  act: (tx: Tx, id: ReferralId) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const id of due) {
    await kit.db.change(clock, (tx) => act(tx, id)).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}
