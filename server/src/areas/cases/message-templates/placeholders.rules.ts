import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/** What a template may leave open, to be filled in from the case that it is used in. */
export const PLACEHOLDERS = [
  'company',
  'contact',
  'caseNumber',
  'caseTitle',
  'accountable',
  'unit',
  'writer',
  'promisedDay',
  'answerDay',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What each stands for in one case; null where the case has nothing to say. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>

const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((known) => known === name)

/** Anything between two pairs of braces. */
const OPEN = /\{\{([^{}]*)\}\}/g

/** The placeholders that stand in a text, each once, in the order that they come. */
export function placeholdersIn(text: string): Placeholder[] {
  const names = [...text.matchAll(OPEN)].map(([, name = '']) => name.trim())
  return [...new Set(names.filter(isPlaceholder))]
}

/** A template has only placeholders that can be filled in: one that is misspelt would reach the company as it stands. */
export function decideTemplateText(
  ...texts: readonly string[]
): Verdict<undefined, 'messageTemplate.unknownPlaceholder'> {
  for (const text of texts) {
    const left = text.replaceAll(OPEN, (whole, name: string) => (isPlaceholder(name.trim()) ? '' : whole))
    if (left.includes('{{') || left.includes('}}')) return refuse('messageTemplate.unknownPlaceholder')
  }
  return allow()
}

/** Fills a template in. What the case has no value for stays as it is, and is named. */
export function fillIn(
  text: string,
  values: PlaceholderValues,
): { readonly text: string; readonly missing: readonly Placeholder[] } {
  const filled = text.replaceAll(OPEN, (whole, name: string) => {
    const known = name.trim()
    return isPlaceholder(known) ? (values[known] ?? `{{${known}}}`) : whole
  })
  return { text: filled, missing: placeholdersIn(text).filter((name) => values[name] === null) }
}

/** Nothing is sent or kept with a gap that somebody has overlooked. */
export function decideWithoutGaps(text: string): Verdict<undefined, 'message.gapLeft'> {
  return placeholdersIn(text).length > 0 ? refuse('message.gapLeft') : allow()
}
