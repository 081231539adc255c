import { words } from '../../../platform/i18n/words.ts'
import { PHASES, VISIBILITIES } from '../facts.ts'
import { IMPACTS, PLACE_KINDS } from '../register/schema.ts'
import { COLUMNS, type Column } from './columns.ts'

const LANGUAGES = ['sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const YES_OR_NO = ['yes', 'no'] as const
/** Columns of fixed words, and where the words stand. */
const FIXED: Partial<
  Record<Column, { readonly of: readonly string[]; readonly key: (value: string) => string }>
> = {
  phase: { of: PHASES, key: (value) => `projects:phase.${value}` },
  visibility: { of: VISIBILITIES, key: (value) => `projects:visibility.${value}` },
  impact: { of: IMPACTS, key: (value) => `projectForm:impact.${value}` },
  placeKind: { of: PLACE_KINDS, key: (value) => `projectFile:placeKind.${value}` },
  accuracy: { of: ['exact', 'rough'], key: (value) => `projectFile:accuracy.${value}` },
  startIsCertain: { of: YES_OR_NO, key: (value) => `projectFile:${value}` },
  endIsCertain: { of: YES_OR_NO, key: (value) => `projectFile:${value}` },
}
/** Cells that hold several: a line each, or with semicolons or commas. */
const LISTS: ReadonlySet<Column> = new Set<Column>(['impact'])

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

export const columnWord = (column: Column, language: Language): string =>
  words(language)(`projectFile:column.${column}`)

/** The column that a heading means, in either language or by its own name. */
export function columnOf(heading: string): Column | undefined {
  const wanted = plain(heading)
  return COLUMNS.find(
    (column) =>
      column.toLowerCase() === wanted ||
      LANGUAGES.some((language) => plain(columnWord(column, language)) === wanted),
  )
}

/** What the words of a cell stand for; those that it does not have are given back as they are. */
export function valueOf(column: Column, text: string): string {
  const fixed = FIXED[column]
  if (!fixed) return text.trim()
  const one = (word: string) => {
    const wanted = plain(word)
    const known = fixed.of.find(
      (value) =>
        value === wanted || LANGUAGES.some((language) => plain(words(language)(fixed.key(value))) === wanted),
    )
    return known ?? word.trim()
  }
  if (!LISTS.has(column)) return one(text)
  // A word of ours may have a comma in it.
  return split(text, /[;\n]/)
    .flatMap((item) => (fixed.of.includes(one(item)) ? one(item) : split(item, /,/).map(one)))
    .join('\n')
}

const split = (text: string, at: RegExp): string[] => text.split(at).flatMap((item) => item.trim() || [])

/** A cell as people read it. */
export function valueWord(column: Column, value: string, language: Language): string {
  const fixed = FIXED[column]
  if (!fixed || value === '') return value
  const one = (word: string) => (fixed.of.includes(word) ? words(language)(fixed.key(word)) : word)
  return LISTS.has(column) ? value.split('\n').map(one).join('\n') : one(value)
}
