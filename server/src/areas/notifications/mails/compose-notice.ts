import { html } from 'ghtml'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import type { DescribedCase } from '../../../platform/notices.ts'
import type { NoticeRow } from '../reading/store.ts'
import { sayEvent, sayWhy } from '../words.ts'
import type { Reader } from './find-reader.ts'

export type ComposedMail = { readonly subject: string; readonly text: string; readonly html: string }

/**
 * The mail of what has happened in one case, or with one other thing. The subject names the number only, as it may be
 * read on a locked screen; of a restricted case the whole mail does.
 */
export function composeNotice(
  reader: Reader,
  rows: readonly NoticeRow[],
  about: DescribedCase | undefined,
  publicUrl: string,
): ComposedMail {
  const t = words(reader.locale)
  const params = { name: reader.name, number: about?.number ?? '', title: about?.title ?? '' }
  const isUrgent = rows.some(({ group }) => group === 'waits')
  const isMention = rows.some(({ group }) => group === 'mentions')
  const kind = !about ? 'other' : isUrgent ? 'waits' : isMention ? 'mention' : 'news'
  const subject = t(`mail:notice.subject.${kind}`, params)
  const greeting = t('mail:greeting', params)
  const lead = about ? t(`mail:notice.${about.isRestricted ? 'restricted' : 'openLead'}`, params) : ''
  const news = about?.isRestricted ? [] : rows.map((row) => `${sayEvent(t, row)}${andMore(row.many, t)}`)
  const why = t('mail:notice.why', { why: [...new Set(rows.map((row) => sayWhy(t, row)))].join(' ') })
  const link = `${publicUrl}/app${rows.at(-1)?.leadsTo ?? '/notices'}`
  const choices = { link: choicesLink(publicUrl), text: t('mail:notice.choices') }
  const linkText = t(about ? 'mail:notice.openCase' : 'mail:notice.open')
  const list = news.map((one) => html`<li style="margin:0 0 6px">${one}</li>`).join('')
  const content = html`<p style="margin:0 0 12px">${greeting}</p>
!${lead && html`<p style="margin:0 0 12px">${lead}</p>`}
!${list && `<ul style="margin:0 0 12px;padding:0 0 0 20px">${list}</ul>`}`
  return {
    subject,
    text: [
      greeting,
      lead,
      news.map((one) => `– ${one}`).join('\n'),
      `${linkText}\n${link}`,
      `${why}\n${choices.text}: ${choices.link}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    html: letter({ locale: reader.locale, subject, content, link, linkText, foot: why, choices }),
  }
}

/** ` (5 händelser)`, when there is more than one. */
export function andMore(many: number, t: ReturnType<typeof words>): string {
  return many > 1 ? ` (${t('notices:many', { count: many })})` : ''
}

export const choicesLink = (publicUrl: string) => `${publicUrl}/app/notices/choices`
