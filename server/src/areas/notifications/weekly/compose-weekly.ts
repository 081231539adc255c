import type { CaseId } from '../../../kernel/ids.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import type { DescribedCase, WeeklyItem } from '../../../platform/notices.ts'
import { composeGroups, type Line } from '../digest/compose-digest.ts'
import type { ComposedMail } from '../mails/compose-notice.ts'
import type { Reader } from '../mails/find-reader.ts'

export type WeeklyGroup = { readonly name: string; readonly items: readonly WeeklyItem[] }

const MOST_LINES = 15

/** What stands still in a head's units. An empty group says so: that is the goal. */
export function composeWeekly(
  reader: Reader,
  groups: readonly WeeklyGroup[],
  cases: ReadonlyMap<CaseId, DescribedCase>,
  publicUrl: string,
): ComposedMail {
  const t = words(reader.locale)
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const left = groups.reduce((sum, { items }) => sum + Math.max(0, items.length - MOST_LINES), 0)
  return composeGroups({
    reader,
    subject: count > 0 ? t('mail:weekly.subject', { count }) : t('mail:weekly.subjectEmpty'),
    lead: count > 0 ? t('mail:weekly.lead') : t('mail:weekly.leadEmpty'),
    groups: groups.map(({ name, items }) => ({
      title: t('mail:weekly.heading', { name: t(`notices:weekly.${name}`), many: items.length }),
      lines: items.slice(0, MOST_LINES).map((item) => lineOf(t, reader, item, cases, publicUrl)),
      empty: t('mail:weekly.none'),
    })),
    more: left > 0 ? t('mail:digest.more', { count: left }) : '',
    link: `${publicUrl}/app/my-day`,
    linkText: t('mail:weekly.open'),
    why: t('mail:weekly.why'),
    publicUrl,
  })
}

function lineOf(
  t: Words,
  reader: Reader,
  { caseId, part, due }: WeeklyItem,
  cases: ReadonlyMap<CaseId, DescribedCase>,
  publicUrl: string,
): Line {
  const about = cases.get(caseId)
  const link = `${publicUrl}/app/cases/${caseId}`
  const when = due ? t('mail:weekly.due', { day: dayInWords(due, reader.locale) }) : ''
  if (!about || about.isRestricted) {
    return { name: about?.number ?? '', link, text: t('mail:notice.restrictedLine') }
  }
  return {
    name: `${about.number} ${about.title}`,
    link,
    text: [part && t('mail:weekly.part', { part }), when].filter(Boolean).join(' '),
  }
}
