import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { taggedPdf } from '../../../platform/pdf/tagged-pdf.ts'
import { blocksOf } from './pdf.rules.ts'
import { findSent } from './store.ts'

/**
 * A combined answer as it was sent, to keep and to pass on: made anew each time from what is kept, so it says the same.
 * @throws Problem `combinedAnswer.notFound` when there is none that the caller may read
 */
export async function combinedAnswerPdf(
  read: Read,
  municipality: string,
  asked: { readonly answerId: string; readonly caseId?: CaseId | undefined },
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const sent = await findSent(read, asked.answerId)
  if (!sent?.sentAt || (asked.caseId && asked.caseId !== sent.caseId))
    throw new Problem('combinedAnswer.notFound')
  const locale: Locale = sent.locale === 'en' ? 'en' : 'sv'
  const t = words(locale)
  const title = t('answers:pdf.title', { number: sent.number })
  const content = await taggedPdf({
    locale,
    title,
    author: municipality,
    at: sent.sentAt,
    foot: `${municipality} · ${sent.number}`,
    blocks: [
      { kind: 'title', text: t('answers:pdf.heading') },
      {
        kind: 'facts',
        facts: [
          [t('answers:pdf.case'), `${sent.number} ${sent.title}`],
          [t('answers:pdf.sent'), dayInWords(dayOf(sent.sentAt), locale)],
          [t('answers:pdf.from'), municipality],
        ],
      },
      ...blocksOf(sent.body),
      { kind: 'quiet', text: t('portal:answer.guidance') },
    ],
  })
  return { name: `${title}.pdf`, mediaType: 'application/pdf', content }
}
