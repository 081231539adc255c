import type { AnswerDraft } from '../parts/answer-body.ts'

/** What an answer can take over from an earlier one or from a text. The verdict is one’s own to choose. */
export type Source = Pick<AnswerDraft, 'body' | 'conditions' | 'legalBasis' | 'terms'>
export type FillField = keyof Source
type Patch = Partial<Source>

const fillFields = ['body', 'conditions', 'legalBasis', 'terms'] as const satisfies readonly FillField[]

const isEmpty = (value: Source[FillField]) =>
  typeof value === 'string' ? value.trim() === '' : value.length === 0
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const pick = (from: Source, fields: readonly FillField[]): Patch =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))

/** What is empty is filled; what has been written stands, and is named when the source says it otherwise. */
export function startFrom(draft: Source, source: Source): { patch: Patch; kept: FillField[] } {
  const said = fillFields.filter((field) => !isEmpty(source[field]) && !isSame(draft[field], source[field]))
  return {
    patch: pick(
      source,
      said.filter((field) => isEmpty(draft[field])),
    ),
    kept: said.filter((field) => !isEmpty(draft[field])),
  }
}

/** Takes the source’s words also where something had been written. */
export function replaceKept(source: Source, kept: readonly FillField[]): Patch {
  return pick(source, kept)
}

/** A text goes after what is written, unless it stands there already. */
export function insertText(draft: Source, text: Pick<Source, 'body' | 'conditions' | 'legalBasis'>): Patch {
  const between = { body: '\n\n', conditions: '\n', legalBasis: ', ' } as const
  const fields = ['body', 'conditions', 'legalBasis'] as const
  return Object.fromEntries(
    fields
      .filter((field) => !isEmpty(text[field]) && !draft[field].includes(text[field]))
      .map((field) => [
        field,
        isEmpty(draft[field]) ? text[field] : `${draft[field].trimEnd()}${between[field]}${text[field]}`,
      ]),
  )
}

/** Back to what was, but where something else has been written since. */
export function takeBack(draft: Source, before: Source, patch: Patch): Patch {
  const untouched = fillFields.filter((field) => field in patch && isSame(draft[field], patch[field]))
  return pick(before, untouched)
}
