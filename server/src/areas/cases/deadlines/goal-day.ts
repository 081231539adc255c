import type { UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { addServiceDays } from '../../../kernel/office-hours.ts'
import type { Read } from '../../../platform/db/db.ts'
import { getServiceCalendar } from '../../organisation/index.ts'
import { type GoalKind, goalOf } from './goals.rules.ts'
import { getServiceGoals } from './goals-store.ts'

/** The last day of a goal that begins today, in the offices' working days; the unit's own goal when it has one. */
export async function goalDay(
  read: Read,
  kind: GoalKind,
  unitId: UnitId | null,
  today: LocalDay,
): Promise<LocalDay> {
  const days = goalOf(await getServiceGoals(read), kind, unitId)
  return addServiceDays(today, days, await getServiceCalendar(read))
}
