import { systemActor } from '../../../kernel/actor.ts'
import type { PartId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import { factOf } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { lockPart, touchCase } from '../case-store.ts'
import { goalDay } from '../deadlines/goal-day.ts'
import { letUnitIn, letUnitOut } from '../parts/store.ts'
import { recordCase } from '../record-case.ts'
import { findNewUnit, giveToUnit, listLeftBehind } from './store.ts'

const actor = systemActor('map')

/**
 * Offers that nobody had taken when another unit came to answer for their area go to that unit, on the day that it does.
 * The case says so in its timeline, and the units and the accountable are told.
 */
export const followMapJob: JobDefinition = {
  name: 'map.follow',
  says: 'Moves offers that nobody has taken to the unit that answers for their area now',
  every: '5 * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const left = await kit.db.read(actor, (read) => listLeftBehind(read, dayOf(now)))
    const failures: unknown[] = []
    for (const id of left) {
      await kit.db.change(actor, (tx) => moveOffer(tx, now, id)).catch((error) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} offers did not move`)
  },
}

/** A change of the map that holds from today is followed now, not at the next hour. */
export async function followSoon(tx: Tx, kit: Kit, event: Recorded): Promise<void> {
  if (factOf(event, 'role') === 'accountable') await kit.jobs.plan(tx, 'map.follow', {})
}

async function moveOffer(tx: Tx, now: Date, id: PartId): Promise<void> {
  const part = await lockPart(tx, id)
  const unitId = part.caseStatus === 'closed' ? undefined : await findNewUnit(tx, id, dayOf(now))
  if (!unitId) return
  const acceptBy = await goalDay(tx, 'accept_offer', unitId, dayOf(now))
  await giveToUnit(tx, id, { unitId, offeredAt: now, acceptBy })
  await letUnitIn(tx, part.caseId, unitId)
  await touchCase(tx, part.caseId, now)
  await recordCase(tx, actor, now, 'part.followedMap', part.caseId, {
    partId: id,
    unitId,
    fromUnitId: part.unitId,
    title: part.title,
  })
  await letUnitOut(tx, part.caseId, part.unitId)
}
