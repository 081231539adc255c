import type { Locale } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { words } from '../../../platform/i18n/words.ts'
import { type Block, taggedPdf } from '../../../platform/pdf/tagged-pdf.ts'
import { findMinutes, listLines } from '../closing/store.ts'
import type { MinutesHead } from './lines.ts'
import { linesOf } from './view.ts'
import { sectionOf, timeInWords } from './words-of.ts'

/**
 * The minutes as a tagged PDF, as their reader may see them: made anew each time from what was frozen.
 * @throws Problem `minutes.notFound`
 */
export async function minutesPdf(
  read: Read,
  municipality: string,
  asked: { readonly meetingId: string; readonly locale: Locale },
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const row = await findMinutes(read, asked.meetingId)
  if (!row) throw new Problem('minutes.notFound')
  const head = row.head as MinutesHead
  const { locale } = asked
  const t = words(locale)
  const on = timeInWords(head.startsAt, locale)
  const title = t('meetingMail:minutes.subject', { title: head.title, on })
  const of = (present: boolean) =>
    head.attendance.filter((one) => one.present === present).map(({ unit }) => unit)
  const facts: [string, string][] = [
    [t('meetingMail:pdf.when'), on],
    ...(head.place ? [[t('meetingMail:pdf.where'), head.place] as [string, string]] : []),
    [t('meetingMail:pdf.leader'), head.leader],
    [t('meetingMail:pdf.present'), of(true).join(', ') || '–'],
    ...(of(false).length > 0
      ? [[t('meetingMail:pdf.absent'), of(false).join(', ')] as [string, string]]
      : []),
    [t('meetingMail:pdf.version'), String(row.version)],
    [
      t('meetingMail:pdf.approved'),
      row.approved_at && row.approver
        ? t('meetingMail:pdf.approvedBy', {
            who: row.approver,
            on: timeInWords(row.approved_at.toISOString(), locale),
          })
        : t('meetingMail:pdf.notApproved'),
    ],
  ]
  const content = await taggedPdf({
    locale,
    title,
    author: municipality,
    at: row.approved_at ?? row.closed_at,
    foot: `${municipality} · ${head.title}`,
    blocks: [
      { kind: 'title', text: head.title },
      { kind: 'facts', facts },
      ...blocksOf(linesOf(head, await listLines(read, asked.meetingId, row.version)), locale),
    ],
  })
  return { name: `${title}.pdf`, mediaType: 'application/pdf', content }
}

function blocksOf(lines: ReturnType<typeof linesOf>, locale: Locale): Block[] {
  let nth = 0
  return lines.flatMap(({ kind, content }): Block[] => {
    if (kind === 'item') nth += 1
    if (!content && kind === 'earlier') return [{ kind: 'quiet', text: words(locale)('meetingMail:hidden') }]
    const { heading, paragraphs } = sectionOf(content, nth, locale)
    return [
      ...(heading ? [{ kind: 'heading' as const, text: heading }] : []),
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    ]
  })
}
