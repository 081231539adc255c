import type { UnitId } from '../../../kernel/ids.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export const KINDS = ['message', 'note'] as const
/** For a message to the company, or for an internal note. One never serves as the other. */
export type TemplateKind = (typeof KINDS)[number]

/** What the rules and permissions ask about a template. */
export type TemplateFacts = {
  readonly kind: TemplateKind
  /** Null for the whole municipality. */
  readonly unitId: UnitId | null
  readonly version: number
  readonly retired: boolean
}

export type TemplateText = { readonly title: string; readonly body: string; readonly bodyEn: string }

export type TemplateAct = 'change' | 'retire' | 'restore'

/** A template in use is changed or retired; a retired one only comes back. Nobody writes over what they have not read. */
export function decideTemplateAct(
  template: TemplateFacts,
  act: TemplateAct,
  seen: number | undefined,
): Verdict<undefined, 'version.stale' | 'messageTemplate.retired' | 'messageTemplate.notRetired'> {
  if (template.version !== seen) return refuse('version.stale')
  if (act === 'restore') return template.retired ? allow() : refuse('messageTemplate.notRetired')
  return template.retired ? refuse('messageTemplate.retired') : allow()
}

/** Notes are written in one language. */
export function decideLanguages(
  kind: TemplateKind,
  bodyEn: string,
): Verdict<undefined, 'messageTemplate.noteInEnglish'> {
  return kind === 'note' && bodyEn !== '' ? refuse('messageTemplate.noteInEnglish') : allow()
}

/** The names of what is said otherwise than before: nothing is written when there are none. */
export function changedFields(
  before: TemplateText,
  change: { readonly [K in keyof TemplateText]?: TemplateText[K] | undefined },
): (keyof TemplateText)[] {
  const fields: (keyof TemplateText)[] = ['title', 'body', 'bodyEn']
  return fields.filter((field) => change[field] !== undefined && change[field] !== before[field])
}

/** The text for a company that is written to in `locale`: English where there is one, else Swedish, which is said. */
export function textFor(
  template: Pick<TemplateText, 'body' | 'bodyEn'>,
  locale: 'sv' | 'en',
): { readonly text: string; readonly locale: 'sv' | 'en' } {
  return locale === 'en' && template.bodyEn !== ''
    ? { text: template.bodyEn, locale: 'en' }
    : { text: template.body, locale: 'sv' }
}
