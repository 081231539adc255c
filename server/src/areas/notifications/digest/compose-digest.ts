import { html } from 'ghtml'
import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { type DescribedCase, NOTICE_GROUPS } from '../../../platform/notices.ts'
import { andMore, type ComposedMail, choicesLink } from '../mails/compose-notice.ts'
import type { Reader } from '../mails/find-reader.ts'
import type { NoticeRow } from '../reading/store.ts'
import { sayEvent, sayWhy } from '../words.ts'

/** More than so many lines nobody reads in a mail; the page has them all. */
const MOST_LINES = 60

/** All that waits for a member's digest, by what it is about. A restricted case is named by its number only. */
export function composeDigest(
  reader: Reader,
  day: LocalDay,
  rows: readonly NoticeRow[],
  cases: ReadonlyMap<CaseId, DescribedCase>,
  publicUrl: string,
): ComposedMail {
  const t = words(reader.locale)
  const subject = t('mail:digest.subject', { count: rows.length })
  const shown = rows.slice(0, MOST_LINES)
  const groups = NOTICE_GROUPS.flatMap((group) => {
    const own = shown.filter((row) => row.group === group)
    if (own.length === 0) return []
    return { title: t(`notices:group.${group}`), lines: own.map((row) => lineOf(t, row, cases, publicUrl)) }
  })
  return composeGroups({
    reader,
    subject,
    lead: t('mail:digest.lead', { day: dayInWords(day, reader.locale) }),
    groups,
    more: rows.length > shown.length ? t('mail:digest.more', { count: rows.length - shown.length }) : '',
    link: `${publicUrl}/app/notices`,
    linkText: t('mail:digest.open'),
    why: t('mail:digest.why'),
    publicUrl,
  })
}

function lineOf(
  t: Words,
  row: NoticeRow,
  cases: ReadonlyMap<CaseId, DescribedCase>,
  publicUrl: string,
): Line {
  const about = row.caseId ? cases.get(row.caseId) : undefined
  const link = `${publicUrl}/app${row.leadsTo}`
  if (about?.isRestricted) return { name: about.number, link, text: t('mail:notice.restrictedLine') }
  const name = about ? `${about.number} ${about.title}` : t('mail:notice.open')
  return { name, link, text: `${sayEvent(t, row)}${andMore(row.many, t)}. ${sayWhy(t, row)}` }
}

export type Line = { readonly name: string; readonly link: string; readonly text: string }
export type LineGroup = { readonly title: string; readonly lines: readonly Line[]; readonly empty?: string }

/** A mail of lines under headings, as the daily and the weekly digest are. */
export function composeGroups(given: {
  readonly reader: Reader
  readonly subject: string
  readonly lead: string
  readonly groups: readonly LineGroup[]
  readonly more: string
  readonly link: string
  readonly linkText: string
  readonly why: string
  readonly publicUrl: string
}): ComposedMail {
  const { reader, subject, lead, groups, more, link, linkText, why } = given
  const t = words(reader.locale)
  const greeting = t('mail:greeting', { name: reader.name })
  const choices = { link: choicesLink(given.publicUrl), text: t('mail:notice.choices') }
  const content = html`<p style="margin:0 0 12px">${greeting}</p>
<p style="margin:0 0 12px">${lead}</p>
!${groups.map(groupAsHtml).join('')}
!${more && html`<p style="margin:0 0 12px">${more}</p>`}`
  return {
    subject,
    text: [
      greeting,
      lead,
      ...groups.map(groupAsText),
      more,
      `${linkText}\n${link}`,
      `${why}\n${choices.text}: ${choices.link}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    html: letter({ locale: reader.locale, subject, content, link, linkText, foot: why, choices }),
  }
}

function groupAsText({ title, lines, empty = '' }: LineGroup): string {
  const said = lines.map((line) => `– ${line.name}\n  ${line.text}\n  ${line.link}`)
  return [title.toLocaleUpperCase('sv'), ...(said.length > 0 ? said : [empty])].join('\n')
}

function groupAsHtml({ title, lines, empty = '' }: LineGroup): string {
  const said = lines.map(
    (line) =>
      html`<li style="margin:0 0 8px"><a href="${line.link}" style="color:#1b4f72">${line.name}</a><br>${line.text}</li>`,
  )
  return html`<h2 style="margin:20px 0 6px;font-size:17px">${title}</h2>
!${said.length > 0 ? `<ul style="margin:0 0 12px;padding:0 0 0 20px">${said.join('')}</ul>` : html`<p style="margin:0 0 12px">${empty}</p>`}`
}
