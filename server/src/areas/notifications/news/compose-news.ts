import { words } from '../../../platform/i18n/words.ts'
import type { NewsGroup } from '../../../platform/notices.ts'
import { composeGroups } from '../digest/compose-digest.ts'
import type { ComposedMail } from '../mails/compose-notice.ts'
import type { Reader } from '../mails/find-reader.ts'

/** More of one kind nobody reads in a mail. */
const MOST_LINES = 15

/** What others have done with what a member follows. It leaves only when there is something. */
export function composeNews(reader: Reader, groups: readonly NewsGroup[], publicUrl: string): ComposedMail {
  const t = words(reader.locale)
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  const left = groups.reduce((sum, { lines }) => sum + Math.max(0, lines.length - MOST_LINES), 0)
  return composeGroups({
    reader,
    subject: t('mail:news.subject', { count }),
    lead: t('mail:news.lead'),
    groups: groups.map(({ title, lines }) => ({
      title: t('mail:weekly.heading', { name: title, many: lines.length }),
      lines: lines
        .slice(0, MOST_LINES)
        .map(({ name, leadsTo, text }) => ({ name, text, link: `${publicUrl}/app${leadsTo}` })),
    })),
    more: left > 0 ? t('mail:digest.more', { count: left }) : '',
    link: `${publicUrl}/app/projects/followed`,
    linkText: t('mail:news.open'),
    why: t('mail:news.why'),
    publicUrl,
  })
}
