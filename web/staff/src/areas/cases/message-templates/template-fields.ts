import type { MessageTemplate, TemplateDraft } from './queries.ts'

const fields = ['title', 'body', 'bodyEn'] as const
export type TemplateField = (typeof fields)[number]

/** What is said in the form; a template that is new says nothing yet. */
export function draftOf(template: MessageTemplate | null, unitId: string): TemplateDraft {
  const { kind = 'message', title = '', body = '', bodyEn = '' } = template ?? {}
  return { kind, unitId: template ? (template.unit?.id ?? '') : unitId, title, body, bodyEn }
}

/** The fields in which the draft says something else. */
export function changedIn(draft: TemplateDraft, from: TemplateDraft): TemplateField[] {
  return fields.filter((field) => draft[field] !== from[field])
}
