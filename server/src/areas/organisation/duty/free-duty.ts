import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { removeDuty } from './plan-duty.ts'
import { listDutyOf, lockRoster } from './roster-store.ts'

/** A pilot leaves the roster: what is to come becomes gaps that can be seen, what is under way ends now. */
export async function freeDuty(tx: Tx, actor: Actor, now: Date, memberId: MemberId): Promise<void> {
  await lockRoster(tx)
  for (const { id } of await listDutyOf(tx, memberId, now)) await removeDuty(tx, actor, now, id)
}
