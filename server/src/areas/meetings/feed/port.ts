import type { MemberActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'

/** Something besides meetings that stands in a member's own calendar. It says no more than what others may see there. */
export type OwnEvent = {
  readonly uid: string
  readonly title: string
  readonly description: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  /** The name of who leads or makes it. */
  readonly organizer: string
  readonly sequence: number
}

/** What another area has for a member's own calendar, read as the member: those that end after an instant. */
export type OwnEvents = (
  tx: Tx,
  me: MemberActor,
  house: { readonly municipality: string; readonly publicUrl: string; readonly mailFrom: string },
  from: Date,
) => Promise<readonly OwnEvent[]>
