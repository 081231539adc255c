import { words } from '../../../platform/i18n/words.ts'
import { type Column, TABLES, type Table, tableNames } from './tables.ts'

const LANGUAGES = ['sv', 'en'] as const

const VALUES = {
  true: 'yes',
  false: 'no',
  accountable: 'role.accountable',
  performs: 'role.performs',
  consulted: 'role.consulted',
  informed: 'role.informed',
  board: 'kind.board',
  joint_authority: 'kind.jointAuthority',
  municipal_company: 'kind.municipalCompany',
} as const
type Value = keyof typeof VALUES
const VALUE_COLUMNS: ReadonlySet<Column> = new Set<Column>(['role', 'authorityKind', 'active', 'inLots'])

export type Language = (typeof LANGUAGES)[number]

export function columnWord(column: Column, language: Language): string {
  return words(language)(`mapFile:column.${column}`)
}

export function tableWord(table: Table, language: Language): string {
  return words(language)(`mapFile:table.${table}`)
}

/** A cell as people read it: `Ansvarar`, `ja`. Other texts are as they are. */
export function valueWord(column: Column, value: string, language: Language): string {
  const word = VALUE_COLUMNS.has(column) ? VALUES[value as Value] : undefined
  return word ? words(language)(`mapFile:${word}`) : value
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** The column that a heading means, in either language or by its own name. */
export function columnOf(table: Table, heading: string): Column | undefined {
  const wanted = plain(heading)
  return TABLES[table].find(
    (column: Column) =>
      column.toLowerCase() === wanted ||
      LANGUAGES.some((language) => plain(columnWord(column, language)) === wanted),
  )
}

export function tableOf(name: string): Table | undefined {
  const wanted = plain(name)
  return tableNames.find(
    (table) =>
      table.toLowerCase() === wanted ||
      LANGUAGES.some((language) => plain(tableWord(table, language)) === wanted),
  )
}

/** What a word stands for in a column of fixed words; a word that it has not is given back as it is. */
export function valueOf(column: Column, text: string): string {
  if (!VALUE_COLUMNS.has(column)) return text
  const wanted = plain(text)
  const found = (Object.keys(VALUES) as Value[]).find(
    (value) =>
      value === wanted ||
      LANGUAGES.some((language) => plain(words(language)(`mapFile:${VALUES[value]}`)) === wanted),
  )
  return found ?? text
}
