import type { MemberActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { ReactionTable } from '../../../platform/events/reactions.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import { hashToken, newToken } from '../../../platform/ids/ids.ts'
import { recordMeeting } from '../record-meeting.ts'
import { deleteFeed, putFeed, setWithActions } from './store.ts'

type Making = { readonly publicUrl: string; readonly withActions: boolean; readonly now: Date }

/** Makes the member’s calendar an address, in the place of one that it had. @returns the address, told this once */
export async function makeFeed(tx: Tx, me: MemberActor, making: Making): Promise<string> {
  const { publicUrl, withActions, now } = making
  const secret = newToken()
  const isAnother = await putFeed(tx, { me: me.memberId, secretHash: hashToken(secret), withActions, now })
  await recordMeeting(tx, me, now, 'calendarFeed.made', { isAnother })
  return new URL(`/kalender/${secret}.ics`, publicUrl).href
}

/** @throws Problem `calendarFeed.notMade` */
export async function changeFeed(tx: Tx, me: MemberActor, withActions: boolean): Promise<void> {
  if (!(await setWithActions(tx, me.memberId, withActions))) throw new Problem('calendarFeed.notMade')
}

/** @throws Problem `calendarFeed.notMade` */
export async function removeFeed(tx: Tx, me: MemberActor, now: Date): Promise<void> {
  if (!(await deleteFeed(tx, me.memberId))) throw new Problem('calendarFeed.notMade')
  await recordMeeting(tx, me, now, 'calendarFeed.removed', {})
}

/** Who leaves has no address left: one who comes back makes a new one. */
export const feedReactions: ReactionTable = {
  'member.left': (tx, _kit, event) => forget(tx, event),
}

async function forget(tx: Tx, event: Recorded): Promise<void> {
  const member = factOf(event, 'memberId')
  if (member) await asSystem(tx, () => deleteFeed(tx, member))
}
