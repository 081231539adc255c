import { systemActor } from '../../../kernel/actor.ts'
import type { HandoverId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { touchCase } from '../case-store.ts'
import { recordCase } from '../record-case.ts'
import { letReceiverOut } from './let-receiver-out.ts'
import { isDue } from './rules.ts'
import { closeHandover, listDueHandovers, lockHandover } from './store.ts'

const clock = systemActor('handover')

/** Nobody answered in time: the case goes back to the giver, who never stopped being accountable. */
async function lapseOne(kit: Kit, now: Date, id: HandoverId): Promise<void> {
  await kit.db.change(clock, async (tx) => {
    const { handover } = await lockHandover(tx, id)
    if (!isDue(handover, dayOf(now))) return
    const { caseId, toUnitId: unitId, toMemberId: memberId } = handover
    await closeHandover(tx, id, { status: 'lapsed', endedAt: now, endedBy: null })
    await touchCase(tx, caseId, now)
    await recordCase(tx, clock, now, 'case.handoverLapsed', caseId, { handoverId: id, unitId, memberId })
    await letReceiverOut(tx, handover)
  })
}

/** Every handover whose time is out, each in a change of its own: one that fails stands in no other's way. */
export async function lapseHandovers(kit: Kit): Promise<void> {
  const now = kit.clock.now()
  const due = await kit.db.read(clock, (read) => listDueHandovers(read, dayOf(now)))
  const failures: unknown[] = []
  for (const id of due) {
    await lapseOne(kit, now, id).catch((error: unknown) => {
      // One that has gone meanwhile is no failure.
      if (!(error instanceof Problem)) failures.push(error)
    })
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} handovers did not lapse`)
}

export const lapseHandoversJob: JobDefinition = {
  name: 'case.handover.lapse',
  says: 'Gives cases back that nobody has taken over in time',
  every: '*/10 * * * *',
  run: lapseHandovers,
}
