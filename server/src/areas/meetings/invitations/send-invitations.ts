import { html } from 'ghtml'
import type { Actor, Locale } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import type { Message } from '../calendar/messages.rules.ts'
import { toldAfter } from '../calendar/told.rules.ts'
import { writeCalendar } from '../calendar/write-calendar.rules.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { factsOf, lockSeries, type SeriesRow } from '../series/store.ts'
import { findMessages, sentOf, toldOf } from './calendar-of-series.ts'
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
      await mail(tx, kit, now, series, message, { nth, address, locale })
      sent += 1
    }
  }
  const told = toldAfter(toldOf(series), sentOf(series), after, series.sequence + 1)
  await setInvited(tx, seriesId, { entries: after, told }, now)
  await recordMeeting(tx, actor, now, 'meetingSeries.invited', { seriesId, sent })
  return sent
}

type Recipient = { readonly nth: number; readonly address: string; readonly locale: Locale }

async function mail(
  tx: Tx,
  kit: Kit,
  now: Date,
  series: SeriesRow,
  message: Message,
  { nth, address, locale }: Recipient,
): Promise<void> {
  const t = words(locale)
  const subject = t(`meetingMail:invite.${message.why}`, { title: series.title })
  const link = new URL(`/app/meeting-series/${series.id}`, kit.config.publicUrl).href
  const lead = t('meetingMail:invite.lead')
  const linkText = t('meetingMail:invite.link')
  const foot = t('meetingMail:foot')
  await postMail(tx, kit, now, {
    key: `invite:${message.uid}:${message.sequence}:${nth}:${address}`,
    to: address,
    subject,
    text: [subject, lead, `${linkText}: ${link}`, foot].join('\n\n'),
    html: letter({
      locale,
      subject,
      content: html`<h1 style="font-size:22px;margin:0 0 12px">${subject}</h1><p style="margin:0 0 8px">${lead}</p>`,
      link,
      linkText,
      foot,
    }),
    isAutomatic: true,
    calendar: {
      method: message.method,
      text: writeCalendar({ method: message.method, events: message.events, stamp: now }),
    },
  })
}
