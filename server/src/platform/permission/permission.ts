import { type Actor, has, type MemberActor, type Role } from '../../kernel/actor.ts'
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

/** @throws Problem `permission.denied` */
export function authorise<Subject>(permission: Permission<Subject>, actor: Actor, subject: Subject): void {
  if (!may(permission, actor, subject)) throw new Problem('permission.denied')
}

/** The member who acts. @throws Problem `permission.denied` when it is nobody of the staff */
export function memberOf(actor: Actor): MemberActor {
  if (actor.kind !== 'member') throw new Problem('permission.denied')
  return actor
}
