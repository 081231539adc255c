import type { Locale } from '../../../kernel/actor.ts'
import { dayOf, timeOf } from '../../../kernel/local-day.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import type { MinutesLine } from './lines.ts'

/** A part of the minutes as it is read, in a mail and in a PDF: a heading, and paragraphs under it. */
export type Section = { readonly heading: string; readonly paragraphs: readonly string[] }

/** A line in words; null stands for one that the reader may not read. */
export function sectionOf(line: MinutesLine | null, nth: number, locale: Locale): Section {
  const t = words(locale)
  if (!line) return { heading: `${nth}. ${t('meetingMail:hidden')}`, paragraphs: [] }
  if (line.kind === 'earlier')
    return {
      heading: '',
      paragraphs: [
        t(line.isLate ? 'meetingMail:earlier.late' : 'meetingMail:earlier', {
          body: line.action.body,
          who: line.action.member.name,
          on: dayInWords(line.action.dueOn, locale),
        }),
      ],
    }
  const title = line.itemKind === 'actions' ? t('meetingMail:actions.title') : line.title
  const [project] = line.overlap ? [] : line.projects
  const number = line.case?.number ?? project?.reference
  const named = number ? `${title} (${number})` : title
  return {
    heading: `${nth}. ${named}`,
    paragraphs: [
      ...concernsInWords(line, locale),
      ...(line.question ? [t('meetingMail:question', { question: line.question })] : []),
      ...(line.papers.length > 0
        ? [t('meetingMail:papers', { papers: line.papers.map(({ title }) => title).join(', ') })]
        : []),
      ...line.notes.map(({ by, body }) => t('meetingMail:note', { by, body })),
      ...line.decisions.map(({ number, body }) => t('meetingMail:decision', { number, body })),
      ...line.actions.map((action) =>
        t('meetingMail:action', {
          body: action.body,
          who: action.member.name,
          unit: action.unit,
          on: dayInWords(action.dueOn, locale),
        }),
      ),
      resultInWords(line, locale),
    ],
  }
}

/** A project by its name, or both parties of an overlap with how near they were. */
function concernsInWords(line: Extract<MinutesLine, { kind: 'item' }>, locale: Locale): string[] {
  const t = words(locale)
  const parties = [
    ...line.projects.map(({ reference, title, unit }) => `${reference} ${title} (${unit})`),
    ...(line.overlap && line.case ? [`${line.case.number} ${line.case.title}`] : []),
  ]
  if (parties.length === 0) return []
  if (!line.overlap) return [t('meetingMail:project', { project: parties.join(', ') })]
  const { kind, metres, days } = line.overlap
  const near = [
    ...(metres === null
      ? []
      : [metres < 1 ? t('meetingMail:near.touch') : t('meetingMail:near.metres', { n: Math.round(metres) })]),
    ...(days === null
      ? []
      : [days === 0 ? t('meetingMail:near.sameTime') : t('meetingMail:near.days', { count: days })]),
  ]
  const between = t(`meetingMail:overlap.${kind}`, { parties: parties.join(t('meetingMail:and')) })
  return [near.length > 0 ? `${between}, ${near.join(', ')}.` : `${between}.`]
}

function resultInWords(line: Extract<MinutesLine, { kind: 'item' }>, locale: Locale): string {
  const t = words(locale)
  const on = line.movedTo ? dayInWords(dayOf(new Date(line.movedTo)), locale) : ''
  const result = t(`meetingMail:result.${line.result}`, { on })
  return line.resultText ? `${result} ${line.resultText}` : result
}

/** "torsdag 26 november 2026 kl. 14.00" */
export function timeInWords(instant: string, locale: Locale): string {
  const at = new Date(instant)
  return words(locale)('meetingMail:at', { on: dayInWords(dayOf(at), locale), time: timeOf(at) })
}
