import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { othersAreDone } from '../waiting/go-on.ts'
import type { Ending } from '../waiting/rules.ts'
import { isWaitedFor, type Referral } from './store.ts'

/** What waited for this one goes on, when nobody else is waited for with it. The case is locked. */
export async function goOnWithout(
  tx: Tx,
  actor: Actor,
  now: Date,
  { caseId, waitId, organisation }: Pick<Referral, 'caseId' | 'waitId' | 'organisation'>,
  how: Exclude<Ending, 'ended_with_case'>,
): Promise<void> {
  if (!waitId || (await isWaitedFor(tx, waitId))) return
  await othersAreDone(tx, actor, now, caseId, { waitId, how, authority: organisation })
}
