import type { Role } from '../../../kernel/actor.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

type Leaving = {
  readonly active: boolean
  /** They are the only active administrator: nobody could let anybody in again. */
  readonly isLastAdministrator: boolean
}

export function decideLeaving(
  f: Leaving,
): Verdict<undefined, 'member.inactive' | 'member.lastAdministrator'> {
  if (!f.active) return refuse('member.inactive')
  if (f.isLastAdministrator) return refuse('member.lastAdministrator')
  return allow()
}

export function decideUnitLoss(f: {
  readonly active: boolean
  readonly units: readonly string[]
  readonly unitId: string
}): Verdict<undefined, 'member.inactive' | 'member.notInUnit' | 'member.lastUnit'> {
  if (!f.active) return refuse('member.inactive')
  if (!f.units.includes(f.unitId)) return refuse('member.notInUnit')
  // Somebody who belongs nowhere can hold nothing and is found by nobody.
  if (f.units.length === 1) return refuse('member.lastUnit')
  return allow()
}

export function decideRoleLoss(f: {
  readonly role: Role
  readonly roles: readonly Role[]
  readonly isLastAdministrator: boolean
}): Verdict<undefined, 'member.noSuchRole' | 'member.lastAdministrator'> {
  if (!f.roles.includes(f.role)) return refuse('member.noSuchRole')
  if (f.role === 'administrator' && f.isLastAdministrator) return refuse('member.lastAdministrator')
  return allow()
}
