import { type Actor, has, type MemberActor, type Role } from '../../kernel/actor.ts'
import type { MemberId } from '../../kernel/ids.ts'
import { Problem } from '../../kernel/problem.ts'

/**
 * One action and who may do it, as a sentence and as a rule. `to` is asked at the door, before anything is read;
 * `when` is asked of the thing itself, both before the deed and to tell a viewer what they may do.
 */
export type Permission<Subject = never> = {
  readonly says: string
  readonly to: (actor: Actor) => boolean
  readonly when?: (actor: MemberActor, subject: Subject) => boolean
}

export type PermissionTable = Readonly<Record<string, Permission>>

export const anyone = () => true
export const anyMember = (actor: Actor) => actor.kind === 'member'
export const withRole =
  (...roles: readonly Role[]) =>
  (actor: Actor) =>
    has(actor, ...roles)

export function may<Subject>(permission: Permission<Subject>, actor: Actor, subject: Subject): boolean {
  if (actor.kind === 'system') return true
  if (!permission.to(actor)) return false
  if (!permission.when) return true
  return actor.kind === 'member' && permission.when(actor, subject)
}

/** In whose place an actor has been let do something that they may not do in their own right. */
const inThePlaceOf = new WeakMap<Actor, MemberId>()

/** @throws Problem `permission.denied` */
export function authorise<Subject>(permission: Permission<Subject>, actor: Actor, subject: Subject): void {
  if (!may(permission, actor, subject)) throw new Problem('permission.denied')
  const away = awayBehind(permission, actor, subject)
  if (away) inThePlaceOf.set(actor, away)
}

/** Who is away and lends the right, when the actor has it from nothing else. */
function awayBehind<Subject>(
  permission: Permission<Subject>,
  actor: Actor,
  subject: Subject,
): MemberId | undefined {
  if (actor.kind !== 'member' || may(permission, { ...actor, covers: [] }, subject)) return undefined
  return actor.covers.find((one) => may(permission, { ...actor, covers: [one] }, subject))?.memberId
}

/**
 * The one who is away in whose place the actor acts; nobody when they act in their own right. An actor stands for one
 * act: who does many things in one request does each as `inOneAct`.
 */
export function insteadOf(actor: Actor): MemberId | undefined {
  return inThePlaceOf.get(actor)
}

/** The same person, for one act of several: in whose place the others were done says nothing of it. */
export function inOneAct<A extends Actor>(actor: A): A {
  return { ...actor }
}

/** The member who acts. @throws Problem `permission.denied` when it is nobody of the staff */
export function memberOf(actor: Actor): MemberActor {
  if (actor.kind !== 'member') throw new Problem('permission.denied')
  return actor
}
