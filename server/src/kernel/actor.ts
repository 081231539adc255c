import type { AuthorityId, CaseId, MemberId, ReferralId, UnitId } from './ids.ts'

export type Locale = 'sv' | 'en'
export type UnitRole = 'officer' | 'head'
export type Role = 'pilot' | 'meeting_leader' | 'administrator' | 'auditor' | 'analyst'

/** Who acts. Every transaction, permission and event knows it. */
export type MemberActor = {
  readonly kind: 'member'
  readonly memberId: MemberId
  readonly name: string
  readonly locale: Locale
  readonly units: readonly {
    readonly id: UnitId
    readonly authorityId: AuthorityId
    readonly role: UnitRole
  }[]
  readonly roles: readonly Role[]
  /** Those who are away, and in which unit, for whom this member stands in right now. */
  readonly covers: readonly {
    readonly memberId: MemberId
    readonly unitId: UnitId
    readonly role: UnitRole
  }[]
}
/** Somebody from a company, let in to one case by its link. */
export type CompanyActor = { readonly kind: 'company'; readonly caseId: CaseId; readonly locale: Locale }
/** Somebody at another organisation, let in by a limited link to the one question that it is asked. */
export type OutsideActor = {
  readonly kind: 'outside'
  readonly referralId: ReferralId
  readonly locale: Locale
}
export type PublicActor = { readonly kind: 'public'; readonly locale: Locale }
/** The program itself: jobs, and taking in what comes from outside. */
export type SystemActor = { readonly kind: 'system'; readonly name: string; readonly locale: Locale }
export type Actor = MemberActor | CompanyActor | OutsideActor | PublicActor | SystemActor

export function systemActor(name: string): SystemActor {
  return { kind: 'system', name, locale: 'sv' }
}

export function isIn(actor: MemberActor, unit: UnitId): boolean {
  return actor.units.some(({ id }) => id === unit)
}

/** The member in person, or as the stand-in of somebody who is away, in that unit. */
export function actsFor(actor: MemberActor, memberId: MemberId | null, unitId: UnitId | null): boolean {
  if (memberId === actor.memberId) return true
  return actor.covers.some((away) => away.memberId === memberId && away.unitId === unitId)
}

/** The units that the member heads, in person or as the stand-in of one who is away. */
export function unitsLed(actor: MemberActor): UnitId[] {
  const own = actor.units.filter(({ role }) => role === 'head').map(({ id }) => id)
  const others = actor.covers.filter(({ role }) => role === 'head').map(({ unitId }) => unitId)
  return [...new Set([...own, ...others])]
}

/** A head of the unit, in person or as the stand-in of one who is away. */
export function leadsUnit(actor: MemberActor, unit: UnitId): boolean {
  return unitsLed(actor).includes(unit)
}

export function has(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'member' && actor.roles.some((role) => roles.includes(role))
}
