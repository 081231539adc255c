import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Reaction } from '../../../platform/events/reactions.ts'
import { factOf } from '../../../platform/events/recorded.ts'
import { listAreasOfUnit } from './store.ts'

/** A unit that answers for an area, or performs work in it, is not closed: another unit takes its place first. */
export const refuseClosingUnit: Reaction = async (tx, _kit, event) => {
  const areas = await listAreasOfUnit(tx, factOf(event, 'unitId') ?? '', dayOf(event.at))
  if (areas.length > 0) throw new Problem('unit.answersForAreas', { areas: areas.join(', ') })
}
