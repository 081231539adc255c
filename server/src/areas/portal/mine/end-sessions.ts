import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import { deleteSessionsOf } from './session-store.ts'

/** When two companies have become one, or two again, those signed in for either have to show anew whose they are. */
export async function endSessions(tx: Tx, event: Recorded): Promise<void> {
  const companyIds = ['companyId', 'otherId'].flatMap((name) => factOf(event, name) ?? [])
  await asSystem(tx, () => deleteSessionsOf(tx, companyIds))
}
