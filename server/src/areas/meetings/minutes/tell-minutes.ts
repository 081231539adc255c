import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { findMember } from '../../organisation/index.ts'
import { listRestricted } from '../closing/store.ts'
import { listInvitedTo } from '../invited-store.ts'
import type { Frozen } from './freeze-minutes.ts'
import type { MinutesLine } from './lines.ts'
import { type Section, sectionOf, timeInWords } from './words-of.ts'

type Closed = { readonly meetingId: string; readonly seriesId: string; readonly version: number } & Frozen

/**
 * Mails the minutes to those who were asked to the meeting, and to each who got something to do their own actions. What
 * is about a restricted case or a draft is a neutral line in all of them: a mail is read by more than the one it is sent to.
 */
export async function tellMinutes(tx: Tx, kit: Kit, now: Date, closed: Closed): Promise<void> {
  const restricted = await listRestricted(
    tx,
    closed.lines.map(({ aboutId }) => aboutId),
  )
  const told = closed.lines.map(({ aboutId, content }) => (restricted.has(aboutId) ? null : content))
  const invited = await listInvitedTo(tx, closed.meetingId)
  for (const person of invited) await mailMinutes(tx, kit, now, closed, told, person)
  for (const [memberId, actions] of ownActions(closed, restricted))
    await mailActions(tx, kit, now, closed, memberId, actions)
}

type Person = { readonly id: MemberId; readonly email: string; readonly locale: string }

async function mailMinutes(
  tx: Tx,
  kit: Kit,
  now: Date,
  closed: Closed,
  told: readonly (MinutesLine | null)[],
  person: Person,
) {
  const locale: Locale = person.locale === 'en' ? 'en' : 'sv'
  const t = words(locale)
  const { head } = closed
  const subject = t('meetingMail:minutes.subject', {
    title: head.title,
    on: timeInWords(head.startsAt, locale),
  })
  const absent = head.attendance.filter(({ present }) => present === false).map(({ unit }) => unit)
  const present = head.attendance.filter(({ present: isThere }) => isThere).map(({ unit }) => unit)
  const facts = [
    t('meetingMail:led', { leader: head.leader }),
    ...(present.length > 0 ? [t('meetingMail:present', { units: present.join(', ') })] : []),
    ...(absent.length > 0 ? [t('meetingMail:absent', { units: absent.join(', ') })] : []),
  ]
  let nth = 0
  const sections = told.map((line, at) => {
    const isItem = head.lines[at]?.kind === 'item'
    if (isItem) nth += 1
    if (!line && !isItem) return { heading: '', paragraphs: [t('meetingMail:hidden')] }
    return sectionOf(line, nth, locale)
  })
  await post(tx, kit, now, {
    key: `minutes:${closed.meetingId}:${closed.version}:${person.id}`,
    to: person.email,
    locale,
    subject,
    sections: [{ heading: '', paragraphs: facts }, ...sections],
    path: `/app/meetings/${closed.meetingId}`,
    linkText: t('meetingMail:minutes.link'),
  })
}

type Own = { readonly body: string | null; readonly on: string }

/** Of each who got something to do in this meeting: what, and when; without words where they are restricted. */
function ownActions(closed: Closed, restricted: ReadonlySet<string>): Map<MemberId, Own[]> {
  const own = new Map<MemberId, Own[]>()
  for (const { aboutId, content } of closed.lines) {
    if (content.kind !== 'item') continue
    for (const { member, body, dueOn } of content.actions) {
      const said = restricted.has(aboutId) ? null : body
      own.set(member.id, [...(own.get(member.id) ?? []), { body: said, on: dueOn }])
    }
  }
  return own
}

async function mailActions(
  tx: Tx,
  kit: Kit,
  now: Date,
  closed: Closed,
  memberId: MemberId,
  actions: readonly Own[],
) {
  const person = await findMember(tx, memberId)
  if (!person?.active) return
  const locale: Locale = person.locale === 'en' ? 'en' : 'sv'
  const t = words(locale)
  await post(tx, kit, now, {
    key: `actions:${closed.meetingId}:${closed.version}:${memberId}`,
    to: person.email,
    locale,
    subject: t('meetingMail:own.subject', { title: closed.head.title, count: actions.length }),
    sections: [
      { heading: '', paragraphs: [t('meetingMail:own.lead', { title: closed.head.title })] },
      ...actions.map(({ body, on }) => ({
        heading: body ?? t('meetingMail:own.restricted'),
        paragraphs: [t('meetingMail:own.on', { on: dayInWords(on, locale) })],
      })),
    ],
    path: '/app/my-day',
    linkText: t('meetingMail:own.link'),
  })
}

type Post = {
  readonly key: string
  readonly to: string
  readonly locale: Locale
  readonly subject: string
  readonly sections: readonly Section[]
  readonly path: string
  readonly linkText: string
}

async function post(tx: Tx, kit: Kit, now: Date, mail: Post): Promise<void> {
  const link = new URL(mail.path, kit.config.publicUrl).href
  const foot = words(mail.locale)('meetingMail:foot')
  const text = mail.sections.map(({ heading, paragraphs }) =>
    [heading, ...paragraphs].filter(Boolean).join('\n'),
  )
  const content = mail.sections
    .map(
      ({ heading, paragraphs }) =>
        html`!${heading ? html`<h2 style="font-size:18px;margin:20px 0 4px">${heading}</h2>` : ''}!${paragraphs.map((line) => html`<p style="margin:0 0 8px">${line}</p>`).join('')}`,
    )
    .join('')
  await postMail(tx, kit, now, {
    key: mail.key,
    to: mail.to,
    subject: mail.subject,
    text: [mail.subject, ...text, `${mail.linkText}: ${link}`, foot].join('\n\n'),
    html: letter({
      locale: mail.locale,
      subject: mail.subject,
      content: html`<h1 style="font-size:22px;margin:0 0 12px">${mail.subject}</h1>!${content}`,
      link,
      linkText: mail.linkText,
      foot,
    }),
    isAutomatic: true,
  })
}
