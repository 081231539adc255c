import type { MemberActor } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import { may } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'

/*
 * Asked of the permissions, as each deed is, so that a name on a list proves nothing: the one on duty must be allowed to
 * ask units, and somebody in an accountable unit, or who stands in for one there, to take what it is asked.
 */

/** Whether the one on duty is present and may ask units in a case of theirs. */
export function canTakeIn(present: readonly MemberActor[], onDuty: MemberId | null): boolean {
  const pilot = present.find(({ memberId }) => memberId === onDuty)
  const home = pilot?.units[0]
  if (!pilot || !home) return false
  return may(casePermissions['part.offer'], pilot, {
    id: '',
    status: 'received',
    accountableMemberId: pilot.memberId,
    accountableUnitId: home.id,
    accountabilityBegan: 'received',
    partUnits: [],
  })
}

/** Whether somebody who is present may take a part that the unit is offered. */
export function canAccept(unitId: UnitId, present: readonly MemberActor[]): boolean {
  const part = {
    status: 'offered',
    unitId,
    officerId: null,
    caseStatus: 'open',
    caseAccountableId: null,
  } as const
  return present.some((actor) => may(casePermissions['part.accept'], actor, part))
}
