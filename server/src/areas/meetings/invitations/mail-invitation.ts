import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import type { EventComponent } from '../calendar/entry.ts'
import type { Message } from '../calendar/messages.rules.ts'
import { writeCalendar } from '../calendar/write-calendar.rules.ts'
import type { SeriesRow } from '../series/store.ts'

type Invitation = {
  readonly key: string
  readonly why: Message['why'] | 'reminded'
  readonly to: string
  readonly locale: Locale
  readonly method: Message['method']
  readonly events: readonly EventComponent[]
}

/** A calendar message about a series, in a mail that says why it comes. */
export async function mailInvitation(
  tx: Tx,
  kit: Kit,
  now: Date,
  series: Pick<SeriesRow, 'id' | 'title'>,
  { key, why, to, locale, method, events }: Invitation,
): Promise<void> {
  const t = words(locale)
  const subject = t(`meetingMail:invite.${why}`, { title: series.title })
  const link = new URL(`/app/meeting-series/${series.id}`, kit.config.publicUrl).href
  const lead = t(why === 'reminded' ? 'meetingMail:invite.remindLead' : 'meetingMail:invite.lead')
  const linkText = t('meetingMail:invite.link')
  const foot = t('meetingMail:foot')
  await postMail(tx, kit, now, {
    key,
    to,
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
    calendar: { method, text: writeCalendar({ method, events, stamp: now }) },
  })
}
