import { systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { listDueToRemind, listDueToWake } from './store.ts'
import { remindCompany, wakeUp } from './wake-up.ts'

const actor = systemActor('waiting')

export const wakeJob: JobDefinition = {
  name: 'waiting.wake',
  says: 'Lets what has stood still until today go on',
  every: '3 * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const due = await kit.db.read(actor, (read) => listDueToWake(read, dayOf(now)))
    await each(kit, due, (tx, id) => wakeUp(tx, now, id))
  },
}

export const remindJob: JobDefinition = {
  name: 'waiting.remind',
  says: 'Reminds companies halfway of what we wait for',
  every: '10 8-16 * * 1-5',
  run: async (kit) => {
    const now = kit.clock.now()
    const due = await kit.db.read(actor, (read) => listDueToRemind(read, dayOf(now)))
    await each(kit, due, (tx, id) => remindCompany(tx, kit, now, id))
  },
}

/** Each in a transaction of its own: one that fails stands in nobody's way, and the job is tried again for it. */
async function each(
  kit: Kit,
  due: readonly { id: string }[],
  act: (tx: Tx, id: string) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const { id } of due) {
    await kit.db.change(actor, (tx) => act(tx, id)).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}
