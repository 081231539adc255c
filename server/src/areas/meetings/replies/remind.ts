import type { Actor } from '../../../kernel/actor.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { componentsOf, slotOf } from '../calendar/components.rules.ts'
import { findMessages, toldOf } from '../invitations/calendar-of-series.ts'
import { mailInvitation } from '../invitations/mail-invitation.ts'
import { setTold } from '../invitations/store.ts'
import { lockMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { factsOf, lockSeries, type SeriesRow } from '../series/store.ts'
import { decideReminding, lastSent, unanswered } from './rules.ts'
import { type Gathered, gatherOfMeeting, gatherOfSeries } from './show-replies.ts'

/**
 * Sends the invitation to a series again to those who have not answered, as it was last sent and under its number, so
 * that calendars which have it change nothing. @returns how many mails went into the outbox
 * @throws Problem `series.notFound` and those of `decideReminding`
 */
export async function remindOfSeries(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  seriesId: string,
): Promise<number> {
  const series = await lockSeries(tx, seriesId)
  authorise(meetingsPermissions['meeting.series.change'], actor, factsOf(series))
  const { messages } = await findMessages(tx, kit.config, series, now)
  const gathered = await gatherOfSeries(tx, series, now)
  return remind(tx, kit, actor, now, series, gathered && { ...gathered, isTimeSent: messages.length === 0 })
}

/** The same for one meeting. @throws Problem `meeting.notFound` and those of `decideReminding` */
export async function remindOfMeeting(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  meetingId: string,
): Promise<number> {
  const { row, series, facts } = await lockMeeting(tx, meetingId)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  const isToCome = row.status === 'planned' && row.ends_at > now
  const gathered = isToCome
    ? await gatherOfMeeting(tx, row, series, { locale: 'sv', host: new URL(kit.config.publicUrl).hostname })
    : undefined
  return remind(tx, kit, actor, now, series, gathered)
}

async function remind(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  series: SeriesRow,
  gathered: Gathered | undefined,
): Promise<number> {
  const silent = gathered ? unanswered(gathered) : []
  const last = gathered ? lastSent(gathered, series) : null
  orThrow(
    decideReminding({
      isSent: gathered?.isTimeSent === true,
      unanswered: silent.length,
      lastAt: last?.at ?? null,
      now,
    }),
  )
  if (!gathered || !last) return 0
  const { entry, slot } = gathered.where
  const { sequence } = last
  // One that has been told by itself is told so again; the rest of the series is known.
  const isOwn = slot !== null && gathered.told[entry.uid]?.slots[slot] !== undefined
  const events = isOwn ? [slotOf(entry, slot, sequence)] : componentsOf(entry, sequence)
  for (const { email, locale } of silent)
    await mailInvitation(tx, kit, now, series, {
      key: `remind:${entry.uid}:${slot ?? ''}:${now.toISOString()}:${email}`,
      why: 'reminded',
      to: email,
      locale: locale === 'en' ? 'en' : 'sv',
      method: 'REQUEST',
      events,
    })
  const told = toldOf(series)
  const kept = told[entry.uid] ?? { whole: 0, slots: {} }
  const remindedAt = now.toISOString()
  await setTold(tx, series.id, { ...told, [entry.uid]: { ...kept, last: sequence, remindedAt } })
  await recordMeeting(tx, actor, now, 'meetingSeries.reminded', { seriesId: series.id, sent: silent.length })
  return silent.length
}
