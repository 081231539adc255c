import { isIn, type MemberActor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type SharedWith =
  | { readonly kind: 'nobody' | 'everyone' }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

/** How many views one member keeps; nobody finds their way among more. */
export const MOST_VIEWS = 50

/** One more is kept as long as there is room for it. */
export function decideOneMore(kept: number): Verdict<undefined, 'view.tooMany'> {
  return kept < MOST_VIEWS ? allow() : refuse('view.tooMany')
}

/** Who shares with a unit works in it, so that nobody fills the lists of others. */
export function decideSharing(
  actor: MemberActor,
  sharedWith: SharedWith,
): Verdict<undefined, 'view.notYourUnit'> {
  return sharedWith.kind !== 'unit' || isIn(actor, sharedWith.unitId) ? allow() : refuse('view.notYourUnit')
}

/** The owner's views in their new order, with one of them moved to a place counted from 1; past the end is last. */
export function movedTo(ids: readonly string[], moved: string, position: number): readonly string[] {
  const others = ids.filter((id) => id !== moved)
  return others.toSpliced(position - 1, 0, moved)
}
