import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { type LocalDay, lastDayOf } from '../../../kernel/local-day.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'

/** Every mail that a company may get. Each has a subject, a lead and a next step in texts/…/mail.ts. */
export type MailKind =
  | 'received'
  | 'added'
  | 'accepted'
  | 'message'
  | 'waiting'
  | 'reminder'
  | 'noNews'
  | 'promised'
  | 'delayed'
  | 'delayedUntil'
  | 'requestTaken'
  | 'requestEarly'
  | 'requestSecond'
  | 'requestWithoutRight'
  | 'requestDecided'
  | 'requestRefused'
  | 'meetingOffered'
  | 'meetingBooked'
  | 'meetingMoved'
  | 'meetingCancelled'
  | 'meetingCancelledChoose'
  | 'answer'
  | 'closed'
  | 'closedAsDuplicate'

export type MailFacts = {
  readonly number: string
  readonly title: string
  readonly name: string
  readonly accountable: string
  /** Who acts while the accountable is away, and until when. */
  readonly standIn: { readonly name: string; readonly until: Date | null } | null
  readonly phone: string
  readonly firstContactBy: LocalDay
  readonly promisedOn: LocalDay | null
  readonly municipality: string
  readonly body: string
  readonly link: string
  /** The day that the mail is about, where it names one. */
  readonly on?: LocalDay | null
  /** When a meeting is, in words. */
  readonly when?: string
  /** An answer by mail comes in as well as one on the page. */
  readonly takesReplies?: boolean
  /** Whose formal matter it is about, in words. */
  readonly matter?: string
  /** Who asked, for a colleague of theirs. */
  readonly asker?: string
  /** Somebody who follows the case beside the one who asked. */
  readonly isColleague?: boolean
}

export type ComposedMail = { readonly subject: string; readonly text: string; readonly html: string }

/** The mail exactly as it is sent; the preview shows what this gives. The subject names the number only, never the matter. */
export function composeMail(kind: MailKind, locale: Locale, facts: MailFacts): ComposedMail {
  const t = words(locale)
  const params = {
    number: facts.number,
    title: facts.title,
    name: facts.name,
    accountable: facts.accountable,
    firstContactBy: dayInWords(facts.firstContactBy, locale),
    promisedOn: facts.promisedOn ? dayInWords(facts.promisedOn, locale) : '',
    municipality: facts.municipality,
    on: facts.on ? dayInWords(facts.on, locale) : '',
    matter: facts.matter ?? '',
    when: facts.when ?? '',
    asker: facts.asker ?? facts.name,
    standIn: facts.standIn?.name ?? '',
    until: facts.standIn?.until ? dayInWords(lastDayOf(facts.standIn.until), locale) : '',
  }
  const say = (key: string) => t(`mail:${key}`, params)
  const reply = facts.takesReplies ? `${say('reply')} ` : ''
  const foot = `${reply}${say(facts.isColleague ? 'foot.colleague' : 'foot')}`
  const subject = say(`${kind}.subject`)
  const greeting = facts.name ? say('greeting') : say('greeting.nobody')
  const lead = say(`${kind}.lead`)
  const next = say(`${kind}.next`)
  const who = facts.accountable ? say(whoOf(facts)) : ''
  const phone = facts.phone ? `${say('phone')} ${facts.phone}` : ''
  const body = facts.body.trim()
  const text = [
    greeting,
    lead,
    body,
    next,
    [who, phone].filter(Boolean).join('\n'),
    `${say('link')}\n${facts.link}`,
    foot,
  ]
    .filter(Boolean)
    .join('\n\n')
  return {
    subject,
    text,
    html: page(locale, subject, greeting, lead, body, next, who, phone, say('link'), facts.link, foot),
  }
}

const whoOf = ({ standIn }: MailFacts) => (!standIn ? 'who' : standIn.until ? 'who.until' : 'who.standIn')

function page(
  locale: Locale,
  subject: string,
  greeting: string,
  lead: string,
  body: string,
  next: string,
  who: string,
  phone: string,
  linkText: string,
  link: string,
  foot: string,
): string {
  const paragraphs = (text: string) =>
    text
      .split(/\n{2,}/)
      .map((one) => html`<p style="margin:0 0 12px;white-space:pre-line">${one}</p>`)
      .join('')
  const content = html`<p style="margin:0 0 12px">${greeting}</p>
<p style="margin:0 0 12px">${lead}</p>
!${body ? `<div style="border-left:4px solid #1b4f72;padding:4px 0 4px 16px;margin:16px 0">${paragraphs(body)}</div>` : ''}
!${next ? html`<p style="margin:0 0 12px">${next}</p>` : ''}
!${who ? html`<p style="margin:0 0 4px"><strong>${who}</strong></p>` : ''}
!${phone ? html`<p style="margin:0 0 12px">${phone}</p>` : ''}`
  return letter({ locale, subject, content, link, linkText, foot })
}
