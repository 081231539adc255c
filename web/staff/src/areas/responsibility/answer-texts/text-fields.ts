import type { AnswerText, TextDraft } from './queries.ts'

export const textFields = ['title', 'body', 'conditions', 'legalBasis'] as const
export type TextField = (typeof textFields)[number]

/** What is said in the form; a text that is new says nothing yet. */
export function draftOf(text: AnswerText | null, unitId: string): TextDraft {
  const { title = '', body = '', conditions = '', legalBasis = '' } = text ?? {}
  return { unitId: text?.unit.id ?? unitId, title, body, conditions, legalBasis }
}

/** The fields in which the draft says something else. */
export function changedIn(draft: TextDraft, from: TextDraft): TextField[] {
  return textFields.filter((field) => draft[field] !== from[field])
}
