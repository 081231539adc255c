import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { toldAfter } from '../calendar/told.rules.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { factsOf, lockSeries } from '../series/store.ts'
import { findMessages, sentOf, toldOf } from './calendar-of-series.ts'
import { mailInvitation } from './mail-invitation.ts'
import { setInvited } from './store.ts'

/**
 * Sends the calendars of those who are asked what differs from what they were last sent: the whole series the first
 * time, later only what has changed. @returns how many mails went into the outbox
 * @throws Problem `series.nothingToSend` when all is as it was
 */
export async function sendInvitations(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  seriesId: string,
): Promise<number> {
  const series = await lockSeries(tx, seriesId)
  authorise(meetingsPermissions['meeting.series.change'], actor, factsOf(series))
  const { messages, after, people } = await findMessages(tx, kit.config, series, now)
  if (messages.length === 0) throw new Problem('series.nothingToSend')
  const locales = new Map(people.map(({ email, locale }) => [email.toLowerCase(), locale]))
  let sent = 0
  for (const [nth, message] of messages.entries()) {
    for (const { address } of message.to) {
      const locale = locales.get(address.toLowerCase()) === 'en' ? 'en' : 'sv'
      await mailInvitation(tx, kit, now, series, {
        key: `invite:${message.uid}:${message.sequence}:${nth}:${address}`,
        why: message.why,
        to: address,
        locale,
        method: message.method,
        events: message.events,
      })
      sent += 1
    }
  }
  const told = toldAfter(toldOf(series), sentOf(series), after, {
    sequence: series.sequence + 1,
    at: now.toISOString(),
    about: new Set(messages.map(({ uid }) => uid)),
  })
  await setInvited(tx, seriesId, { entries: after, told }, now)
  await recordMeeting(tx, actor, now, 'meetingSeries.invited', { seriesId, sent })
  return sent
}
